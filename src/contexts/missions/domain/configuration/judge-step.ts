import { consequencesOf, type Finding, type FindingKind, type Step } from './finding.js';

interface Held {
  readonly step: Step;
  readonly findings: readonly Finding[];
}

/** Why a step is not taken: of what blocks it all is named, of warnings those that nobody has overridden. */
export type ConfigurationRefusal =
  ({ readonly type: 'configuration-blocks' } & Held) | ({ readonly type: 'configuration-warns' } & Held);

/**
 * Whether a step may be taken with these findings; null where it may.
 *
 * @param overridden the warnings that whoever asks has read and goes on with; null where nobody has looked, and warnings
 * hold nothing up
 */
export function judgeStep(
  findings: readonly Finding[],
  step: Step,
  overridden: readonly FindingKind[] | null,
): ConfigurationRefusal | null {
  const blocking = findings.filter((found) => consequencesOf(found).blocks.includes(step));
  if (blocking.length > 0) return { type: 'configuration-blocks', step, findings: blocking };
  if (overridden === null) return null;
  const unread = findings.filter(
    (found) => consequencesOf(found).warns.includes(step) && !overridden.includes(found.kind),
  );
  return unread.length > 0 ? { type: 'configuration-warns', step, findings: unread } : null;
}
