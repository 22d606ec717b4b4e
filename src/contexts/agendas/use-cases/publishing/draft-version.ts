import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersion } from '../../domain/agenda-version.js';
import { type AgendaContent, AgendaVersionStore } from '../../persistence/agenda-version-store.js';

/** What is known of a version before it has a number; what is left out is not the case. */
export type NewVersion = Pick<AgendaVersion, 'missionId' | 'origin' | 'basedOnId' | 'breaks' | 'idleSlots'> &
  Partial<Pick<AgendaVersion, 'solveRunId' | 'restoresId' | 'madeBy' | 'note'>>;

/** Stores an agenda as the next version of its mission, a draft. Whoever asks holds the lock of the mission. */
@Injectable()
export class DraftVersion {
  constructor(
    private readonly versions: AgendaVersionStore,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, wish: NewVersion, content: AgendaContent): Promise<AgendaVersion> {
    const version: AgendaVersion = {
      solveRunId: null,
      restoresId: null,
      madeBy: null,
      note: null,
      ...wish,
      id: newId(),
      number: (await this.versions.highestNumber(tx, wish.missionId)) + 1,
      status: 'draft',
      publishedBy: null,
      isFinal: false,
      createdAt: this.clock.now(),
      publishedAt: null,
      placed: content.placements.length,
      unplaced: content.unplaced.length,
    };
    await this.versions.add(tx, version, content);
    return version;
  }
}
