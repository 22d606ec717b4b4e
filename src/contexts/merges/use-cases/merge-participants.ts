import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { digestOf } from '../../../platform/documents/digest.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import type { MergeClash, ParticipantMerge } from '../domain/merge.js';
import type { ParticipantsMerged } from '../domain/merge-events.js';
import { MergeStore } from '../persistence/merge-store.js';
import { CarryOutMerge, type CarryOutRefusal, type MergeEffect, type MergeWish } from './carry-out-merge.js';

export type MergeFailure =
  | CarryOutRefusal
  /** One of the two, or what follows from merging them, is not as it was seen any more. */
  | { readonly type: 'merge-preview-outdated' }
  /** What to do first. */
  | { readonly type: 'merge-clashes'; readonly clashes: readonly MergeClash[] };

interface Previewed {
  readonly type: 'previewed';
  readonly effect: MergeEffect;
}

/** Makes one of two participations of one company: shows first what follows, then does it, in one transaction. */
@Injectable()
export class MergeParticipants {
  constructor(
    private readonly database: Database,
    private readonly carryOutMerge: CarryOutMerge,
    private readonly store: MergeStore,
    private readonly clock: Clock,
  ) {}

  /** Does all of it, and lets none of it stay. */
  async preview(wish: MergeWish): Promise<Result<MergeEffect, CarryOutRefusal>> {
    const tried = await this.database.run(async (tx): Promise<Result<never, CarryOutRefusal | Previewed>> => {
      const carriedOut = await this.carryOutMerge.run(tx, wish);
      return carriedOut.ok ? err({ type: 'previewed', effect: carriedOut.value }) : carriedOut;
    });
    if (tried.ok) throw new Error(`A preview for mission ${wish.missionId} was kept`);
    return tried.error.type === 'previewed' ? ok(tried.error.effect) : err(tried.error);
  }

  /** `seen` is the digest of the preview, which does not depend on what was chosen. */
  async run(wish: MergeWish, seen: string): Promise<Result<ParticipantMerge, MergeFailure>> {
    return this.database.run(async (tx): Promise<Result<ParticipantMerge, MergeFailure>> => {
      const carriedOut = await this.carryOutMerge.run(tx, wish);
      if (!carriedOut.ok) return carriedOut;
      const { clashes, counts } = carriedOut.value;
      if (clashes.length > 0) return err({ type: 'merge-clashes', clashes });
      if (digestOfMerge(carriedOut.value) !== seen) return err({ type: 'merge-preview-outdated' });
      const merge = this.merge(wish, counts);
      await this.store.add(tx, merge);
      await tx.announce(mergedEvent(merge));
      return ok(merge);
    });
  }

  private merge({ missionId, keptId, goneId, actor }: MergeWish, effect: ParticipantMerge['effect']): ParticipantMerge {
    return { id: newId(), missionId, keptId, goneId, mergedById: actor.userId, mergedAt: this.clock.now(), effect };
  }
}

/**
 * Of everything that a preview shows of the two and of what follows: another digest is another merge. What goes out
 * meanwhile makes none, nor do what the rules of the mission say and which links end, which depend on what is chosen.
 */
export function digestOfMerge({ two, fields, counts, clashes }: MergeEffect): string {
  const { kept, gone } = two;
  const ids: readonly ParticipationId[] = [kept.side.id, gone.side.id];
  const versions = [kept.profiled.profileVersion, gone.profiled.profileVersion];
  const standing = clashes.filter(({ kind }) => kind !== 'place-not-allowed');
  return digestOf(
    JSON.stringify([ids, versions, fields, { ...counts, messagesNotSent: 0, keptLinksEnded: 0 }, standing]),
  );
}

function mergedEvent({
  id,
  missionId,
  keptId,
  goneId,
}: ParticipantMerge): ParticipantsMerged & { missionId: MissionId } {
  return { type: 'participants-merged', missionId, mergeId: id, participationId: keptId, goneId };
}
