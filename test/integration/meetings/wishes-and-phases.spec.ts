import type { Caller } from '../../builders/caller.js';
import { change } from '../../builders/change.js';
import { eventually } from '../../builders/eventually.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let sme: Caller;
let buyer: Caller;

const rome = (day: string, time = '18:00') => ({ day, time, zone: 'Europe/Rome' });
const openPhases = { phase: 'wishes', wishesUntil: null, answersUntil: null, lateEntrants: [] };

beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, '2026-11-01T09:00:00Z');
});
beforeEach(async () => {
  clock.set('2026-11-01T09:00:00Z');
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 7 });
  sme = await mission.callerOf(mission.smes[0]);
  buyer = await mission.callerOf(mission.buyers[0]);
});
afterAll(() => product.close());

const phases = () => `${mission.path}/phases`;
const requests = () => `${mission.path}/meeting-requests`;
const wishesOf = (id: string | undefined) => `${mission.path}/participants/${String(id)}/wishes`;
const wish = (counterpartId: string | undefined, level = 'meet') => ({ counterpartId, level });
const wanted = () => ({ fromParticipationId: mission.smes[0], toParticipationId: mission.buyers[0] });

describe('the phases of a mission', () => {
  it('are decided by organisers on the version they read, and every decision stays', async () => {
    const decided = await change(mission.organiser, phases(), { ...openPhases, answersUntil: rome('2026-11-20') });
    expect(decided.body).toMatchObject({
      version: 1,
      answersUntil: { ...rome('2026-11-20'), at: '2026-11-20T17:00:00.000Z' },
    });
    const late = await mission.organiser.put(phases(), openPhases).set('If-Match', '"phases-0"').expect(412);
    expect(late.body).toMatchObject({ type: '/problems/phases-moved-on', basedOnVersion: 0, latestVersion: 1 });
    const { body } = await mission.organiser.get(`${phases()}/versions`).expect(200);
    expect(body.items).toMatchObject([{ version: 1, recordedAt: '2026-11-01T09:00:00.000Z', phase: 'wishes' }]);
    expect(body.items[0].recordedById).toEqual(expect.any(String));
    await sme.put(phases(), openPhases).set('If-Match', '"phases-1"').expect(403);
  });

  it('end with deadlines that refuse with the facts and change nothing, except for organisers', async () => {
    await change(mission.organiser, phases(), { ...openPhases, wishesUntil: rome('2026-11-10') });
    clock.set('2026-11-10T17:00:00Z');
    const refused = await sme.post(requests(), wanted()).expect(409);
    expect(refused.body).toMatchObject({
      type: '/problems/deadline-passed',
      act: 'ask',
      ...rome('2026-11-10'),
      deadline: '2026-11-10T17:00:00.000Z',
    });
    expect((await sme.get(requests())).body.items).toEqual([]);
    const labelled = await mission.organiser.post(requests(), wanted()).expect(201);
    expect(labelled.body).toMatchObject({ actedForByOrganiser: true, actedForParticipationIds: [mission.smes[0]] });
  });

  it('refuse answers once they are about something else, but always let one withdraw', async () => {
    const asked = await sme.post(requests(), wanted()).expect(201);
    await change(mission.organiser, phases(), { ...openPhases, phase: 'scheduling' });
    const address = `${requests()}/${String(asked.body.id)}`;
    const seenBy = async (caller: Caller): Promise<unknown> => (await caller.get(requests()).expect(200)).body.items[0];
    expect(await seenBy(buyer)).toMatchObject({
      ...{ abilities: ['hand-over'], notNow: { type: 'phase-closed', act: 'answer', phase: 'scheduling' } },
    });
    expect(await seenBy(sme)).toMatchObject({ abilities: ['withdraw', 'hand-over'], notNow: null });
    expect(await seenBy(mission.organiser)).toMatchObject({
      ...{ abilities: ['accept', 'decline', 'withdraw', 'propose-time', 'hand-over'], notNow: null },
    });
    for (const answer of ['acceptance', 'decline']) {
      const refused = await buyer.post(`${address}/${answer}`).expect(409);
      expect(refused.body).toMatchObject({ type: '/problems/phase-closed', act: 'answer', phase: 'scheduling' });
    }
    await sme.post(`${address}/withdrawal`).expect(200);
  });

  it('let late entrants in until their own deadline, and whoever answers them', async () => {
    const lateEntrants = [{ participationId: mission.smes[0], until: rome('2026-11-05') }];
    await change(mission.organiser, phases(), { ...openPhases, phase: 'scheduling', lateEntrants });
    expect((await sme.get(phases())).body).toMatchObject({ allowedActs: ['wish', 'ask', 'answer'], lateEntrants });
    expect((await sme.get(wishesOf(mission.smes[0]))).body).toMatchObject({
      wishingEndsAt: '2026-11-05T17:00:00.000Z',
    });
    const stranger = await mission.callerOf(mission.smes[1]);
    expect((await stranger.get(phases())).body).toMatchObject({ allowedActs: [], lateEntrants: [] });
    const asked = await sme.post(requests(), wanted()).expect(201);
    await buyer.post(`${requests()}/${String(asked.body.id)}/acceptance`).expect(200);
    clock.set('2026-11-05T17:00:00Z');
    const body = { fromParticipationId: mission.smes[0], toParticipationId: mission.buyers[1] };
    expect((await sme.post(requests(), body).expect(409)).body).toMatchObject({
      type: '/problems/deadline-passed',
      day: '2026-11-05',
    });
  });

  it.each([
    ['without a zone', { day: '2026-11-20', time: '18:00' }, 400, { type: '/problems/invalid-input' }],
    ['in an unknown zone', { ...rome('2026-11-20'), zone: 'Europe/Milan' }, 422, { type: '/problems/unknown-zone' }],
    [
      'that the clocks skip',
      rome('2027-03-28', '02:30'),
      422,
      { type: '/problems/skipped-by-clock-change', ...rome('2027-03-28', '02:30') },
    ],
    [
      'that the clocks show twice',
      rome('2026-10-25', '02:30'),
      422,
      { type: '/problems/repeated-by-clock-change', ...rome('2026-10-25', '02:30') },
    ],
  ])('take no deadline %s', async (_case, answersUntil, status, problem) => {
    const refused = await change(mission.organiser, phases(), { ...openPhases, answersUntil });
    expect(refused.status).toBe(status);
    expect(refused.body).toMatchObject(problem);
    expect((await mission.organiser.get(phases())).body).toMatchObject({ version: 0, answersUntil: null });
  });

  it('bound how long a request can be answered', async () => {
    await change(mission.organiser, phases(), { ...openPhases, answersUntil: rome('2026-11-02') });
    expect((await sme.post(requests(), wanted()).expect(201)).body.expiresAt).toBe('2026-11-02T17:00:00.000Z');
  });
});

