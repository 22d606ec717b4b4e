import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database, violatedConstraint } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersion, AgendaVersionId } from '../../domain/agenda-version.js';
import {
  type Publication,
  type PublishRefusal,
  publishVersion,
  type PublishWish,
} from '../../domain/publish-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { NO_DOUBLE_BOOKING } from '../../persistence/public-agenda-store.js';
import { AbsorbBookings } from '../booking/absorb-bookings.js';
import { type BookingsInTheWay, CarryBookings } from '../booking/carry-bookings.js';
import { CheckPublishable, type NotPublishable } from './check-publishable.js';
import { MakePublic } from './make-public.js';

/** What only the database can tell. */
export type PublishFailure =
  | PublishRefusal
  | BookingsInTheWay
  | { readonly type: 'agenda-version-unknown' }
  | NotPublishable
  | { readonly type: 'double-booking' };

/** Makes a draft the agenda that everybody sees, all at once, and says whose own agenda it changes. */
@Injectable()
export class PublishAgenda {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly absorbBookings: AbsorbBookings,
    private readonly carryBookings: CarryBookings,
    private readonly checkPublishable: CheckPublishable,
    private readonly makePublic: MakePublic,
    private readonly clock: Clock,
  ) {}

  async run(
    missionId: MissionId,
    versionId: AgendaVersionId,
    wish: PublishWish,
  ): Promise<Result<AgendaVersion, PublishFailure>> {
    try {
      return await this.database.run(async (tx) => {
        await this.versions.lockMission(tx, missionId);
        const publication = await this.publication(tx, missionId, versionId, wish);
        if (!publication.ok) return publication;
        await this.makePublic.run(tx, publication.value);
        return ok(publication.value.published);
      });
    } catch (error) {
      if (violatedConstraint(error) === NO_DOUBLE_BOOKING) return err({ type: 'double-booking' });
      throw error;
    }
  }

  private async publication(
    tx: Transaction,
    missionId: MissionId,
    versionId: AgendaVersionId,
    wish: PublishWish,
  ): Promise<Result<Publication, PublishFailure>> {
    const publicNow = await this.absorbBookings.run(tx, missionId);
    const version = await this.versions.find(tx, missionId, versionId);
    if (version === null) return err({ type: 'agenda-version-unknown' });
    const bases = await this.versions.draftBasesOf(tx, publicNow);
    const allowed = publishVersion(version, { version: publicNow, bases }, wish, this.clock.now());
    if (!allowed.ok) return allowed;
    await this.versions.makeWhole(tx, versionId);
    const carried = await this.carryBookings.run(tx, version, publicNow);
    if (!carried.ok) return carried;
    const unplaced = await this.versions.forgetLost(tx, versionId);
    const checked = await this.checkPublishable.run(tx, missionId, version);
    if (!checked.ok) return checked;
    const { placed, breaks, idleSlots } = carried.value;
    const published = { ...allowed.value.published, placed, unplaced, breaks, idleSlots };
    return ok({ ...allowed.value, published });
  }
}
