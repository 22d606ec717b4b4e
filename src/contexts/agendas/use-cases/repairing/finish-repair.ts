import { Injectable } from '@nestjs/common';
import type { Id } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { RepairChanged } from '../../domain/agenda-events.js';
import type { AgendaRepair, RepairProposal } from '../../domain/agenda-repair.js';
import type { AgendaCounts, AgendaVersion, UnplacedMeeting } from '../../domain/agenda-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { ProposedVersionStore } from '../../persistence/proposed-version-store.js';
import { RepairStore } from '../../persistence/repair-store.js';
import type { ReadProposal } from '../../planning/repairing/read-repair.js';

/** The repair as it ended, with its proposals. */
export interface FinishedRepair {
  readonly repair: AgendaRepair;
  readonly proposals: readonly RepairProposal[];
}

/** Keeps the proposals of a repair as proposed versions. Repairs that waited for an answer are overtaken by it. */
@Injectable()
export class FinishRepair {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly proposedVersions: ProposedVersionStore,
    private readonly repairs: RepairStore,
    private readonly clock: Clock,
  ) {}

  /** Null where another version was published meanwhile, so that the repair must be made anew. */
  run(begun: AgendaRepair, read: readonly ReadProposal[] | 'refused'): Promise<FinishedRepair | null> {
    const { missionId } = begun;
    return this.database.write(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const known = await this.repairs.find(tx, missionId, begun.id);
      if (known?.status !== 'queued') return { repair: known ?? begun, proposals: [] };
      const published = await this.versions.findPublished(tx, missionId);
      const publishedId = published === null ? null : published.id;
      if (publishedId !== begun.basedOnId) return null;
      const repair = this.ended(begun, read);
      await this.repairs.save(tx, repair);
      const proposals = await this.keepAll(tx, repair, published, read);
      if (repair.status !== 'failed') await this.overtakeOthers(tx, repair);
      await this.announce(tx, repair);
      return { repair, proposals };
    });
  }

  private ended(begun: AgendaRepair, read: readonly ReadProposal[] | 'refused'): AgendaRepair {
    const preparedAt = this.clock.now();
    if (read === 'refused') return { ...begun, status: 'failed', failure: 'problem-refused', preparedAt };
    const isNeeded = read[0] !== undefined && read[0].changes.length > 0;
    return { ...begun, status: isNeeded ? 'proposed' : 'nothing-to-do', preparedAt };
  }

  private async keepAll(
    tx: Transaction,
    repair: AgendaRepair,
    published: AgendaVersion | null,
    read: readonly ReadProposal[] | 'refused',
  ): Promise<RepairProposal[]> {
    if (repair.status !== 'proposed' || published === null || read === 'refused') return [];
    return this.keep(tx, repair, published, read);
  }

  private async keep(
    tx: Transaction,
    repair: AgendaRepair,
    published: AgendaVersion,
    read: readonly ReadProposal[],
  ): Promise<RepairProposal[]> {
    const highest = await this.versions.highestNumber(tx, repair.missionId);
    const left = await this.proposedVersions.countUnplaced(tx, published.id);
    const proposed = read.map(({ placements, measure, keptOutByFreezeIds, ...proposal }, position) => {
      const kept: RepairProposal = { ...proposal, versionId: newId(), repairId: repair.id, position };
      const unplaced = unplacedBy(kept, keptOutByFreezeIds);
      const placedAnew = kept.changes.filter(({ before }) => before === null).length;
      const { placed, breaks, idleSlots } = measure;
      const counts = { placed, breaks, idleSlots, unplaced: left - placedAnew + unplaced.length };
      const number = highest + 1 + position;
      return { kept, placements, unplaced, version: proposedVersion(repair, published, kept, { number, ...counts }) };
    });
    await this.proposedVersions.add(tx, proposed);
    const proposals = proposed.map(({ kept }) => kept);
    await this.repairs.addProposals(tx, proposals);
    return proposals;
  }

  private async overtakeOthers(tx: Transaction, repair: AgendaRepair): Promise<void> {
    const answeredAt = this.clock.now();
    for (const other of await this.repairs.findUnanswered(tx, repair.missionId)) {
      if (other.id === repair.id || other.status !== 'proposed') continue;
      await this.repairs.save(tx, { ...other, status: 'overtaken', answeredAt });
      await this.repairs.rejectProposals(tx, other.id, null);
      await this.announce(tx, { ...other, status: 'overtaken' });
    }
  }

  private async announce(tx: Transaction, { id: repairId, missionId, status }: AgendaRepair): Promise<void> {
    await tx.announce({ type: 'repair-changed', missionId, repairId, status } satisfies RepairChanged);
  }
}

function proposedVersion(
  { missionId, preparedAt, requestedAt }: AgendaRepair,
  { id: basedOnId }: AgendaVersion,
  { versionId }: RepairProposal,
  counts: AgendaCounts & Pick<AgendaVersion, 'number'>,
): AgendaVersion {
  return {
    ...{ id: versionId, missionId, basedOnId, status: 'proposed', origin: 'repaired' },
    ...{ solveRunId: null, restoresId: null, madeBy: null, publishedBy: null, note: null, isFinal: false },
    ...{ createdAt: preparedAt ?? requestedAt, publishedAt: null },
    ...counts,
  };
}

/** The meetings that a proposal leaves out, with what for: the key of a sentence. */
function unplacedBy(proposal: RepairProposal, keptOutByFreezeIds: readonly Id<'Meeting'>[]): UnplacedMeeting[] {
  return proposal.changes.flatMap(({ meetingId, smeId, buyerId, after, reason }) => {
    if (after !== null) return [];
    const because = becauseOfTime(proposal, keptOutByFreezeIds, meetingId);
    const facts = { cause: reason.kind, ...(because !== null && { because }) };
    return [{ meetingId, smeId, buyerId, reason: 'left-out-by-repair', facts }];
  });
}

/** Where nothing was left to come, or nothing but what begins too soon to be touched was in the way. */
function becauseOfTime(
  { leftOut }: RepairProposal,
  keptOutByFreezeIds: readonly Id<'Meeting'>[],
  meetingId: Id<'Meeting'>,
): 'begun' | 'frozen' | null {
  const obstacles = leftOut.find((left) => left.meetingId === meetingId)?.obstacles ?? [];
  if (obstacles[0]?.kind === 'begun') return 'begun';
  return keptOutByFreezeIds.includes(meetingId) ? 'frozen' : null;
}