describe('wishes', () => {
  it('cost gold and silver, in their order, and a sixth silver is refused with the budget', async () => {
    const [smeId] = mission.smes;
    const meets = mission.buyers.slice(0, 5).map((id) => wish(id));
    const kept = await change(sme, wishesOf(smeId), { items: [...meets, wish(mission.buyers[5], 'must-meet')] });
    expect(kept.body).toMatchObject({ version: 1, gold: { budget: 3, used: 1 }, silver: { budget: 5, used: 5 } });
    expect(kept.body.items[0]).toMatchObject({ counterpartId: mission.buyers[5], companyName: '[SYNTHETIC] buyer 5' });
    const six = [...meets, wish(mission.buyers[6])];
    const refused = await change(sme, wishesOf(smeId), { items: six });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      type: '/problems/wish-budget-exceeded',
      level: 'meet',
      metal: 'silver',
      budget: 5,
      asked: 6,
    });
    expect((await sme.get(wishesOf(smeId))).body).toMatchObject({ version: 1, silver: { used: 5 } });
  });

  it('are seen by their own people and organisers alone, and changed on the version that was read', async () => {
    const [smeId] = mission.smes;
    await change(mission.organiser, wishesOf(smeId), { items: [wish(mission.buyers[0])] });
    expect((await sme.get(wishesOf(smeId))).body).toMatchObject({ isActedFor: true });
    await buyer.get(wishesOf(smeId)).expect(404);
    await buyer.put(wishesOf(smeId), { items: [] }).set('If-Match', '"wishes-1"').expect(404);
    const stale = await sme.put(wishesOf(smeId), { items: [] }).set('If-Match', '"wishes-0"').expect(412);
    expect(stale.body.type).toBe('/problems/wishes-moved-on');
    await sme.put(wishesOf(smeId), { items: [] }).expect(428);
  });

  it('are said again at no cost where the answer was lost', async () => {
    const path = wishesOf(mission.smes[0]);
    const said = { items: [wish(mission.buyers[0]), wish(mission.buyers[1], 'must-meet')] };
    const sent = () => sme.put(path, said).set('If-Match', '"wishes-0"');
    const first = await sent().expect(200);
    const again = await sent().expect(200);
    expect(again.body).toEqual(first.body);
    expect(again.headers.etag).toBe('"wishes-1"');
  });

  it('tell nobody who refuses them: neither numbers nor lists depend on a "no thanks" or a veto of others', async () => {
    const [smeId] = mission.smes;
    await change(sme, wishesOf(smeId), { items: [wish(mission.buyers[0]), wish(mission.buyers[1])] });
    const seen = async () => {
      const own = (await sme.get(wishesOf(smeId))).body as object;
      const suggestions = (await sme.get(`${mission.path}/participants/${String(smeId)}/vetoes`)).body as object;
      return { own, suggestions, requests: (await sme.get(requests())).body as object };
    };
    expect((await sme.get(wishesOf(smeId))).body.counts).toBeNull();
    await change(mission.organiser, phases(), { ...openPhases, phase: 'answers' });
    const before = await seen();
    const refusal = { items: [wish(smeId, 'no-thanks')] };
    await change(mission.organiser, wishesOf(mission.buyers[0]), refusal);
    await buyer
      .put(`${mission.path}/participants/${String(mission.buyers[0])}/vetoes/${String(smeId)}`, {})
      .expect(204);
    expect(await seen()).toEqual(before);
    expect(before.own).toMatchObject({ counts: { mutual: 0, onlyOwn: 2, onlyTheirs: 0, declined: 0 } });
  });

  it('are counted for organisers, by pairs', async () => {
    await change(sme, wishesOf(mission.smes[0]), {
      items: [wish(mission.buyers[0], 'must-meet'), wish(mission.buyers[1]), wish(mission.buyers[2], 'no-thanks')],
    });
    await change(buyer, wishesOf(mission.buyers[0]), { items: [wish(mission.smes[0])] });
    expect((await mission.organiser.get(`${mission.path}/wish-counts`).expect(200)).body).toEqual({
      mutual: 1,
      oneSided: 1,
      declined: 1,
      wishing: 2,
      participations: 9,
      overBudget: 0,
    });
    const rules = `${mission.path}/request-rules`;
    const { body } = await mission.organiser.get(rules).expect(200);
    await change(mission.organiser, rules, { ...body.rules, wishBudget: { gold: 0, silver: 1 } });
    expect((await mission.organiser.get(`${mission.path}/wish-counts`)).body).toMatchObject({ overBudget: 1 });
    expect((await sme.get(wishesOf(mission.smes[0]))).body).toMatchObject({ gold: { budget: 0, used: 1 } });
    await sme.get(`${mission.path}/wish-counts`).expect(403);
  });
});

