import { SqlMigration } from './sql-migration.js';

/** What each of the two keeps of a meeting for itself: a note, how interesting it was, what comes next. */
export class MeetingReviews1763800000161 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE meeting_reviews (
      meeting_id uuid NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      counterpart_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      mission_id uuid NOT NULL,
      note text NOT NULL,
      interest text CONSTRAINT meeting_reviews_interest_known CHECK (interest IN ('none', 'some', 'strong')),
      next_step text CONSTRAINT meeting_reviews_next_step_known
        CHECK (next_step IN ('none', 'contact', 'samples', 'quote', 'visit', 'contract')),
      changed_at timestamptz NOT NULL,
      PRIMARY KEY (meeting_id, participation_id)
    );
    CREATE INDEX meeting_reviews_mission ON meeting_reviews (mission_id);
    CREATE INDEX meeting_reviews_participation ON meeting_reviews (participation_id);
    CREATE INDEX meeting_reviews_counterpart ON meeting_reviews (counterpart_id);
  `;
}
