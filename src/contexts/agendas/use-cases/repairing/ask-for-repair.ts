import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { RepairChanged, RepairRequested } from '../../domain/agenda-events.js';
import { type AgendaRepair, incidentsOf, requestRepair } from '../../domain/agenda-repair.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { RepairStore } from '../../persistence/repair-store.js';

/** Has proposals made for whatever stands in the way now: with meetings released by hand, or after another publication. */
@Injectable()
export class AskForRepair {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly repairs: RepairStore,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, releasedMeetingIds: readonly Id<'Meeting'>[]): Promise<AgendaRepair> {
    return this.database.write((tx) => this.ask(tx, missionId, { releasedMeetingIds, aboutIncidentIds: [] }));
  }

  /**
   * The same for whoever holds the lock of the mission. What waits for an answer is overtaken once there is another, which
   * may move whatever that might.
   */
  async within(tx: Transaction, missionId: MissionId): Promise<AgendaRepair> {
    return this.ask(tx, missionId, handedOn(await this.repairs.findUnanswered(tx, missionId)));
  }

  /**
   * Nobody can choose any more what waits for an answer, or is being made: it is made anew. Whoever asks holds the lock of
   * the mission.
   */
  async anew(tx: Transaction, missionId: MissionId): Promise<void> {
    await this.replace(tx, missionId, await this.repairs.findUnanswered(tx, missionId));
  }

  /** Proposals that were made for another version than the public one cannot be chosen any more: they are made anew. */
  renew(missionId: MissionId): Promise<void> {
    return this.database.write(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const published = await this.versions.findPublished(tx, missionId);
      const bases = await this.versions.basesOf(tx, published);
      const unanswered = await this.repairs.findUnanswered(tx, missionId);
      const outdated = unanswered.filter(
        ({ status, basedOnId }) => status === 'proposed' && !bases.includes(basedOnId),
      );
      await this.replace(tx, missionId, outdated);
    });
  }

  private async replace(tx: Transaction, missionId: MissionId, outdated: readonly AgendaRepair[]): Promise<void> {
    if (outdated.length === 0) return;
    for (const repair of outdated) {
      await this.repairs.save(tx, { ...repair, status: 'overtaken', answeredAt: this.clock.now() });
      await this.repairs.rejectProposals(tx, repair.id, null);
      const { id: repairId } = repair;
      await tx.announce({ type: 'repair-changed', missionId, repairId, status: 'overtaken' } satisfies RepairChanged);
    }
    await this.ask(tx, missionId, handedOn(outdated));
  }

  private async ask(
    tx: Transaction,
    missionId: MissionId,
    lists: Pick<AgendaRepair, 'releasedMeetingIds' | 'aboutIncidentIds'>,
  ): Promise<AgendaRepair> {
    const asked = { id: newId<'AgendaRepair'>(), missionId, incidentId: null, ...lists };
    const repair = requestRepair(asked, this.clock.now());
    await this.repairs.add(tx, repair);
    await tx.announce({ type: 'repair-requested', missionId, repairId: repair.id } satisfies RepairRequested);
    return repair;
  }
}

/** What the repair answers for that is asked for instead of those. */
function handedOn(repairs: readonly AgendaRepair[]): Pick<AgendaRepair, 'releasedMeetingIds' | 'aboutIncidentIds'> {
  const releasedMeetingIds = [...new Set(repairs.flatMap((repair) => repair.releasedMeetingIds))];
  return { releasedMeetingIds, aboutIncidentIds: incidentsOf(repairs) };
}
