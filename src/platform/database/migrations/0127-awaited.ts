import { SqlMigration } from './sql-migration.js';

/**
 * Of each request: whose answer is awaited, who gave the last one, for how long it could be answered, and what of it an
 * organiser did in somebody's place. Written by whoever decides, so that no reader works it out anew.
 */
export class Awaited1763800000127 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE meeting_requests
      ADD COLUMN awaited_id uuid REFERENCES participations (id) ON DELETE CASCADE,
      ADD COLUMN answered_by_id uuid REFERENCES participations (id) ON DELETE CASCADE,
      ADD COLUMN expiry_hours double precision,
      ADD COLUMN organiser_acts text[] NOT NULL DEFAULT '{}';
    UPDATE meeting_requests SET
      awaited_id = CASE WHEN proposed_by_id = to_id THEN from_id ELSE to_id END,
      expiry_hours = extract(epoch FROM expires_at - awaited_since) / 3600,
      answered_by_id = CASE
        WHEN is_automatic OR status IN ('open', 'expired') THEN NULL
        WHEN status = 'withdrawn' THEN from_id
        WHEN status = 'accepted' AND proposed_by_id = to_id THEN from_id
        ELSE to_id END,
      -- For whom an organiser acted was kept, but not in what: the most that can be meant by it.
      organiser_acts = array_remove(ARRAY[
        CASE WHEN from_id = ANY (acted_for_ids) THEN 'ask' END,
        CASE WHEN proposed_by_id = to_id AND to_id = ANY (acted_for_ids) THEN 'propose' END,
        CASE WHEN status IN ('accepted', 'declined') AND proposed_by_id IS DISTINCT FROM to_id
               AND to_id = ANY (acted_for_ids) THEN 'answer' END], NULL);
    ALTER TABLE meeting_requests
      ALTER COLUMN awaited_id SET NOT NULL,
      DROP COLUMN acted_for_ids,
      ADD CONSTRAINT meeting_requests_awaits_one_of_two CHECK (awaited_id IN (from_id, to_id)),
      ADD CONSTRAINT meeting_requests_answered_by_one_of_two CHECK (answered_by_id IN (from_id, to_id)),
      ADD CONSTRAINT meeting_requests_asks_for_time CHECK (expiry_hours > 0),
      ADD CONSTRAINT meeting_requests_acts_known CHECK (organiser_acts <@ ARRAY['ask', 'propose', 'answer']);

    ALTER TABLE hand_overs ADD COLUMN is_by_organiser boolean NOT NULL DEFAULT false;
  `;
}
