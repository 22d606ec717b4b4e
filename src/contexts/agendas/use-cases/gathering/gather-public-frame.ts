import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import type { AgendaVersionId } from '../../domain/agenda-version.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import type { AgendaFrame } from '../../planning/frame/agenda-frame.js';
import { AbsorbBookings } from '../booking/absorb-bookings.js';
import { GatherAgendaFrame } from './gather-agenda-frame.js';

/** What an agenda is made from, with what is public now. */
export interface PublicFrame {
  readonly frame: AgendaFrame;
  /** The version that says what is public; null where nothing is. */
  readonly basedOnId: AgendaVersionId | null;
}

/**
 * Brings together what the next agenda is made from, as it is at this moment; what was booked is in a version then. Whoever
 * asks holds the lock of the mission.
 */
@Injectable()
export class GatherPublicFrame {
  constructor(
    private readonly absorbBookings: AbsorbBookings,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
  ) {}

  async run(tx: Transaction, missionId: MissionId): Promise<PublicFrame> {
    const published = await this.absorbBookings.run(tx, missionId);
    const frame = await this.gatherAgendaFrame.run(missionId, await this.publicAgenda.placements(tx, missionId));
    return { frame, basedOnId: published?.id ?? null };
  }
}
