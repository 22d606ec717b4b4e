import { changing } from '../../builders/change.js';
import { type Plan, plan } from '../../builders/interpreter-plan.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { steps } from '../../builders/prepared-mission.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

/** In UTC; the morning of the mission is 4 to 7, in seven slots of 20 minutes and 5 between. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => closeVerified(product));

/** Two Italian firms and three Russian buyers, who can talk only through somebody. */
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, {
    ...{ smes: 2, buyers: 3 },
    interpreters: ['first', 'second'].map((label) => ({ label, languages: ['it', 'ru'] })),
    profileOf: (side) => ({ languages: [side === 'sme' ? 'it' : 'ru'] }),
  });
});

const interpreters = async (): Promise<readonly Plan[]> =>
  ((await mission.organiser.get(`${mission.path}/interpreters`).expect(200)).body as { items: Plan[] }).items;
const change = (items: readonly Plan[]) => changing(mission.organiser, `${mission.path}/interpreters`, { items });

describe('interpreters who are said anew', () => {
  it('are changed only by whoever has read them as they are', async () => {
    const address = `${mission.path}/interpreters`;
    const read = await mission.organiser.get(address).expect(200);
    const items = (read.body as { items: Plan[] }).items.slice(0, 1);
    await mission.organiser.put(address, { items }).expect(428);
    await mission.organiser.put(address, { items }).set('If-Match', '"timetable-0"').expect(400);
    const etag = String(read.get('ETag'));
    const saved = await mission.organiser.put(address, { items }).set('If-Match', etag).expect(200);
    expect(saved.body).toMatchObject({ version: 1, items, notices: [] });
    expect(saved.get('ETag')).toBe('"interpreters-1"');
    const late = await mission.organiser.put(address, { items: [] }).set('If-Match', etag).expect(412);
    expect(late.body).toMatchObject({
      ...{ type: '/problems/interpreters-moved-on', basedOnVersion: 0, latestVersion: 1 },
    });
    expect(await interpreters()).toEqual(items);
  });

  it('are the same when they come back by their id, so that a draft that names them can be public again', async () => {
    await agree(mission, mission.smes[0], mission.buyers[0]);
    const draftId = await steps.generate(mission.organiser, mission.missionId, { seconds: 0.2 });
    const { placements } = (await mission.organiser.get(`${mission.path}/agenda-versions/${draftId}`).expect(200))
      .body as { placements: { interpreterId: string }[] };
    const all = await interpreters();
    const isNeeded = ({ id }: Plan) => id === placements[0]?.interpreterId;
    await change(all.filter((one) => !isNeeded(one))).expect(200);
    const refused = await steps.publish(mission.organiser, mission.missionId, draftId).expect(409);
    expect(refused.body.type).toBe('/problems/place-gone');
    await change(all).expect(200);
    expect(await interpreters()).toEqual(all);
    await steps.publish(mission.organiser, mission.missionId, draftId).expect(200);
    const { items } = (await mission.organiser.get(`${mission.path}/interpreter-rota`).expect(200)).body as {
      items: { meetings: unknown[] }[];
    };
    expect(items.flatMap(({ meetings }) => meetings)).toHaveLength(1);
  });

  it('are others where they come under the label of somebody who has left, and away for none of their reasons', async () => {
    const [first, second] = await interpreters();
    await mission.organiser
      .post(`${mission.path}/incidents`, {
        kind: 'interpreter-absence',
        interpreterId: first!.id,
        startsAt: at('04:00'),
        endsAt: at('05:00'),
      })
      .expect(201);
    await change([second!]).expect(200);
    await change([{ ...first!, id: null }, second!]).expect(200);
    const [other] = await interpreters();
    expect(other).toEqual({ ...first, id: expect.any(String) as string });
    expect(other!.id).not.toBe(first!.id);
    const { body } = await mission.organiser.get(`${mission.path}/attendance`).expect(200);
    expect((body.incidents as { interpreterId: string }[]).map(({ interpreterId }) => interpreterId)).toEqual([
      first!.id,
    ]);
  });

  it('are saved although somebody whom they preferred has withdrawn, and their hours have lost their slots', async () => {
    const [first, second] = await interpreters();
    const [preferred, withdrawing] = mission.smes;
    const hours = [{ startsAt: at('04:00'), endsAt: at('04:50') }];
    const preferredParticipationIds = [String(preferred), String(withdrawing)];
    await change([
      plan('first', { id: first!.id, hours }),
      plan('second', { id: second!.id, preferredParticipationIds }),
    ]).expect(200);
    await product.database.write((tx) =>
      tx.query(`UPDATE participations SET status = 'withdrawn' WHERE id = $1`, [withdrawing]),
    );
    const later = {
      sessions: [{ day: '2026-12-01', startsAt: '10:15', endsAt: '12:00' }],
      ...{ slotMinutes: 20, changeOverMinutes: 5, tableCount: 2 },
    };
    const seen = await mission.organiser.post(`${mission.path}/timetable-previews`, later).expect(200);
    expect(seen.body.hoursLost).toEqual([{ label: 'first', hours }]);
    const { digest } = seen.body as { digest: string };
    await changing(mission.organiser, `${mission.path}/timetable`, { ...later, seen: { digest } }).expect(200);

    const { body } = await change(await interpreters()).expect(200);
    expect(body.notices).toEqual([
      { type: 'interpreter-hours-stale', label: 'first', hours },
      {
        ...{ type: 'preferred-companies-withdrawn', label: 'second' },
        companies: [{ participationId: withdrawing, companyName: expect.any(String) as string }],
      },
    ]);
    expect(body.notices[1].companies[0].companyName).not.toBe('');
    expect((await interpreters()).map((one) => [one.hours, one.preferredParticipationIds])).toEqual([
      [hours, []],
      [[], [preferred]],
    ]);
    // Others that are said across them go before them, also once the timetable is as it was.
    const now = [{ startsAt: at('04:30'), endsAt: at('06:00') }];
    const replaced = await change([plan('first', { id: first!.id, hours: [...hours, ...now] })]).expect(200);
    expect(replaced.body).toMatchObject({
      items: [{ hours: now }],
      notices: [{ type: 'interpreter-hours-replaced', label: 'first', hours }],
    });
    // Hours that are said now, and have no slot, are a mistake.
    const wrong = [plan('first', { id: first!.id, hours: [{ startsAt: at('04:00'), endsAt: at('04:40') }] })];
    expect((await change(wrong).expect(422)).body).toMatchObject({
      ...{ type: '/problems/interpreter-hours-unusable', label: 'first', because: { type: 'no-slot-available' } },
    });
  });
});
