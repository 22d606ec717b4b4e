import { NudgeRecipients } from '../../../src/contexts/meetings/index.js';
import { nudgeRequest } from '../../../src/contexts/meetings/domain/nudge-request.js';
import { addMinutes, type Instant } from '../../../src/kernel/instant.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { changing } from '../../builders/change.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { openRequest } from '../../builders/open-request.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

const NOW = '2026-11-10T12:00:00.000Z' as Instant;
/** What usually holds: so many hours after the asking. */
const AFTER_HOURS = [24, 48];
const FIRMS = 9;
/** What whoever answers holds. */
const ANSWERING = `SELECT pg_advisory_xact_lock_shared(hashtextextended('meetings:' || $1, 0))`;

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
  moveClock(product, NOW);
  mission = await makeMissionWithCompanies(product, { smes: FIRMS, buyers: FIRMS });
});
afterAll(() => product.close());
beforeEach(() => product.database.query('DELETE FROM meeting_requests WHERE mission_id = $1', [mission.missionId]));

const nudge = (): Promise<number> => product.app.get(NudgeRecipients, { strict: false }).run();

interface Told {
  readonly awaitedHours: number;
  /** From now; null where it stays open. */
  readonly expiryHours: number | null;
  readonly nudges: number;
}

/** Gives their ids, in that order. */
async function ask(requests: readonly Told[]): Promise<readonly string[]> {
  const pairs = mission.smes.flatMap((from) => mission.buyers.map((to) => ({ from, to })));
  const rows = requests.map((request, index) => ({ id: newId(), ...pairs[index], ...times(request) }));
  await product.database.query(
    `INSERT INTO meeting_requests (id, mission_id, from_id, to_id, status, requested_at, awaited_id, awaited_since,
                                   expires_at, nudges)
     SELECT id, $2, "from", "to", 'open', "awaitedSince", "to", "awaitedSince", "expiresAt", nudges
     FROM jsonb_to_recordset($1) AS asked (id uuid, "from" uuid, "to" uuid, "awaitedSince" timestamptz,
                                           "expiresAt" timestamptz, nudges integer)`,
    [JSON.stringify(rows), mission.missionId],
  );
  return rows.map(({ id }) => id);
}

function times({ awaitedHours, expiryHours, nudges }: Told) {
  const expiresAt = expiryHours === null ? null : addMinutes(NOW, expiryHours * 60);
  return { awaitedSince: addMinutes(NOW, -awaitedHours * 60), expiresAt, nudges };
}

async function nudgesOf(ids: readonly string[]): Promise<number[]> {
  const rows = await product.database.query<{ nudges: number }>(
    `SELECT nudges FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place)
     JOIN meeting_requests ON meeting_requests.id = asked.id ORDER BY place`,
    [ids],
  );
  return rows.map(({ nudges }) => nudges);
}

describe('reminding of requests', () => {
  it('reminds of just those that the rules name, at the very hour too', async () => {
    const requests = [0, 23, 24, 47, 48, 60].flatMap((awaitedHours) =>
      [null, 1, 14, 15].flatMap((expiryHours) =>
        [0, 1, 2].map((nudges): Told => ({ awaitedHours, expiryHours, nudges })),
      ),
    );
    const ids = await ask(requests);
    await nudge();
    const expected = requests.map((request) => {
      const open = { ...openRequest, ...times(request) };
      return nudgeRequest(open, AFTER_HOURS, NOW)?.nudges ?? request.nudges;
    });
    expect(new Set(expected).size).toBeGreaterThan(2);
    expect(await nudgesOf(ids)).toEqual(expected);
  });

  it('goes on until everybody is reminded, a few at a time', async () => {
    await ask(Array.from({ length: FIRMS * FIRMS }, () => ({ awaitedHours: 30, expiryHours: null, nudges: 0 })));
    expect(await nudge()).toBe(FIRMS * FIRMS);
    expect(await nudge()).toBe(0);
  });

  it('reminds nobody of what the phases do not let them answer, and makes up for it by one', async () => {
    const ids = await ask([{ awaitedHours: 50, expiryHours: null, nudges: 0 }]);
    const plan = { wishesUntil: null, answersUntil: null, lateEntrants: [] };
    const decide = (phase: string) =>
      changing(mission.organiser, `${mission.path}/phases`, { ...plan, phase }).expect(200);
    await decide('scheduling');
    expect(await nudge()).toBe(0);
    await decide('answers');
    expect(await nudge()).toBe(1);
    expect(await nudgesOf(ids)).toEqual([2]);
  });

  it('waits for nobody who answers where nobody is to be reminded', async () => {
    await ask([{ awaitedHours: 1, expiryHours: 70, nudges: 0 }]);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let answering: Promise<void> = Promise.resolve();
    await new Promise<void>((resolve, reject) => {
      answering = product.database.write(async (tx) => {
        await tx.query(ANSWERING, [mission.missionId]);
        resolve();
        await released;
      });
      answering.catch(reject);
    });
    expect(await nudge()).toBe(0);
    release();
    await answering;
  });
});
