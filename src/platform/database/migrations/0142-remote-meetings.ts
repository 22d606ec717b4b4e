import { SqlMigration } from './sql-migration.js';

/** Where those meet who are not there, and which meetings are held so. */
export class RemoteMeetings1763800000142 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE remote_rooms (
      mission_id uuid PRIMARY KEY REFERENCES missions (id) ON DELETE CASCADE,
      address text NOT NULL CONSTRAINT remote_rooms_are_of_each_meeting CHECK (address LIKE 'https://%{meeting}%')
    );

    CREATE TABLE remote_meetings (
      meeting_id uuid PRIMARY KEY REFERENCES meetings (id) ON DELETE CASCADE,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      away_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      link text NOT NULL CONSTRAINT remote_meetings_link_is_safe CHECK (link LIKE 'https://%'),
      decided_by uuid NOT NULL,
      decided_at timestamptz NOT NULL
    );
    CREATE INDEX remote_meetings_mission ON remote_meetings (mission_id);
  `;
}
