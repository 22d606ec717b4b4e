import { gini } from '../evaluation/gini.js';
import type { MatchSide } from '../model/match-profile.js';
import type { PairIds } from '../model/score-options.js';

/** Somebody whose meetings are counted. */
export interface CountedParticipant {
  readonly id: string;
  readonly side: MatchSide;
  /** The groups to report by, as attribute and value (`province: 'BG'`, `size: 'small'`). */
  readonly groups?: Readonly<Record<string, string>>;
  /** Whom it wished to meet, dearest first; nothing when it wished for nobody. */
  readonly wishes?: readonly string[];
}

/** How meetings are spread over some participants. */
export interface Spread {
  readonly participants: number;
  readonly meetings: number;
  readonly fewest: number;
  readonly most: number;
  readonly mean: number;
  readonly withNone: number;
  /** From 0, all have as many, towards 1, one has all. */
  readonly gini: number;
  /** The part of everybody's first three wishes that is granted; `null` when nobody wished. */
  readonly wishesGranted: number | null;
}

/** How meetings are spread over all, each side, and each group. */
export interface FairnessReport {
  readonly bySide: Readonly<Record<MatchSide, Spread>>;
  /** By attribute, then value, in alphabetical order. */
  readonly byGroup: readonly (Spread & { readonly attribute: string; readonly group: string })[];
}

const wishesCounted = 3;

/** How fairly meetings are spread. Participants without a meeting count; meetings of others do not. */
export function fairnessReport(
  meetings: readonly PairIds[],
  participants: readonly CountedParticipant[],
): FairnessReport {
  const metBy = new Map<string, Set<string>>();
  for (const { smeId, buyerId } of meetings) {
    metBy.set(smeId, (metBy.get(smeId) ?? new Set()).add(buyerId));
    metBy.set(buyerId, (metBy.get(buyerId) ?? new Set()).add(smeId));
  }
  const spreadOf = (members: readonly CountedParticipant[]): Spread => spread(members, metBy);
  return {
    bySide: {
      sme: spreadOf(participants.filter(({ side }) => side === 'sme')),
      buyer: spreadOf(participants.filter(({ side }) => side === 'buyer')),
    },
    byGroup: [...grouped(participants)].map(([, { attribute, group, members }]) => ({
      attribute,
      group,
      ...spreadOf(members),
    })),
  };
}

function spread(members: readonly CountedParticipant[], metBy: ReadonlyMap<string, ReadonlySet<string>>): Spread {
  const counts = members.map(({ id }) => metBy.get(id)?.size ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const wishes = members.flatMap(({ id, wishes: own = [] }) =>
    own.slice(0, wishesCounted).map((wish) => metBy.get(id)?.has(wish) ?? false),
  );
  return {
    participants: members.length,
    meetings: total,
    fewest: counts.length === 0 ? 0 : Math.min(...counts),
    most: counts.length === 0 ? 0 : Math.max(...counts),
    mean: counts.length === 0 ? 0 : total / counts.length,
    withNone: counts.filter((count) => count === 0).length,
    gini: gini(counts),
    wishesGranted: wishes.length === 0 ? null : wishes.filter(Boolean).length / wishes.length,
  };
}

function grouped(participants: readonly CountedParticipant[]) {
  const groups = new Map<string, { attribute: string; group: string; members: CountedParticipant[] }>();
  for (const participant of participants) {
    for (const [attribute, group] of Object.entries(participant.groups ?? {})) {
      const key = JSON.stringify([attribute, group]);
      const known = groups.get(key) ?? { attribute, group, members: [] };
      known.members.push(participant);
      groups.set(key, known);
    }
  }
  return [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
}
