import { randomUUID } from 'node:crypto';
import { onDatabase } from '../booking/served-product.mjs';

/** Every other meeting of a slot has an interpreter, as long as there are any. */
const MEETINGS_AN_INTERPRETER = 2;

/**
 * Drafts an agenda without an engine: each agreed meeting is in the first slot, from a drawn one on, in which both are free
 * and a table is. Gives the version's id; throws where a meeting finds no place.
 */
export function draftPlaced(product, { missionId, mission }, draws) {
  return onDatabase(product.databaseUrl, async (client) => {
    const { rows: meetings } = await client.query(
      'SELECT id, sme_id AS "smeId", buyer_id AS "buyerId" FROM meetings WHERE mission_id = $1 ORDER BY id',
      [missionId],
    );
    const versionId = randomUUID();
    await addVersion(client, missionId, versionId, meetings.length);
    await client.query(
      `INSERT INTO placements (version_id, meeting_id, sme_id, buyer_id, slot_id, table_id, interpreter_id)
       SELECT $1, id, "smeId", "buyerId", "slotId", "tableId", "interpreterId"
       FROM jsonb_to_recordset($2) AS placed (id uuid, "smeId" uuid, "buyerId" uuid, "slotId" uuid, "tableId" uuid,
                                              "interpreterId" uuid)`,
      [versionId, JSON.stringify(placesOf(meetings, mission, draws))],
    );
    await client.query('ANALYZE');
    return versionId;
  });
}

async function addVersion(client, missionId, versionId, placed) {
  const runId = randomUUID();
  await client.query(
    `INSERT INTO solve_runs (id, mission_id, status, seed, seconds, attempts, version_id, requested_at, finished_at)
     VALUES ($1, $2, 'succeeded', 1, 1, 1, $3, now(), now())`,
    [runId, missionId, versionId],
  );
  await client.query(
    `INSERT INTO agenda_versions (id, mission_id, number, status, based_on_id, solve_run_id, created_at, placed,
                                  unplaced, breaks, idle_slots)
     VALUES ($1, $2, 1, 'draft', NULL, $3, now(), $4, 0, 0, 0)`,
    [versionId, missionId, runId, placed],
  );
}

function placesOf(meetings, { slots, tables, interpreters }, draws) {
  const open = slots.map(({ id }) => ({ slotId: id, busy: new Set(), tables: [...tables], placed: 0 }));
  return meetings.map(({ id, smeId, buyerId }) => {
    const first = draws.below(open.length);
    const order = [...open.slice(first), ...open.slice(0, first)];
    const slot = order.find((one) => one.tables.length > 0 && !one.busy.has(smeId) && !one.busy.has(buyerId));
    if (slot === undefined) throw new Error(`Meeting ${id} finds no place: draw fewer meetings, or add slots`);
    slot.busy.add(smeId).add(buyerId);
    const [table] = slot.tables.splice(draws.below(slot.tables.length), 1);
    const interpreter = interpreters[slot.placed / MEETINGS_AN_INTERPRETER];
    slot.placed += 1;
    return { id, smeId, buyerId, slotId: slot.slotId, tableId: table.id, interpreterId: interpreter?.id ?? null };
  });
}
