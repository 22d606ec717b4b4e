import type { OrderVolume } from '../model/match-profile.js';
import { notComparable, type Term } from './term.js';

const unstated: OrderVolume = { least: null, most: null };

/**
 * Volumes: to each side, the part of its own range that the other's covers, on a scale of ratios, since a tenfold order
 * is as far from the usual one as a tenth of it. An open end reaches as far as the other side's. Nothing when the least
 * the SME delivers is more than the most the buyer orders, or the reverse.
 */
export const volumeTerm: Term = {
  kind: 'volume',
  reads: { sme: ({ volume }) => endsOf(volume), buyer: ({ volume }) => endsOf(volume) },
  measure: ({ sme, buyer }) => {
    if (!isStated(sme.volume) || !isStated(buyer.volume)) return notComparable;
    return { forSme: coveredPart(sme.volume, buyer.volume), forBuyer: coveredPart(buyer.volume, sme.volume) };
  },
  factsOf: ({ sme, buyer }) => ({
    kind: 'volume',
    sme: sme.volume ?? unstated,
    buyer: buyer.volume ?? unstated,
    isTooSmall: (sme.volume?.least ?? 0) > (buyer.volume?.most ?? Number.POSITIVE_INFINITY),
  }),
};

function endsOf(volume: OrderVolume | undefined): readonly unknown[] {
  return [`least ${volume?.least ?? '-'}`, `most ${volume?.most ?? '-'}`];
}

function isStated(volume: OrderVolume | undefined): volume is OrderVolume {
  return volume !== undefined && (volume.least !== null || volume.most !== null);
}

function coveredPart(own: OrderVolume, other: OrderVolume): number {
  const from = Math.max(own.least ?? 0, other.least ?? 0);
  const to = Math.min(own.most ?? Number.POSITIVE_INFINITY, other.most ?? Number.POSITIVE_INFINITY);
  if (from > to) return 0;
  const ownLength = lengthOf(own.least ?? from, own.most ?? to);
  return ownLength > 0 && Number.isFinite(ownLength) ? Math.min(1, lengthOf(from, to) / ownLength) : 1;
}

function lengthOf(from: number, to: number): number {
  return Math.log((1 + to) / (1 + from));
}
