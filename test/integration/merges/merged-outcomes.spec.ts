import type { ParticipationId } from '../../../src/kernel/id.js';
import type { Caller } from '../../builders/caller.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

const NIGHT_BEFORE = '2026-11-30T18:00:00.000Z';
/** The first slot of the mission begins at nine in Tashkent. */
const AFTER_THE_FIRST = '2026-12-01T04:30:00.000Z';

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let kept: ParticipationId;
let gone: ParticipationId;
let sme: ParticipationId;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => closeVerified(product));
beforeEach(async () => {
  clock = moveClock(product, NIGHT_BEFORE);
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 3, profileOf: () => ({ languages: ['en'] }) });
  const [first, second] = mission.buyers;
  const [firm] = mission.smes;
  if (first === undefined || second === undefined || firm === undefined) throw new Error('the mission is too small');
  [kept, gone, sme] = [first, second, firm];
  await agree(mission, sme, gone);
  await publishExactly(product, mission, [{ sme, buyer: gone, slot: 0, table: 0 }]);
});

const of = (id: ParticipationId, rest: string) => `${mission.path}/participants/${id}/${rest}`;
const statement = (more: object = {}) => ({ note: '', interest: null, nextStep: null, seenChangedAt: null, ...more });

async function mergeNow(into = kept, from = gone): Promise<void> {
  const { body } = await mission.organiser.get(of(into, `merge-previews/${from}`)).expect(200);
  const { digest, clashes } = body as { digest: string; clashes: object[] };
  expect(clashes).toEqual([]);
  const wish = { goneId: from, fromGone: [] };
  await mission.organiser.post(of(into, 'merges'), wish).set('If-Match', `"merge-${digest}"`).expect(201);
}

interface SeenMeeting {
  readonly meetingId: string;
  readonly counterpart: { readonly participationId: string };
}

async function agendaOf(id: ParticipationId, caller: Caller): Promise<readonly SeenMeeting[]> {
  const { body } = await caller.get(of(id, 'agenda')).expect(200);
  return (body as { meetings: readonly SeenMeeting[] }).meetings;
}

describe('a meeting that had begun when its company was merged into another', () => {
  it('is in the agenda of the one kept, who says what came of it, and so does the other side', async () => {
    clock.set(AFTER_THE_FIRST);
    await mergeNow();
    const buyer = await mission.callerOf(kept);
    const [meeting, ...others] = await agendaOf(kept, buyer);
    expect(others).toEqual([]);
    expect(meeting?.counterpart.participationId).toBe(sme);
    const outcome = { interest: 'strong', nextStep: 'quote' };
    const ofMeeting = `meeting-reviews/${String(meeting?.meetingId)}`;
    await buyer.put(of(kept, ofMeeting), statement(outcome)).expect(200);
    expect((await buyer.get(of(kept, 'meeting-reviews')).expect(200)).body.items).toMatchObject([outcome]);
    const firm = await mission.callerOf(sme);
    expect(await agendaOf(sme, firm)).toMatchObject([{ counterpart: { participationId: kept } }]);
    await firm.put(of(sme, ofMeeting), statement({ interest: 'some' })).expect(200);
    const outcomes = await mission.organiser.get(`${mission.path}/meeting-outcomes`).expect(200);
    expect(outcomes.body.both.stated).toBe(1);
  });

  it('keeps what was written of it: whoever represents the one kept reads it and goes on', async () => {
    clock.set(AFTER_THE_FIRST);
    const before = await mission.callerOf(gone);
    const [meeting] = await agendaOf(gone, before);
    const ofMeeting = `meeting-reviews/${String(meeting?.meetingId)}`;
    await before.put(of(gone, ofMeeting), statement({ note: 'send samples' })).expect(200);
    await mergeNow();
    const buyer = await mission.callerOf(kept);
    const { body } = await buyer.get(of(kept, 'meeting-reviews')).expect(200);
    expect(body.items).toMatchObject([{ note: 'send samples' }]);
    const seenChangedAt = String(body.items[0].changedAt);
    await buyer.put(of(kept, ofMeeting), statement({ nextStep: 'samples', seenChangedAt })).expect(200);
  });

  it('goes on to whom the one kept becomes in turn, and to nobody else', async () => {
    clock.set(AFTER_THE_FIRST);
    await mergeNow();
    const [, , third] = mission.buyers;
    if (third === undefined) throw new Error('the mission has no third buyer');
    const stranger = await mission.callerOf(third);
    const [meeting] = await agendaOf(sme, mission.organiser);
    const ofMeeting = `meeting-reviews/${String(meeting?.meetingId)}`;
    const refused = await stranger.put(of(third, ofMeeting), statement({ interest: 'some' })).expect(404);
    expect(refused.body.type).toBe('/problems/reviewed-meeting-unknown');
    await mergeNow(third, kept);
    await stranger.put(of(third, ofMeeting), statement({ interest: 'some' })).expect(200);
    expect(await agendaOf(third, stranger)).toHaveLength(1);
  });
});