describe('what the organiser keeps apart', () => {
  const setup = () => `${mission.path}/match-setup`;
  const decide = async (decided: object) => {
    const { body } = await mission.organiser.get(setup()).expect(200);
    await change(mission.organiser, setup(), { ...body.setup, groupRules: [], blockedPairs: [], ...decided });
  };
  const asked = async () => {
    const answer = await sme.post(requests(), wanted());
    const [listed] = (await mission.organiser.get(requests())).body.items as { isWithheld: boolean }[];
    if (answer.status === 201) await sme.post(`${requests()}/${String(answer.body.id)}/withdrawal`).expect(200);
    return { status: answer.status, type: answer.body.type as unknown, isWithheld: listed?.isWithheld ?? null };
  };
  const eventuallyAsked = (status: number, isWithheld: boolean) =>
    eventually(`an answer with ${status}`, async () => {
      const answer = await asked();
      return answer.status === status && (status !== 201 || answer.isWithheld === isWithheld) ? answer : null;
    });

  it('by groups is refused in words, to requests and wishes', async () => {
    const smes = { attribute: 'country', values: ['IT'] };
    await decide({ groupRules: [{ effect: 'never', smes, buyers: { attribute: 'country', values: ['UZ'] } }] });
    expect((await eventuallyAsked(409, false)).type).toBe('/problems/pair-kept-apart');
    const wished = await change(sme, wishesOf(mission.smes[0]), { items: [wish(mission.buyers[0])] });
    expect(wished.body).toMatchObject({
      type: '/problems/wish-barred',
      by: 'rule',
      counterpartIds: [mission.buyers[0]],
    });
    await decide({});
    await eventuallyAsked(201, false);
    await decide({ groupRules: [{ effect: 'only', smes, buyers: { attribute: 'country', values: ['KZ'] } }] });
    expect((await eventuallyAsked(409, false)).type).toBe('/problems/pair-kept-apart');
  });

  it('by name is told to neither: both ask, and both wait', async () => {
    await decide({ blockedPairs: [{ smeId: mission.smes[0], buyerId: mission.buyers[0] }] });
    await eventuallyAsked(201, true);
    await sme.post(requests(), wanted()).expect(201);
    const back = { fromParticipationId: mission.buyers[0], toParticipationId: mission.smes[0] };
    await buyer.post(requests(), back).expect(201);
    for (const [caller, own] of [
      [sme, mission.smes[0]],
      [buyer, mission.buyers[0]],
    ] as const) {
      const { items } = (await caller.get(`${requests()}?status=open`)).body as { items: { from: object }[] };
      expect(items.map(({ from }) => from)).toMatchObject([{ participationId: own }]);
    }
  });
});
