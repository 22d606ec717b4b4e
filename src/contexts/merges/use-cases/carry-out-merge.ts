import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { MergeAgenda, type MergedPlaces } from '../../agendas/index.js';
import type { RevisionRefusal } from '../../companies/index.js';
import { type JoinPlan, type MergedWishes, MergeMeetings } from '../../meetings/index.js';
import { MergeParticipation, MissionReader } from '../../missions/index.js';
import { correctionEndsLinks } from '../../notifications/index.js';
import { type MergeClash, type MergeCounts, NO_EFFECT } from '../domain/merge.js';
import { differingFields, type MergeField } from '../domain/merge-field.js';
import { HandOverTraces } from './hand-over-traces.js';
import { type MergeableTwo, type PairRefusal, ReadTwo } from './read-two.js';
import { SettleFields } from './settle-fields.js';

/** Who merges which two, and which fields are taken from the one that goes; null takes what a merge prefers. */
export interface MergeWish {
  readonly actor: Actor;
  readonly missionId: MissionId;
  readonly keptId: ParticipationId;
  readonly goneId: ParticipationId;
  readonly fromGone: readonly string[] | null;
}

/** What a merge does, or would do were there no clashes. */
export interface MergeEffect {
  readonly two: MergeableTwo;
  readonly fields: readonly MergeField[];
  readonly counts: MergeCounts;
  readonly clashes: readonly MergeClash[];
}

export type CarryOutRefusal =
  | PairRefusal
  | RevisionRefusal
  /** A field is chosen in which the two do not differ. */
  | { readonly type: 'merge-field-unknown'; readonly field: string };

/** How nobody is reached. */
const NOT_REACHED = { email: null, phone: null, locale: null, timeZone: null };

type Agreed = Pick<MergeEffect, 'two' | 'fields'> & { readonly fromGone: ReadonlySet<string> };

/** Merges two participations; where there are clashes, only what they are is of use, and whoever asks rolls back. */
@Injectable()
export class CarryOutMerge {
  constructor(
    private readonly readTwo: ReadTwo,
    private readonly missions: MissionReader,
    private readonly mergeParticipation: MergeParticipation,
    private readonly mergeAgenda: MergeAgenda,
    private readonly mergeMeetings: MergeMeetings,
    private readonly settleFields: SettleFields,
    private readonly handOverTraces: HandOverTraces,
  ) {}

  async run(tx: Transaction, wish: MergeWish): Promise<Result<MergeEffect, CarryOutRefusal>> {
    const { missionId, keptId, goneId } = wish;
    const publicNow = await this.mergeAgenda.begin(tx, missionId);
    await this.mergeParticipation.lock(tx, missionId, keptId, goneId);
    const agreed = await this.agree(wish);
    if (!agreed.ok) return agreed;
    const { two, fields, fromGone } = agreed.value;
    const plan = await this.mergeMeetings.plan(tx, missionId, { keptId, goneId });
    const planned = countsOfPlan(plan);
    const clashes = [...hindrancesOf(two), ...(await this.timeClashes(missionId, plan))];
    if (clashes.length > 0) return ok({ two, fields, counts: planned, clashes });
    const wishes = await this.mergeMeetings.carryOut(tx, { actor: wish.actor, missionId, keptId, goneId }, plan);
    const settled = await this.settleFields.run(tx, two, { missionId, fromGone, chosenBy: wish.actor.userId });
    if (!settled.ok) return settled;
    const places = await this.mergeAgenda.publish(tx, publicNow, {
      ...{ missionId, keptId, goneId, publishedBy: wish.actor.userId },
      movedMeetingIds: plan.movedMeetings.map(({ id }) => id),
      joined: plan.joinedMeetings.map(({ gone, kept, takesTime }) => {
        return { goneMeetingId: gone.id, keptMeetingId: kept.id, takesTime };
      }),
    });
    const counts = { ...planned, ...countsOfWishes(wishes), placesMoved: places.moved, placesFreed: places.freed };
    const forbidden = clashesOfPlaces(places, plan);
    if (forbidden.length > 0) return ok({ two, fields, counts, clashes: forbidden });
    const contact = fromGone.has('contact') ? (two.gone.side.contact ?? NOT_REACHED) : null;
    const { actor } = wish;
    const keptLinksEnded = contact === null ? 0 : keptLinksAtStake(two);
    const messagesNotSent = await this.handOverTraces.run(tx, { actor, missionId, keptId, goneId, contact });
    return ok({ two, fields, counts: { ...counts, messagesNotSent, keptLinksEnded }, clashes });
  }

