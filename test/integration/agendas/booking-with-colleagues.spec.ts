import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

/** A mission of two companies in which one interpreter speaks Italian and Russian. */
const missionWith = async (smeLanguage: string, buyerLanguage: string) => {
  mission = await makeMissionWithCompanies(product, {
    smes: 1,
    buyers: 1,
    interpreters: [{ label: 'Interpreter 1 (it-ru)', languages: ['it', 'ru'] }],
    profileOf: (side) => ({ languages: [side === 'sme' ? smeLanguage : buyerLanguage] }),
  });
};

/** Whether each time that is offered comes with an interpreter. */
const haveInterpreters = async (subject: string): Promise<readonly boolean[]> => {
  const { body } = await mission.organiser.get(`${mission.path}/booking-times?${subject}`).expect(200);
  return (body as { items: { interpreterId: string | null }[] }).items.map(
    ({ interpreterId }) => interpreterId !== null,
  );
};

const send = async (requestId: string, languages: readonly string[]) => {
  const colleague = { participationId: mission.buyers[0], languages };
  await mission.organiser.post(`${mission.path}/meeting-requests/${requestId}/hand-overs`, colleague).expect(200);
};

describe('times that are offered once a colleague goes', () => {
  it('come with an interpreter whom only the colleague needs, for a request and for the meeting it becomes', async () => {
    await missionWith('it', 'it');
    const asked = { fromParticipationId: mission.smes[0], toParticipationId: mission.buyers[0] };
    const { body } = await mission.organiser.post(`${mission.path}/meeting-requests`, asked).expect(201);
    const requestId = String(body.id);
    expect(new Set(await haveInterpreters(`requestId=${requestId}`))).toEqual(new Set([false]));
    await send(requestId, ['ru']);
    expect(new Set(await haveInterpreters(`requestId=${requestId}`))).toEqual(new Set([true]));
    const address = `${mission.path}/meeting-requests/${requestId}`;
    await mission.organiser.post(`${address}/acceptance`).expect(200);
    const [listed] = (await mission.organiser.get(`${mission.path}/meeting-requests`)).body.items;
    const meeting = `meetingId=${String(listed.meetingId)}`;
    expect(new Set(await haveInterpreters(meeting))).toEqual(new Set([true]));
    const [offer] = (await mission.organiser.get(`${mission.path}/booking-times?${meeting}`)).body.items;
    const booked = await mission.organiser
      .post(`${mission.path}/bookings`, { meetingId: listed.meetingId, slotId: offer.slotId })
      .expect(201);
    expect(booked.body.interpreterId).toEqual(expect.any(String));
  });

  it('leave interpreters to others where the colleague can do without', async () => {
    await missionWith('it', 'ru');
    await agree(mission, mission.smes[0], mission.buyers[0]);
    const [{ id, meetingId }] = (await mission.organiser.get(`${mission.path}/meeting-requests`)).body.items;
    expect(new Set(await haveInterpreters(`meetingId=${String(meetingId)}`))).toEqual(new Set([true]));
    await send(String(id), ['en', 'it']);
    expect(new Set(await haveInterpreters(`meetingId=${String(meetingId)}`))).toEqual(new Set([false]));
  });
});

describe('a meeting that has its place already', () => {
  /** Who interprets for it, as the buyer reads its agenda. */
  const interpreter = async () => {
    const agenda = await mission.organiser.get(`${mission.path}/participants/${String(mission.buyers[0])}/agenda`);
    const [meeting] = agenda.body.meetings as { interpreterLabel: string | null }[];
    return meeting?.interpreterLabel ?? null;
  };

  it('keeps time and table, and gets the interpreter whom the colleague needs', async () => {
    await missionWith('it', 'it');
    await agree(mission, mission.smes[0], mission.buyers[0]);
    const [{ id, meetingId }] = (await mission.organiser.get(`${mission.path}/meeting-requests`)).body.items;
    const [offer] = (await mission.organiser.get(`${mission.path}/booking-times?meetingId=${String(meetingId)}`)).body
      .items;
    const wanted = { meetingId, slotId: offer.slotId };
    await mission.organiser.post(`${mission.path}/bookings`, wanted).expect(201);
    expect(await interpreter()).toBeNull();
    await send(String(id), ['ru']);
    await eventually('an interpreter', interpreter);
    expect(await interpreter()).toBe('Interpreter 1 (it-ru)');
    const [placed] = await product.database.query(
      'SELECT slot_id AS "slotId", table_id AS "tableId" FROM public_placements WHERE meeting_id = $1',
      [meetingId],
    );
    expect(placed).toEqual({ slotId: offer.slotId, tableId: offer.tableId });
  });
});
