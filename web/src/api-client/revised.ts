import { ProblemError, problemName } from './problem.js';

/** What somebody read, by the version that a change of it must name. */
export interface Revised<Content> {
  readonly version: number;
  readonly content: Content;
}

/** The header that lets a change happen only where nobody has changed the same since. */
export const basedOn = (
  what:
    | 'profile'
    | 'availability'
    | 'match-setup'
    | 'phases'
    | 'request-rules'
    | 'interpreters'
    | 'timetable'
    | 'programme'
    | 'venue-map'
    | 'settings',
  version: number,
) => ({
  'If-Match': `"${what}-${String(version)}"`,
});

/** Somebody else has stored another version since. */
export function hasMovedOn(error: unknown): boolean {
  return error instanceof ProblemError && problemName(error.problem).endsWith('-moved-on');
}
