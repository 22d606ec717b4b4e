import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { StandbyChanged } from '../../domain/agenda-events.js';
import { closeOffer, endSearch, type StandbySearch, type StandbySearchId } from '../../domain/standby.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { StandbyStore } from '../../persistence/standby-store.js';

export type CallOffRefusal =
  | { readonly type: 'search-unknown' }
  | {
      readonly type: 'search-over';
      readonly searchId: StandbySearchId;
      readonly foundStatus: StandbySearch['status'];
    };

/** Stops offering a freed place: whoever is being asked hears that it is over, and the agenda stays as it is. */
@Injectable()
export class CallOffStandbySearch {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly standby: StandbyStore,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, searchId: StandbySearchId): Promise<Result<StandbySearch, CallOffRefusal>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const search = await this.standby.findSearch(tx, missionId, searchId);
      if (search === null) return err({ type: 'search-unknown' });
      const { status: foundStatus } = search;
      if (foundStatus !== 'offering') return err({ type: 'search-over', searchId, foundStatus });
      return ok(await this.within(tx, search));
    });
  }

  /** The same for whoever holds the lock of the mission and knows that it is under way. */
  async within(tx: Transaction, search: StandbySearch): Promise<StandbySearch> {
    const { missionId, id: searchId } = search;
    const now = this.clock.now();
    const open = (await this.standby.offersOf(tx, searchId)).filter(({ status }) => status === 'open');
    for (const offer of open) await this.standby.saveOffer(tx, closeOffer(offer, 'called-off', now));
    const ended = endSearch(search, 'called-off', null, now);
    await this.standby.saveSearch(tx, ended);
    const participationIds = open.map(({ participationId }) => participationId);
    await tx.announce({ type: 'standby-changed', missionId, searchId, participationIds } satisfies StandbyChanged);
    return ended;
  }
}
