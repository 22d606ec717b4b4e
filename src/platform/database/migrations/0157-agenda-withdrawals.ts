import { SqlMigration } from './sql-migration.js';

/** When what was public was taken back so that nothing is, by whom and why. */
export class AgendaWithdrawals1763800000157 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE agenda_withdrawals (
      version_id uuid PRIMARY KEY REFERENCES agenda_versions (id) ON DELETE CASCADE,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      withdrawn_by uuid NOT NULL,
      withdrawn_at timestamptz NOT NULL,
      note text
    );
    CREATE INDEX agenda_withdrawals_mission ON agenda_withdrawals (mission_id, withdrawn_at);
  `;
}
