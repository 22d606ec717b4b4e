import { recount } from '../../score/recount.js';
import type { PairAgenda } from './pair-agenda.js';

/** Throws where what an agenda of pairs keeps up to date differs from what a recount of its slots finds. */
export function recheckPairs(agenda: PairAgenda): void {
  const { breaks, overbooked, disorder, spread, frame } = agenda;
  const recounted = recount(frame.compiled.problem, agenda.listSlots(), 1);
  const kept = { breaks, unserved: overbooked, disorder, beyondSpread: spread.excess, clashes: 0 };
  for (const [what, count] of Object.entries(kept)) {
    const found = recounted[what as keyof typeof kept];
    if (count === found) continue;
    throw new Error(
      `The agenda of pairs keeps ${count} ${what}, a recount gives ${found}: check how chains foretell it.`,
    );
  }
  const burdened = agenda.breaksOf.reduce((sum, own, participant) => sum + own * agenda.burden[participant]!, 0);
  if (Math.abs(burdened - agenda.burdenedBreaks) < TOLERANCE) return;
  throw new Error(`Burdened breaks are kept as ${agenda.burdenedBreaks}, a recount gives ${burdened}.`);
}

/** Sums of fractions drift a little. */
const TOLERANCE = 1e-6;
