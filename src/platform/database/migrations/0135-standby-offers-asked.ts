import { SqlMigration } from './sql-migration.js';

/** No offer has ever ended because it was possible no more: whoever accepts one is told so, and it stays open for its time. */
export class StandbyOffersAsked1763800000135 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE standby_offers DROP CONSTRAINT standby_offers_status_known;
    ALTER TABLE standby_offers ADD CONSTRAINT standby_offers_status_known
      CHECK (status IN ('open', 'accepted', 'declined', 'unanswered', 'called-off'));
  `;
}
