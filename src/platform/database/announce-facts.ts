import type { DomainEvent } from '../../kernel/domain-event.js';
import { newId } from '../ids/new-id.js';
import type { Author } from './authorship.js';
import { queryPrepared, type StatementSender } from './prepared-query.js';

/**
 * Facts get the next numbers of their missions and go into the log of changes and into the outbox. The counters are locked
 * in order of missions, last of all that a transaction locks, so nobody waits in a circle. What is done in somebody's name
 * is audited under the same number.
 */
const ANNOUNCE = `
  WITH facts AS (
    SELECT id, event, (event ->> 'missionId')::uuid AS mission_id, position,
           row_number() OVER (PARTITION BY event ->> 'missionId' ORDER BY position)::integer AS place,
           count(*) OVER (PARTITION BY event ->> 'missionId')::integer AS together
    FROM unnest($1::uuid[], $2::jsonb[]) WITH ORDINALITY AS given (id, event, position)
  ), counted AS (
    INSERT INTO mission_sequences AS sequences (mission_id, last)
    SELECT mission_id, count(*)::integer FROM facts GROUP BY mission_id ORDER BY mission_id
    ON CONFLICT (mission_id) DO UPDATE SET last = sequences.last + excluded.last
    RETURNING mission_id, last
  ), numbered AS (
    INSERT INTO mission_changes (mission_id, sequence, event)
    SELECT facts.mission_id, counted.last - facts.together + facts.place, facts.event
    FROM facts JOIN counted ON counted.mission_id = facts.mission_id ORDER BY facts.position
    RETURNING mission_id, sequence, event
  ), audited AS (
    INSERT INTO audit_entries (mission_id, sequence, type, event, author_kind, author_id)
    SELECT mission_id, sequence, event ->> 'type', event, $3::text, $4::uuid FROM numbered WHERE $4::uuid IS NOT NULL
  )
  INSERT INTO outbox_events (id, type, mission_id, event)
  SELECT id, event ->> 'type', mission_id, event FROM facts ORDER BY position`;

/** Writes facts in the transaction that is open on that connection: the last statement before its commit. */
export async function announceFacts(
  connection: StatementSender,
  facts: readonly DomainEvent[],
  author: Author | null,
): Promise<void> {
  const ids = facts.map(() => newId<'OutboxEvent'>());
  const events = facts.map((fact) => JSON.stringify(fact));
  await queryPrepared(connection, ANNOUNCE, [ids, events, author?.kind ?? null, author?.id ?? null]);
}
