import type { Decision } from '../../src/matching-engine/index.js';
import type { Row } from './data-folder.js';

/** A pair that met at an event, with what each decided and how each rated the other. */
export interface DatedPair {
  readonly oneId: string;
  readonly otherId: string;
  /** The round of the evening in which they met, from 1. */
  readonly round: number;
  readonly oneSaysYes: boolean;
  readonly otherSaysYes: boolean;
  /** From 0 to 1; `undefined` when not given. */
  readonly oneRates: number | undefined;
  readonly otherRates: number | undefined;
  readonly isMutual: boolean;
}

/** The pairs of each session, sessions in the order of their numbers. */
export function sessionsOf(rows: readonly Row[]): readonly (readonly DatedPair[])[] {
  const sessions = new Map<number, DatedPair[]>();
  for (const row of rows) {
    const session = Number(row.wave);
    sessions.set(session, [...(sessions.get(session) ?? []), pairOf(row)]);
  }
  return [...sessions].sort(([left], [right]) => left - right).map(([, pairs]) => pairs);
}

function pairOf(row: Row): DatedPair {
  return {
    oneId: `m${row.m ?? ''}`,
    otherId: `w${row.w ?? ''}`,
    round: Number(row.order_m),
    oneSaysYes: row.dec_m === '1',
    otherSaysYes: row.dec_w === '1',
    oneRates: ratingOf(row.like_m),
    otherRates: ratingOf(row.like_w),
    isMutual: row.mutual === '1',
  };
}

function ratingOf(cell: string | undefined): number | undefined {
  return cell === undefined || cell === '' ? undefined : Number(cell) / 10;
}

/** What both decided, as the engine logs it. */
export function decisionsOf(pairs: readonly DatedPair[]): readonly Decision[] {
  return pairs.flatMap(({ oneId, otherId, oneSaysYes, otherSaysYes, oneRates, otherRates }) => [
    {
      deciderId: oneId,
      counterpartId: otherId,
      isAccepted: oneSaysYes,
      ...(oneRates !== undefined && { rating: oneRates }),
    },
    {
      deciderId: otherId,
      counterpartId: oneId,
      isAccepted: otherSaysYes,
      ...(otherRates !== undefined && { rating: otherRates }),
    },
  ]);
}
