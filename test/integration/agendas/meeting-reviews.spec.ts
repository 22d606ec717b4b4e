import { newId } from '../../../src/platform/ids/new-id.js';
import type { Caller } from '../../builders/caller.js';
import { Desk } from '../../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

const NOTE = 'Ask for the list of prices';
const SMES = 6;

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let sme: Caller;
let buyer: Caller;

beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, '2026-12-01T03:00:00.000Z');
  mission = await makeMissionWithCompanies(product, { smes: SMES, buyers: 1, tableCount: 1 });
  for (const id of mission.smes) await agree(mission, id, mission.buyers[0]);
  await Desk.open(
    product,
    mission,
    mission.smes.map((id, slot) => ({ sme: id, buyer: mission.buyers[0], slot, table: 0 })),
  );
  sme = await mission.callerOf(mission.smes[0]);
  buyer = await mission.callerOf(mission.buyers[0]);
});
afterAll(() => product.close());

const reviewsOf = (participationId: string | undefined): string =>
  `${mission.path}/participants/${String(participationId)}/meeting-reviews`;

async function meetingOf(participationId: string | undefined): Promise<string> {
  const agenda = `${mission.path}/participants/${String(participationId)}/agenda`;
  const { body } = await mission.organiser.get(agenda).expect(200);
  return (body as { meetings: { meetingId: string }[] }).meetings[0]?.meetingId ?? '';
}

const statement = (more: object = {}) => ({ note: '', interest: null, nextStep: null, seenChangedAt: null, ...more });

describe('what one of the two keeps of a meeting', () => {
  it('is a note before the meeting, and an outcome once it has begun', async () => {
    const address = `${reviewsOf(mission.smes[0])}/${await meetingOf(mission.smes[0])}`;
    const early = await sme.put(address, statement({ interest: 'strong' })).expect(422);
    expect(early.body).toMatchObject({
      type: '/problems/review-before-meeting',
      startsAt: '2026-12-01T04:00:00.000Z',
    });
    const noted = await sme.put(address, statement({ note: NOTE })).expect(200);
    expect(noted.body).toMatchObject({ note: NOTE, interest: null, changedAt: '2026-12-01T03:00:00.000Z' });
    clock.set('2026-12-01T07:00:00.000Z');
    const seenChangedAt = String(noted.body.changedAt);
    const outcome = { note: NOTE, interest: 'strong', nextStep: 'quote' };
    const stated = await sme.put(address, statement({ ...outcome, seenChangedAt })).expect(200);
    expect(stated.body).toMatchObject(outcome);
    const { body } = await sme.get(reviewsOf(mission.smes[0])).expect(200);
    expect(body.items).toEqual([stated.body]);
    const late = await sme.put(address, statement({ note: 'over it', seenChangedAt })).expect(409);
    expect(late.body).toMatchObject({ type: '/problems/review-changed-meanwhile', review: outcome });
    expect((await sme.get(reviewsOf(mission.smes[0])).expect(200)).body).toEqual(body);
  });

  it('is read by nobody else: neither the other side nor an organiser', async () => {
    const address = reviewsOf(mission.smes[0]);
    for (const caller of [buyer, mission.organiser]) {
      await caller.get(address).expect(404);
      await caller.put(`${address}/${await meetingOf(mission.smes[0])}`, statement()).expect(404);
    }
    expect((await buyer.get(reviewsOf(mission.buyers[0])).expect(200)).body).toEqual({ items: [] });
    const kept = `${mission.path}/participants/${String(mission.smes[0])}/personal-data`;
    expect((await mission.organiser.get(kept).expect(200)).body.reviews).toBeNull();
    expect((await sme.get(kept).expect(200)).body.reviews).toEqual([expect.objectContaining({ note: NOTE })]);
  });

  it('is about meetings of their own alone, in words that there are', async () => {
    const foreign = `${reviewsOf(mission.smes[0])}/${await meetingOf(mission.smes[1])}`;
    expect((await sme.put(foreign, statement()).expect(404)).body.type).toBe('/problems/reviewed-meeting-unknown');
    await sme.put(`${reviewsOf(mission.smes[0])}/${newId()}`, statement()).expect(404);
    const own = `${reviewsOf(mission.smes[0])}/${await meetingOf(mission.smes[0])}`;
    await sme.put(own, statement({ interest: 'huge' })).expect(400);
    await sme.put(own, statement({ note: 'x'.repeat(2_001) })).expect(400);
  });
});

