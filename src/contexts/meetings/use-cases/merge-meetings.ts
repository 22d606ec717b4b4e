import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { joinMeetings, type JoinedPair, type JoinPlan } from '../domain/join-meetings.js';
import { joinWishes } from '../domain/join-wishes.js';
import { endEvent, type VetoesChanged, type WishesChanged } from '../domain/meeting-events.js';
import { refuseRequest } from '../domain/refuse-request.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { MergeStore } from '../persistence/merge-store.js';
import { RequestRulesStore } from '../persistence/request-rules-store.js';
import { WishStore } from '../persistence/wish-store.js';

/** What became of the wishes and vetoes of two that became one, in numbers. */
export interface MergedWishes {
  readonly moved: number;
  readonly joined: number;
  readonly lowered: number;
  readonly leftOut: number;
  /** Of others, for the one that goes. */
  readonly ofOthersMoved: number;
  readonly ofOthersJoined: number;
  readonly vetoes: number;
}

/** Who merges which two. */
export interface MergeOfTwo extends JoinedPair {
  readonly actor: Actor;
  readonly missionId: MissionId;
}

/**
 * Gives the requests, meetings, wishes and vetoes of one participation to another of the same company. Nobody is written
 * to about it: what counterparts have agreed to is what they have.
 */
@Injectable()
export class MergeMeetings {
  constructor(
    private readonly meetings: MeetingStore,
    private readonly merges: MergeStore,
    private readonly wishes: WishStore,
    private readonly rules: RequestRulesStore,
    private readonly clock: Clock,
  ) {}

  /** What is to become of requests and meetings. From then on nobody else asks or answers in the mission. */
  async plan(tx: Transaction, missionId: MissionId, pair: JoinedPair): Promise<JoinPlan> {
    await this.meetings.lockMission(tx, missionId);
    const meetings = await this.merges.meetings(tx, missionId, pair, this.clock.now());
    return joinMeetings(pair, meetings, await this.merges.requests(tx, missionId, pair));
  }

  /** Carries out a plan without clashes. */
  async carryOut(tx: Transaction, merge: MergeOfTwo, plan: JoinPlan): Promise<MergedWishes> {
    const { actor, missionId, keptId, goneId } = merge;
    const now = this.clock.now();
    const pair = { keptId, goneId };
    const own = await this.joinOwnWishes(tx, missionId, pair);
    await this.merges.carryOut(tx, pair, plan, now);
    const ofOthers = await this.merges.takeWishesOfOthers(tx, pair, now);
    const vetoes = await this.merges.takeVetoes(tx, missionId, pair);
    for (const { refuserId, refusedId } of vetoes) await this.endRefused(tx, actor, missionId, refuserId, refusedId);
    const changed = new Set([
      ...ofOthers.map(({ participationId }) => participationId),
      ...(own.moved > 0 ? [keptId] : []),
    ]);
    for (const participationId of changed) {
      await tx.announce({ type: 'wishes-changed', missionId, participationId } satisfies WishesChanged);
    }
    for (const participationId of new Set(vetoes.map(({ refuserId }) => refuserId))) {
      await tx.announce({ type: 'vetoes-changed', missionId, participationId } satisfies VetoesChanged);
    }
    const joined = ofOthers.filter(({ isJoined }) => isJoined).length;
    return { ...own, ofOthersMoved: ofOthers.length - joined, ofOthersJoined: joined, vetoes: vetoes.length };
  }

  private async joinOwnWishes(
    tx: Transaction,
    missionId: MissionId,
    { keptId, goneId }: JoinedPair,
  ): Promise<Pick<MergedWishes, 'moved' | 'joined' | 'lowered' | 'leftOut'>> {
    const kept = await this.wishes.list(missionId, keptId);
    const gone = await this.wishes.list(missionId, goneId);
    const { wishBudget } = (await this.rules.latest(missionId)).body;
    const { wishes, ...counts } = joinWishes(kept.wishes, gone.wishes, wishBudget);
    await this.merges.removeWishes(tx, goneId);
    if (counts.moved > 0) {
      const changedAt = this.clock.now();
      await this.wishes.save(tx, { ...kept, version: kept.version + 1, wishes, changedAt, isActedFor: true });
    }
    return counts;
  }

  /** As if the refusal were given now. */
  private async endRefused(
    tx: Transaction,
    actor: Actor,
    missionId: MissionId,
    refuserId: ParticipationId,
    refusedId: ParticipationId,
  ): Promise<void> {
    for (const open of await this.meetings.openRequestsBetween(tx, missionId, refuserId, refusedId)) {
      if (open.isWithheld) continue;
      const refused = refuseRequest(actor, open, refuserId, this.clock.now());
      await this.meetings.saveRequest(tx, refused);
      if (refused.status !== 'open') await tx.announce(endEvent(refused));
    }
  }
}
