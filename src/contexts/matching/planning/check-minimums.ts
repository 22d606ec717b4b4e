import type { ParticipationId } from '../../../kernel/id.js';
import type { MatchSetup } from '../domain/match-setup.js';
import { type LimitedParticipation, mostMeetings, type SessionSlot } from './most-meetings.js';

/** What minimums are held against. */
export interface MinimumGround {
  readonly setup: Pick<MatchSetup, 'minimumMeetings' | 'maximumMeetings'>;
  readonly slots: readonly SessionSlot[];
  readonly tables: number;
  readonly participations: readonly (LimitedParticipation & { readonly id: ParticipationId })[];
  /** The two of every meeting that is agreed. */
  readonly agreed: readonly { readonly smeId: ParticipationId; readonly buyerId: ParticipationId }[];
}

/** Minimums that cannot be kept, or are not by what is agreed so far. */
export interface MinimumFaults {
  /** Per side those whose slots, limits or counterparts are fewer than the minimum, with as many as the fewest of them can have. */
  readonly impossible: readonly {
    readonly side: 'sme' | 'buyer';
    readonly minimum: number;
    readonly most: number;
    readonly participationIds: readonly ParticipationId[];
  }[];
  /** All minimums of one side together need more places than there are; null where they do not. */
  readonly beyondTables: { readonly meetings: number; readonly places: number } | null;
  /** Per side those who have agreed to some meetings, and to fewer than the minimum. */
  readonly below: readonly {
    readonly side: 'sme' | 'buyer';
    readonly minimum: number;
    readonly participationIds: readonly ParticipationId[];
  }[];
}

const SIDES = ['sme', 'buyer'] as const;

/** Holds the minimums of a setup against what there is. Nothing is found of a side whose minimum is 0. */
export function checkMinimums(ground: MinimumGround): MinimumFaults {
  const { setup, slots, tables } = ground;
  const asked = SIDES.filter((side) => setup.minimumMeetings[side] > 0);
  const needed = Math.max(0, ...asked.map((side) => setup.minimumMeetings[side] * ofSide(ground, side).length));
  const places = slots.length * tables;
  return {
    impossible: asked.flatMap((side) => findImpossible(ground, side)),
    beyondTables: needed > places && places > 0 ? { meetings: needed, places } : null,
    below: ground.agreed.length === 0 ? [] : asked.flatMap((side) => findBelow(ground, side)),
  };
}

const ofSide = ({ participations }: MinimumGround, side: 'sme' | 'buyer') =>
  participations.filter((participation) => participation.side === side);

function findImpossible(ground: MinimumGround, side: 'sme' | 'buyer'): MinimumFaults['impossible'] {
  const { setup, slots } = ground;
  const minimum = setup.minimumMeetings[side];
  const counterparts = ofSide(ground, side === 'sme' ? 'buyer' : 'sme').length;
  const short = ofSide(ground, side)
    .map((one) => ({ id: one.id, most: Math.min(mostMeetings(one, null, slots, setup), counterparts) }))
    .filter(({ most }) => most < minimum);
  if (short.length === 0) return [];
  const most = Math.min(...short.map((one) => one.most));
  return [{ side, minimum, most, participationIds: short.map(({ id }) => id) }];
}

function findBelow(ground: MinimumGround, side: 'sme' | 'buyer'): MinimumFaults['below'] {
  const minimum = ground.setup.minimumMeetings[side];
  const countById = new Map<ParticipationId, number>();
  for (const id of ground.agreed.flatMap(({ smeId, buyerId }) => [smeId, buyerId])) {
    countById.set(id, (countById.get(id) ?? 0) + 1);
  }
  const short = ofSide(ground, side).filter(({ id }) => (countById.get(id) ?? 0) < minimum);
  return short.length === 0 ? [] : [{ side, minimum, participationIds: short.map(({ id }) => id) }];
}
