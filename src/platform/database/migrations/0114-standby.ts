import { SqlMigration } from './sql-migration.js';

/** Who is asked, one after another, to come into a place that has become free on the day. */
export class Standby1763800000114 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE standby_searches (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      freed_meeting_id uuid NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
      stays_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      slot_id uuid NOT NULL REFERENCES slots (id) ON DELETE CASCADE,
      status text NOT NULL CONSTRAINT standby_searches_status_known
        CHECK (status IN ('offering', 'filled', 'left-free', 'called-off')),
      seconds_per_offer integer NOT NULL CONSTRAINT standby_searches_offers_last CHECK (seconds_per_offer > 0),
      first_choice_id uuid,
      version_id uuid REFERENCES agenda_versions (id),
      started_at timestamptz NOT NULL,
      ended_at timestamptz,
      CONSTRAINT standby_searches_end_once CHECK ((status = 'offering') = (ended_at IS NULL))
    );
    CREATE UNIQUE INDEX standby_searches_one_open_per_place ON standby_searches (stays_id, slot_id)
      WHERE status = 'offering';
    CREATE INDEX standby_searches_mission ON standby_searches (mission_id, started_at);

    CREATE TABLE standby_offers (
      id uuid PRIMARY KEY,
      search_id uuid NOT NULL REFERENCES standby_searches (id) ON DELETE CASCADE,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      because text NOT NULL CONSTRAINT standby_offers_reason_known CHECK (because IN ('agreed', 'wished', 'fits')),
      meeting_id uuid REFERENCES meetings (id) ON DELETE CASCADE,
      slot_id uuid NOT NULL REFERENCES slots (id) ON DELETE CASCADE,
      table_id uuid NOT NULL REFERENCES meeting_tables (id) ON DELETE CASCADE,
      interpreter_id uuid REFERENCES interpreters (id) ON DELETE CASCADE,
      status text NOT NULL CONSTRAINT standby_offers_status_known
        CHECK (status IN ('open', 'accepted', 'declined', 'unanswered', 'called-off', 'not-possible')),
      offered_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      answered_at timestamptz,
      answered_by uuid,
      CONSTRAINT standby_offers_each_asked_once UNIQUE (search_id, participation_id)
    );
    CREATE UNIQUE INDEX standby_offers_one_open_per_search ON standby_offers (search_id) WHERE status = 'open';
    CREATE UNIQUE INDEX standby_offers_one_accepted_per_search ON standby_offers (search_id) WHERE status = 'accepted';
    CREATE UNIQUE INDEX standby_offers_one_open_per_person ON standby_offers (participation_id, slot_id)
      WHERE status = 'open';
    CREATE INDEX standby_offers_due ON standby_offers (ends_at) WHERE status = 'open';

    ALTER TABLE notifications DROP CONSTRAINT notifications_topic_known;
    ALTER TABLE notifications ADD CONSTRAINT notifications_topic_known
      CHECK (topic IN ('agenda', 'requests', 'day', 'wishes', 'standby'));
  `;
}