  private async agree({
    missionId,
    keptId,
    goneId,
    fromGone,
  }: MergeWish): Promise<Result<Agreed, PairRefusal | Extract<CarryOutRefusal, { type: 'merge-field-unknown' }>>> {
    const two = await this.readTwo.run(missionId, keptId, goneId);
    if (!two.ok) return two;
    const fields = differingFields(two.value.kept.fields, two.value.gone.fields);
    const names = new Set(fields.map(({ field }) => field));
    const unknown = fromGone?.find((field) => !names.has(field));
    if (unknown !== undefined) return err({ type: 'merge-field-unknown', field: unknown });
    const preferred = fields.filter((field) => field.preferred === 'gone').map(({ field }) => field);
    return ok({ two: two.value, fields, fromGone: new Set(fromGone ?? preferred) });
  }

  private async timeClashes(missionId: MissionId, { clashes }: JoinPlan): Promise<MergeClash[]> {
    const told: MergeClash[] = [];
    for (const { slotId, keptWithId, goneWithId } of clashes) {
      const { startsAt } = await this.missions.slotTimes(missionId, slotId);
      told.push({ kind: 'same-time', startsAt, keptWithId, goneWithId });
    }
    return told;
  }
}

/** How many links to the one kept stop working where it is reached as the other one was. */
export function keptLinksAtStake({ kept, gone }: MergeableTwo): number {
  const before = { side: kept.side.side, email: kept.side.contact?.email ?? null };
  return correctionEndsLinks(before, gone.side.contact?.email ?? null) ? kept.side.openLinks : 0;
}

function hindrancesOf({ kept, gone }: MergeableTwo): MergeClash[] {
  const isOffered = kept.side.hasOpenStandby || gone.side.hasOpenStandby;
  return [
    ...(isOffered ? [{ kind: 'standby-open' } as const] : []),
    ...(gone.side.isNamedInMatchSetup ? [{ kind: 'named-in-match-setup' } as const] : []),
  ];
}

function clashesOfPlaces({ breaches }: MergedPlaces, { movedMeetings, joinedMeetings }: JoinPlan): MergeClash[] {
  const all = [...movedMeetings, ...joinedMeetings.map(({ kept }) => kept)];
  const counterpartByMeeting = new Map(all.map(({ id, counterpartId }) => [id, counterpartId]));
  return breaches.map(({ meetingId, rule }) => ({
    kind: 'place-not-allowed',
    rule,
    goneWithId: counterpartByMeeting.get(meetingId) ?? null,
  }));
}

function countsOfPlan(plan: JoinPlan): MergeCounts {
  return {
    ...NO_EFFECT,
    requestsMoved: plan.movedRequestIds.length,
    requestsJoined: plan.endedRequests.length,
    meetingsMoved: plan.movedMeetings.length,
    meetingsJoined: plan.joinedMeetings.length,
    meetingsStaying: plan.stayingMeetings.length,
  };
}

function countsOfWishes({ moved, joined, lowered, leftOut, ofOthersMoved, ofOthersJoined, vetoes }: MergedWishes) {
  return {
    wishesMoved: moved,
    wishesJoined: joined,
    wishesLowered: lowered,
    wishesLeftOut: leftOut,
    wishesOfOthersMoved: ofOthersMoved,
    wishesOfOthersJoined: ofOthersJoined,
    vetoes,
  };
}
