import { SqlMigration } from './sql-migration.js';

/** Why versions of agendas are as they are. */
export class AgendaExplanations1763800000088 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE agenda_explanations (
      version_id uuid PRIMARY KEY REFERENCES agenda_versions (id) ON DELETE CASCADE,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      explained_at timestamptz NOT NULL,
      are_remedies_cut_short boolean NOT NULL,
      worth jsonb
    );
    CREATE INDEX agenda_explanations_mission ON agenda_explanations (mission_id);

    CREATE TABLE explained_meetings (
      version_id uuid NOT NULL REFERENCES agenda_explanations (version_id) ON DELETE CASCADE,
      meeting_id uuid NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
      obstacles jsonb NOT NULL,
      remedy jsonb,
      PRIMARY KEY (version_id, meeting_id)
    );
    CREATE INDEX explained_meetings_meeting ON explained_meetings (meeting_id);

    CREATE TABLE explained_days (
      version_id uuid NOT NULL REFERENCES agenda_explanations (version_id) ON DELETE CASCADE,
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      first_slot_id uuid NOT NULL REFERENCES slots (id) ON DELETE CASCADE,
      last_slot_id uuid NOT NULL REFERENCES slots (id) ON DELETE CASCADE,
      meetings integer NOT NULL CONSTRAINT explained_days_meet_somebody CHECK (meetings > 0),
      breaks jsonb NOT NULL,
      PRIMARY KEY (version_id, participation_id, first_slot_id)
    );
    CREATE INDEX explained_days_participation ON explained_days (participation_id);
    CREATE INDEX explained_days_first_slot ON explained_days (first_slot_id);
    CREATE INDEX explained_days_last_slot ON explained_days (last_slot_id);
  `;
}
