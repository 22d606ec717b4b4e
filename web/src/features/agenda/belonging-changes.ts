import { ProblemError, problemName } from '../../api-client/problem.js';

/** The meetings whose places those selected would take, and that are not selected themselves; none for any other refusal. */
export function meetingsBelonging(error: unknown): readonly string[] {
  if (!(error instanceof ProblemError) || problemName(error.problem) !== 'changes-belong-together') return [];
  const { clashes } = error.problem.facts;
  if (!Array.isArray(clashes)) return [];
  const ids = clashes.map((clash: unknown) => (isClash(clash) ? clash.withMeetingId : null));
  return [...new Set(ids.filter((id) => id !== null))];
}

function isClash(value: unknown): value is { readonly withMeetingId: string } {
  if (typeof value !== 'object' || value === null) return false;
  return 'withMeetingId' in value && typeof value.withMeetingId === 'string';
}
