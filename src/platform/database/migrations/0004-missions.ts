import { SqlMigration } from './sql-migration.js';

/** Missions with their place and timetable, who takes part, and the lists that participants were taken from. */
export class Missions1763800000004 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE missions (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      city text NOT NULL,
      country_code text NOT NULL CONSTRAINT missions_country_code_form CHECK (country_code ~ '^[A-Z]{2}$'),
      time_zone text NOT NULL,
      is_synthetic boolean NOT NULL,
      created_at timestamptz NOT NULL
    );

    CREATE TABLE venues (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      name text NOT NULL,
      city text NOT NULL,
      time_zone text NOT NULL
    );
    CREATE INDEX venues_mission ON venues (mission_id);

    CREATE TABLE sessions (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      venue_id uuid NOT NULL REFERENCES venues (id) ON DELETE CASCADE,
      day date NOT NULL,
      start_time text NOT NULL,
      end_time text NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      slot_minutes integer NOT NULL CONSTRAINT sessions_slot_minutes_positive CHECK (slot_minutes > 0),
      change_over_minutes integer NOT NULL CONSTRAINT sessions_change_over_minutes_whole CHECK (change_over_minutes >= 0),
      CONSTRAINT sessions_end_after_start CHECK (starts_at < ends_at),
      CONSTRAINT sessions_apart EXCLUDE USING gist (mission_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
    );

    CREATE TABLE slots (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      CONSTRAINT slots_end_after_start CHECK (starts_at < ends_at),
      CONSTRAINT slots_apart EXCLUDE USING gist (mission_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
    );

    CREATE TABLE meeting_tables (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      venue_id uuid NOT NULL REFERENCES venues (id) ON DELETE CASCADE,
      label text NOT NULL,
      position integer NOT NULL,
      CONSTRAINT meeting_tables_label_unique UNIQUE (venue_id, label)
    );
    CREATE INDEX meeting_tables_mission ON meeting_tables (mission_id);

    CREATE TABLE interpreters (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      label text NOT NULL,
      languages text[] NOT NULL CONSTRAINT interpreters_languages_at_least_two CHECK (cardinality(languages) >= 2),
      position integer NOT NULL
    );
    CREATE INDEX interpreters_mission ON interpreters (mission_id);

    CREATE TABLE participations (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      company_id uuid NOT NULL REFERENCES companies (id),
      side text NOT NULL CONSTRAINT participations_side_known CHECK (side IN ('sme', 'buyer')),
      external_reference text,
      status text NOT NULL CONSTRAINT participations_status_known CHECK (status IN ('admitted', 'withdrawn')),
      maximum_meetings integer NOT NULL CONSTRAINT participations_maximum_meetings_positive CHECK (maximum_meetings > 0),
      CONSTRAINT participations_company_once UNIQUE (mission_id, company_id),
      CONSTRAINT participations_reference_once UNIQUE (mission_id, side, external_reference)
    );
    CREATE INDEX participations_company ON participations (company_id);

    CREATE TABLE availability_windows (
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      PRIMARY KEY (participation_id, starts_at),
      CONSTRAINT availability_windows_end_after_start CHECK (starts_at < ends_at),
      CONSTRAINT availability_windows_apart
        EXCLUDE USING gist (participation_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
    );

    CREATE TABLE participant_imports (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      side text NOT NULL CONSTRAINT participant_imports_side_known CHECK (side IN ('sme', 'buyer')),
      file_name text NOT NULL,
      state text NOT NULL CONSTRAINT participant_imports_state_known CHECK (state IN ('checked', 'confirmed')),
      columns jsonb NOT NULL,
      rows jsonb NOT NULL,
      totals jsonb NOT NULL,
      bad_rows jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      confirmed_at timestamptz,
      CONSTRAINT participant_imports_confirmed_at_some_time CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL))
    );
    CREATE INDEX participant_imports_mission ON participant_imports (mission_id);
  `;
}
