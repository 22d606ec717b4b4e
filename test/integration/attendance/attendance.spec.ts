import { newId } from '../../../src/platform/ids/new-id.js';
import { announcedIn } from '../../builders/announced-events.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

const at = (time: string): string => `2026-12-01T${time}:00.000Z`;

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct({ ROLE: 'api' });
  clock = moveClock(product, at('03:00'));
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
});
afterAll(() => product.close());

const attendance = async () => (await mission.organiser.get(`${mission.path}/attendance`).expect(200)).body;

describe('the desk', () => {
  it('checks people in, and takes it back', async () => {
    const [sme] = mission.smes;
    const address = `${mission.path}/participants/${sme ?? ''}/check-in`;
    const expected = { participationId: sme, arrivedAt: at('03:00') };
    expect((await mission.organiser.put(address, {}).expect(200)).body).toEqual(expected);
    expect((await attendance()).checkIns).toEqual([expected]);
    await mission.organiser.delete(address).expect(204);
    await mission.organiser.delete(address).expect(204);
    expect((await attendance()).checkIns).toEqual([]);
    const told = (await announcedIn(product, mission.missionId)).filter(({ type }) => type === 'check-in-changed');
    expect(told).toEqual([
      { type: 'check-in-changed', missionId: mission.missionId, participationId: sme },
      { type: 'check-in-changed', missionId: mission.missionId, participationId: sme },
    ]);
    const unknown = await mission.organiser.put(`${mission.path}/participants/${newId()}/check-in`, {}).expect(404);
    expect(unknown.body.type).toBe('/problems/participant-unknown');
  });

  it('reports what has come up once, also when the report is sent twice, and takes it back', async () => {
    const [buyer] = mission.buyers;
    const report = { kind: 'lateness', participationIds: [buyer], arrivesAt: at('05:00') };
    const key = newId();
    const first = await mission.organiser.post(`${mission.path}/incidents`, report, key).expect(201);
    const second = await mission.organiser.post(`${mission.path}/incidents`, report, key).expect(201);
    expect(second.body).toEqual(first.body);
    expect(first.body).toEqual({
      id: first.body.id,
      kind: 'lateness',
      participationIds: [buyer],
      tableId: null,
      interpreterId: null,
      slotId: null,
      // Its day begins at 9 in Tashkent.
      startsAt: at('04:00'),
      endsAt: at('05:00'),
      reportedAt: at('03:00'),
      withdrawnAt: null,
    });
    expect((await attendance()).incidents).toEqual([first.body]);
    clock.forward(5);
    const address = `${mission.path}/incidents/${String(first.body.id)}/withdrawal`;
    expect((await mission.organiser.post(address).expect(200)).body.withdrawnAt).toBe(at('03:05'));
    expect((await mission.organiser.post(address).expect(200)).body.withdrawnAt).toBe(at('03:05'));
    expect((await attendance()).incidents).toEqual([]);
  });

  it.each([
    ['a stranger', { kind: 'departure', participationId: newId() }, 422, 'incident-names-strangers'],
    ['an end that is over', { kind: 'table-closure', endsAt: at('02:00') }, 422, 'incident-over'],
    ['no kind', { participationId: newId() }, 400, 'invalid-input'],
    [
      'a delegation of nobody',
      { kind: 'lateness', participationIds: [], arrivesAt: at('05:00') },
      400,
      'invalid-input',
    ],
  ])('refuses %s and notes nothing', async (_name, report, status, problem) => {
    const { body } = await mission.organiser.get(mission.path).expect(200);
    const tableId = (body as { tables: { id: string }[] }).tables[0]?.id;
    const sent = { ...('endsAt' in report && { tableId }), ...report };
    const refused = await mission.organiser.post(`${mission.path}/incidents`, sent).expect(status);
    expect(refused.body.type).toBe(`/problems/${problem}`);
    expect((await attendance()).incidents).toEqual([]);
  });

  it('is for organisers only', async () => {
    const buyer = await mission.callerOf(mission.buyers[0]);
    await buyer.get(`${mission.path}/attendance`).expect(403);
    await buyer
      .post(`${mission.path}/incidents`, { kind: 'departure', participationId: mission.buyers[0] })
      .expect(403);
    await buyer.get(`${mission.path}/repairs`).expect(403);
  });
});
