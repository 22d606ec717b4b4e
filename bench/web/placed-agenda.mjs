import { randomUUID } from 'node:crypto';
import { onDatabase } from '../booking/served-product.mjs';

/**
 * Drafts an agenda without an engine: each agreed meeting is in the first slot, from a drawn one on, in which both are free,
 * a table is, and an interpreter where the partner does not speak English. Gives the version's id; throws where a meeting finds no place.
 */
export function draftPlaced(product, { missionId, mission }, draws) {
  return onDatabase(product.databaseUrl, async (client) => {
    const { rows: meetings } = await client.query(
      `SELECT meetings.id, meetings.sme_id AS "smeId", meetings.buyer_id AS "buyerId",
              NOT profiles.body -> 'languages' @> '[{"code":"en"}]' AS "isInterpreted"
       FROM meetings JOIN participations ON participations.id = meetings.buyer_id
       JOIN profiles ON profiles.company_id = participations.company_id
       WHERE meetings.mission_id = $1 ORDER BY meetings.id`,
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
  const open = slots.map(({ id }) => ({
    slotId: id,
    busy: new Set(),
    tables: [...tables],
    interpreters: [...interpreters],
  }));
  return meetings.map(({ id, smeId, buyerId, isInterpreted }) => {
    const first = draws.below(open.length);
    const order = [...open.slice(first), ...open.slice(0, first)];
    const hasRoom = (one) => one.tables.length > 0 && (!isInterpreted || one.interpreters.length > 0);
    const slot = order.find((one) => hasRoom(one) && !one.busy.has(smeId) && !one.busy.has(buyerId));
    if (slot === undefined) throw new Error(`Meeting ${id} finds no place: draw fewer meetings, or add slots`);
    slot.busy.add(smeId).add(buyerId);
    const [table] = slot.tables.splice(draws.below(slot.tables.length), 1);
    const interpreter = isInterpreted ? slot.interpreters.shift() : null;
    return { id, smeId, buyerId, slotId: slot.slotId, tableId: table.id, interpreterId: interpreter?.id ?? null };
  });
}
