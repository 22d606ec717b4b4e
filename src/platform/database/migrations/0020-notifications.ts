import { SqlMigration } from './sql-migration.js';

/** How participants are reached, what they were told, and the calendars that agree with it. */
export class Notifications1763800000020 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE contacts (
      participation_id uuid PRIMARY KEY REFERENCES participations (id) ON DELETE CASCADE,
      email text,
      phone text,
      locale text CONSTRAINT contacts_locale_known CHECK (locale IN ('it', 'en', 'ru', 'uz')),
      time_zone text,
      recorded_at timestamptz NOT NULL
    );

    CREATE TABLE notifications (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      topic text NOT NULL CONSTRAINT notifications_topic_known CHECK (topic IN ('agenda', 'requests')),
      state text NOT NULL CONSTRAINT notifications_state_known
        CHECK (state IN ('held', 'waiting', 'kept', 'sent', 'bounced', 'failed', 'recalled')),
      subject_ids uuid[] NOT NULL,
      locale text,
      content jsonb,
      attempts integer NOT NULL CONSTRAINT notifications_attempts_counted CHECK (attempts >= 0),
      failure text,
      created_at timestamptz NOT NULL,
      send_not_before timestamptz NOT NULL,
      claimed_until timestamptz,
      settled_at timestamptz,
      CONSTRAINT notifications_settled_unless_under_way
        CHECK ((state IN ('held', 'waiting')) = (settled_at IS NULL)),
      CONSTRAINT notifications_held_before_written CHECK (state <> 'held' OR content IS NULL),
      CONSTRAINT notifications_written_in_a_language CHECK ((content IS NULL) = (locale IS NULL))
    );
    CREATE UNIQUE INDEX notifications_one_gathering ON notifications (participation_id, topic)
      WHERE content IS NULL AND state IN ('held', 'waiting');
    CREATE INDEX notifications_under_way ON notifications (send_not_before) WHERE state IN ('held', 'waiting');
    CREATE INDEX notifications_mission ON notifications (mission_id, id);

    CREATE TABLE told_requests (
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      request_id uuid NOT NULL,
      status text NOT NULL,
      PRIMARY KEY (participation_id, request_id)
    );

    CREATE TABLE calendar_entries (
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      meeting_id uuid NOT NULL,
      counterpart_id uuid NOT NULL,
      sequence integer NOT NULL CONSTRAINT calendar_entries_sequence_counts CHECK (sequence >= 0),
      place jsonb,
      told jsonb,
      changed_at timestamptz NOT NULL,
      PRIMARY KEY (participation_id, meeting_id)
    );

    CREATE TABLE calendar_feeds (
      participation_id uuid PRIMARY KEY REFERENCES participations (id) ON DELETE CASCADE,
      secret_hash text NOT NULL CONSTRAINT calendar_feeds_secret_hash_unique UNIQUE,
      created_at timestamptz NOT NULL
    );
  `;
}
