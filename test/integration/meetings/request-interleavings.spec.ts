import fc from 'fast-check';
import { AgreeMeetings, ExpireRequests, NudgeRecipients } from '../../../src/contexts/meetings/index.js';
import type { Caller } from '../../builders/caller.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

/** What one client tries, by numbers that the mission of the case gives a meaning to. */
interface Step {
  readonly kind: 'ask' | 'accept' | 'decline' | 'withdraw' | 'propose' | 'expire' | 'nudge' | 'agree';
  readonly who: number;
  readonly which: number;
}

interface StoredRequest {
  readonly id: string;
  readonly pair: string;
  readonly status: string;
  readonly isSound: boolean;
}

const MOST_MEETINGS = 2;
const EXPECTED = [200, 201, 403, 404, 409];

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let callers: readonly Caller[];
let slotIds: readonly string[];

beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, '2026-11-01T09:00:00Z');
});
afterAll(() => product.close());

const step = fc.record<Step>({
  kind: fc.constantFrom('ask', 'ask', 'accept', 'accept', 'decline', 'withdraw', 'propose', 'expire', 'nudge', 'agree'),
  who: fc.nat(4),
  which: fc.nat(11),
});

/** Several at once are what several clients do without knowing of each other. */
const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 10 });

async function begin(): Promise<void> {
  clock.set('2026-11-01T09:00:00Z');
  hoursPassed = 0;
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, maximumMeetings: MOST_MEETINGS });
  const participants = [...mission.smes, ...mission.buyers];
  callers = [mission.organiser, ...(await Promise.all(participants.map((id) => mission.callerOf(id))))];
  const { body } = await mission.organiser.get(mission.path).expect(200);
  slotIds = (body as { slots: { id: string }[] }).slots.map(({ id }) => id);
}

/** Sign-ins last for two weeks. */
const MOST_HOURS = 300;
let hoursPassed = 0;

function passHours(hours: number): void {
  const passing = Math.min(hours, MOST_HOURS - hoursPassed);
  hoursPassed += passing;
  clock.forward(passing * 60);
}

async function take({ kind, who, which }: Step): Promise<number> {
  const requests = `${mission.path}/meeting-requests`;
  const caller = callers[who];
  if (caller === undefined) throw new Error(`there is no client ${who}`);
  const sme = mission.smes[which % 2];
  const buyer = mission.buyers[(which >> 1) % 2];
  if (kind === 'ask') {
    const [from, to] = which < 6 ? [sme, buyer] : [buyer, sme];
    return (await caller.post(requests, { fromParticipationId: from, toParticipationId: to })).status;
  }
  if (kind === 'expire') {
    passHours(which * 6);
    await product.app.get(ExpireRequests, { strict: false }).run();
    return 200;
  }
  if (kind === 'nudge') {
    await product.app.get(NudgeRecipients, { strict: false }).run();
    return 200;
  }
  if (kind === 'agree') return agreeInTheirPlace(sme, buyer);
  const all = await stored();
  const request = all[which % Math.max(1, all.length)];
  if (request === undefined) return 404;
  const address = `${requests}/${request.id}`;
  if (kind === 'propose') {
    return (await caller.post(`${address}/time-proposals`, { slotId: slotIds[which % 3] })).status;
  }
  const answer = { accept: 'acceptance', decline: 'decline', withdraw: 'withdrawal' }[kind];
  return (await caller.post(`${address}/${answer}`, kind === 'decline' ? { reason: 'private' } : {})).status;
}

async function agreeInTheirPlace(sme?: (typeof mission.smes)[0], buyer?: (typeof mission.buyers)[0]): Promise<number> {
  if (sme === undefined || buyer === undefined) throw new Error('the mission has no such pair');
  const agreeMeetings = product.app.get(AgreeMeetings, { strict: false });
  await product.database.write(async (tx) => {
    await agreeMeetings.holdStill(tx, mission.missionId);
    await agreeMeetings.run(tx, mission.missionId, [{ smeId: sme, buyerId: buyer }]);
  });
  return 200;
}

const stored = () =>
  product.database.query<StoredRequest>(
    `SELECT requests.id, least(from_id, to_id) || ' ' || greatest(from_id, to_id) AS pair, status,
            (status = 'open') = (answered_at IS NULL)
            AND (status = 'accepted') = (meetings.id IS NOT NULL)
            AND (decline_reason IS NULL OR status = 'declined')
            AND meetings.wanted_slot_id IS NOT DISTINCT FROM
                CASE WHEN status = 'accepted' AND NOT ('answer' = ANY (organiser_acts) AND meetings.wanted_slot_id IS NULL)
                THEN proposed_slot_id END AS "isSound"
     FROM meeting_requests AS requests LEFT JOIN meetings ON meetings.request_id = requests.id
     WHERE requests.mission_id = $1 ORDER BY requests.id`,
    [mission.missionId],
  );

/** What must be so whatever the clients did, given how each request stood before. */
async function checkInvariants(before: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const requests = await stored();
  expect(requests.filter(({ isSound }) => !isSound)).toEqual([]);
  const open = requests.filter(({ status }) => status === 'open').map(({ pair }) => pair);
  expect(new Set(open).size).toBe(open.length);
  const statusById = new Map(requests.map(({ id, status }) => [id, status]));
  for (const [id, status] of before) {
    // What is over stays as it ended.
    if (status !== 'open') expect(statusById.get(id)).toBe(status);
  }
  const [worst] = await product.database.query<{ most: number; pairs: number; times: number }>(
    `WITH sides AS (SELECT sme_id AS id, wanted_slot_id FROM meetings WHERE mission_id = $1
                    UNION ALL SELECT buyer_id, wanted_slot_id FROM meetings WHERE mission_id = $1)
     SELECT (SELECT coalesce(max(count), 0)::int FROM (SELECT count(*) FROM sides GROUP BY id) AS counted) AS most,
            (SELECT (count(*) - count(DISTINCT (sme_id, buyer_id)))::int FROM meetings WHERE mission_id = $1) AS pairs,
            (SELECT (count(*) - count(DISTINCT (id, wanted_slot_id)))::int FROM sides
             WHERE wanted_slot_id IS NOT NULL) AS times`,
    [mission.missionId],
  );
  expect(worst?.most).toBeLessThanOrEqual(MOST_MEETINGS);
  expect(worst).toMatchObject({ pairs: 0, times: 0 });
  return statusById;
}

it('whatever several clients do at once, a pair meets once, nobody is overbooked, and what is over stays over', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async (case_) => {
      await begin();
      let standing: ReadonlyMap<string, string> = new Map();
      for (const steps of case_) {
        const statuses = await Promise.all(steps.map(take));
        expect(statuses.filter((status) => !EXPECTED.includes(status))).toEqual([]);
        standing = await checkInvariants(standing);
      }
    }),
    { numRuns: 6 },
  );
});