describe('what organisers read of outcomes', () => {
  const outcomes = async () => (await mission.organiser.get(`${mission.path}/meeting-outcomes`).expect(200)).body;

  it('is how many have said something, and what they said only once nobody can be told apart', async () => {
    expect(await outcomes()).toEqual({
      sides: [
        { side: 'sme', stated: 1, participants: 1, said: null },
        { side: 'buyer', stated: 0, participants: 0, said: null },
      ],
      both: { stated: 0, contradicting: null },
    });
    for (const id of mission.smes.slice(1, SMES - 1)) {
      const caller = await mission.callerOf(id);
      const address = `${reviewsOf(id)}/${await meetingOf(id)}`;
      await caller.put(address, statement({ interest: 'some', nextStep: 'contact' })).expect(200);
    }
    const { sides } = (await outcomes()) as { sides: object[] };
    expect(sides[0]).toEqual({
      ...{ side: 'sme', stated: 5, participants: 5 },
      said: {
        interests: { none: 0, some: 4, strong: 1 },
        nextSteps: { none: 0, contact: 4, samples: 0, quote: 1, visit: 0, contract: 0 },
      },
    });
    await sme.get(`${mission.path}/meeting-outcomes`).expect(403);
  });

  it('says how often the two who met contradict each other, once five of each side have spoken', async () => {
    clock.set('2026-12-01T03:00:00.000Z');
    const pairs = await makeMissionWithCompanies(product, { smes: 5, buyers: 5, tableCount: 5 });
    const places = pairs.smes.map((one, index) => ({ sme: one, buyer: pairs.buyers[index], slot: 0, table: index }));
    for (const { sme: one, buyer: other } of places) await agree(pairs, one, other);
    await Desk.open(product, pairs, places);
    clock.set('2026-12-01T07:00:00.000Z');
    const both = async (): Promise<unknown> =>
      (await pairs.organiser.get(`${pairs.path}/meeting-outcomes`).expect(200)).body.both;
    const say = async (id: string, outcome: object): Promise<void> => {
      const caller = await pairs.callerOf(id as (typeof pairs.smes)[number]);
      const own = `${pairs.path}/participants/${id}`;
      const { body } = await caller.get(`${own}/agenda`).expect(200);
      const [{ meetingId }] = (body as { meetings: [{ meetingId: string }] }).meetings;
      await caller.put(`${own}/meeting-reviews/${meetingId}`, statement(outcome)).expect(200);
    };
    const ours = [
      { interest: 'strong', nextStep: 'quote' },
      { interest: 'some', nextStep: 'contact' },
      { interest: 'strong' },
      { nextStep: 'samples' },
      { interest: 'none', nextStep: 'none' },
    ];
    const theirs = [
      { interest: 'some', nextStep: 'none' },
      { interest: 'none', nextStep: 'samples' },
      { interest: 'none' },
      { interest: 'none' },
      { interest: 'none', nextStep: 'none' },
    ];
    for (const [index, id] of pairs.smes.entries()) await say(id, ours[index] ?? {});
    for (const [index, id] of pairs.buyers.slice(0, 4).entries()) await say(id, theirs[index] ?? {});
    expect(await both()).toEqual({ stated: 4, contradicting: null });
    await say(String(pairs.buyers[4]), theirs[4] ?? {});
    // One side sees a next step and the other none; one much interest and the other none.
    expect(await both()).toEqual({ stated: 5, contradicting: 2 });
  });

  it('stays as it was when somebody is erased, whose notes are gone, and notes about them', async () => {
    const first = String(mission.smes[0]);
    const address = `${reviewsOf(mission.buyers[0])}/${await meetingOf(first)}`;
    await buyer.put(address, statement({ note: 'They make looms', interest: 'none' })).expect(200);
    const before = await outcomes();
    await mission.organiser.post(`${mission.path}/participants/${first}/erasure`).expect(204);
    expect(await outcomes()).toEqual(before);
    const notes = await product.database.query(`SELECT note FROM meeting_reviews WHERE note <> ''`);
    expect(notes).toEqual([]);
  });
});
