import { SqlMigration } from './sql-migration.js';

/** Holds that were let go before their time: whoever takes one again gets no fresh minutes by it. */
export class GivenUpHolds1763800000141 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE given_up_holds (
      sme_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      buyer_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      slot_id uuid NOT NULL REFERENCES slots (id) ON DELETE CASCADE,
      held_by uuid NOT NULL,
      expires_at timestamptz NOT NULL,
      PRIMARY KEY (sme_id, buyer_id, slot_id, held_by)
    );
    CREATE INDEX given_up_holds_slot ON given_up_holds (slot_id, held_by);
    CREATE INDEX given_up_holds_expires_at ON given_up_holds (expires_at);
  `;
}
