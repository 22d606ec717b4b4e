import { problemException } from './problem.js';

/** The ETag of a version of something. */
export function etagOf(what: string, version: number): string {
  return `"${what}-${version}"`;
}

/** The version that an If-Match names; without one, or with one of something else, nobody knows what a change would undo. */
export function versionIn(what: string, ifMatch: string | undefined): number {
  const [, named, version] = /^"([a-z-]+)-(\d+)"$/.exec(ifMatch ?? '') ?? [];
  if (named === what && version !== undefined) return Number(version);
  const todo = `Read the ${what}, and send its ETag as If-Match with what you change`;
  if (ifMatch === undefined) throw problemException('if-match-missing', 428, 'If-Match missing', `${todo}.`);
  const detail = `This If-Match is no ETag of the ${what}. ${todo}, such as ${etagOf(what, 1)}.`;
  throw problemException('if-match-malformed', 400, 'If-Match malformed', detail);
}
