import { Injectable, Logger } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { closeOffer } from '../../domain/standby.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { StandbyStore } from '../../persistence/standby-store.js';
import { OfferToNext } from './offer-to-next.js';

/** Passes on what nobody has answered in time. Whoever is late with it finds nothing to do, in however many processes. */
@Injectable()
export class PassOnOffers {
  private readonly logger = new Logger(PassOnOffers.name);

  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly standby: StandbyStore,
    private readonly offerToNext: OfferToNext,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const due = await this.database.write((tx) => this.standby.missionsWithDue(tx, this.clock.now()));
    for (const missionId of due) {
      try {
        await this.passOnIn(missionId);
      } catch (error) {
        // The offers stay due, and are looked at again in a second: those of other missions do not wait for it.
        this.logger.warn({ event: 'standby-offers-wait', missionId, ...kindOf(error) });
      }
    }
  }

  private passOnIn(missionId: MissionId): Promise<void> {
    return this.database.write(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const now = this.clock.now();
      for (const offer of await this.standby.dueOffers(tx, missionId, now)) {
        const search = await this.standby.findSearch(tx, missionId, offer.searchId);
        if (search === null) throw new Error(`Offer ${offer.id} is of search ${offer.searchId}, which is gone`);
        await this.standby.saveOffer(tx, closeOffer(offer, 'unanswered', now));
        await this.offerToNext.run(tx, search, [offer.participationId]);
      }
    });
  }
}

/** What kind of failure it was, without its message: that may hold values. */
function kindOf(error: unknown): { readonly error: string; readonly code: string | null } {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { error: error instanceof Error ? error.name : typeof error, code };
}
