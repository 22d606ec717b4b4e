import type { ParticipationId } from '../../src/kernel/id.js';
import { newId } from '../../src/platform/ids/new-id.js';
import { Clock } from '../../src/platform/time/clock.js';
import type { MissionWithCompanies } from './mission-with-companies.js';
import type { TestProduct } from './test-product.js';

/** One meeting in an agenda to be: who meets, in which slot of the mission, at which of its tables and with which of its interpreters, from 0. */
export interface WantedPlace {
  readonly sme: ParticipationId | undefined;
  readonly buyer: ParticipationId | undefined;
  readonly slot: number;
  readonly table: number;
  /** Nobody interprets where it is left out. */
  readonly interpreter?: number;
}

/** Drafts exactly that agenda, without an engine; gives its id. The two of each place must have agreed to meet. */
export async function draftExactly(
  product: TestProduct,
  mission: MissionWithCompanies,
  places: readonly WantedPlace[],
): Promise<string> {
  const { missionId } = mission;
  const versionId = newId<'AgendaVersion'>();
  await product.database.write(async (tx) => {
    const runId = newId<'SolveRun'>();
    await tx.query(
      `INSERT INTO solve_runs (id, mission_id, status, seed, seconds, attempts, version_id, requested_at, finished_at)
       VALUES ($1, $2, 'succeeded', 1, 1, 1, $3, $4, $4)`,
      [runId, missionId, versionId, product.app.get(Clock, { strict: false }).now()],
    );
    await tx.query(
      `INSERT INTO agenda_versions (id, mission_id, number, status, based_on_id, solve_run_id, created_at, placed,
                                    unplaced, breaks, idle_slots)
       SELECT $1, $2, 1 + (SELECT count(*) FROM agenda_versions WHERE mission_id = $2), 'draft',
              (SELECT id FROM agenda_versions WHERE mission_id = $2 AND status = 'published'), $3, now(), $4, 0, 0, 0`,
      [versionId, missionId, runId, places.length],
    );
    await tx.query(
      `INSERT INTO placements (version_id, meeting_id, sme_id, buyer_id, slot_id, table_id, interpreter_id)
       SELECT $1, meetings.id, meetings.sme_id, meetings.buyer_id,
              (SELECT id FROM slots WHERE mission_id = $2 ORDER BY starts_at OFFSET wanted.slot LIMIT 1),
              (SELECT id FROM meeting_tables WHERE mission_id = $2 ORDER BY position OFFSET wanted."table" LIMIT 1),
              (SELECT id FROM interpreters WHERE mission_id = $2 AND wanted.interpreter IS NOT NULL
               ORDER BY position OFFSET wanted.interpreter LIMIT 1)
       FROM jsonb_to_recordset($3) AS wanted (sme uuid, buyer uuid, slot integer, "table" integer, interpreter integer)
       JOIN meetings ON meetings.mission_id = $2 AND meetings.sme_id = wanted.sme AND meetings.buyer_id = wanted.buyer`,
      [versionId, missionId, JSON.stringify(places)],
    );
  });
  return versionId;
}

/** The same, and publishes it through the front door. */
export async function publishExactly(
  product: TestProduct,
  mission: MissionWithCompanies,
  places: readonly WantedPlace[],
): Promise<void> {
  const versionId = await draftExactly(product, mission, places);
  await mission.organiser.post(`${mission.path}/agenda-versions/${versionId}/publication`).expect(200);
}
