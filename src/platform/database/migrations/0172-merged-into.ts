import { SqlMigration } from './sql-migration.js';

/**
 * A participation that has become another one says which, also where that one has become a third: whoever stands for it
 * stands for what it had. What was written of meetings is theirs as well.
 */
export class MergedInto1763800000172 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE participations ADD COLUMN merged_into_id uuid REFERENCES participations (id) ON DELETE CASCADE;
    CREATE INDEX participations_stands_for ON participations ((coalesce(merged_into_id, id)));

    WITH RECURSIVE steps AS (
      SELECT gone_id, kept_id FROM participant_merges
      UNION SELECT steps.gone_id, merges.kept_id
      FROM steps JOIN participant_merges AS merges ON merges.gone_id = steps.kept_id
    )
    UPDATE participations SET merged_into_id = steps.kept_id FROM steps
    WHERE steps.gone_id = participations.id
      AND NOT EXISTS (SELECT 1 FROM participant_merges AS merges WHERE merges.gone_id = steps.kept_id);

    UPDATE meeting_reviews SET participation_id = participations.merged_into_id FROM participations
    WHERE participations.id = meeting_reviews.participation_id AND participations.merged_into_id IS NOT NULL;
    UPDATE meeting_reviews SET counterpart_id = participations.merged_into_id FROM participations
    WHERE participations.id = meeting_reviews.counterpart_id AND participations.merged_into_id IS NOT NULL;
  `;
}
