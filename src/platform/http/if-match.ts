import { problemException } from './problem.js';

/** The ETag of a version of something. */
export function etagOf(what: string, version: number): string {
  return `"${what}-${version}"`;
}

/** The ETag of something that has no versions, by the digest of what is shown of it. */
export function digestEtagOf(what: string, digest: string): string {
  return `"${what}-${digest}"`;
}

/** The digest that an If-Match names. */
export function digestIn(what: string, ifMatch: string | undefined): string {
  const [, named, digest] = /^"([a-z-]+)-([0-9a-f]{64})"$/.exec(ifMatch ?? '') ?? [];
  if (named === what && digest !== undefined) return digest;
  throw notOf(what, ifMatch, digestEtagOf(what, '…'));
}

/** The version that an If-Match names; without one, or with one of something else, nobody knows what a change would undo. */
export function versionIn(what: string, ifMatch: string | undefined): number {
  const [, named, version] = /^"([a-z-]+)-(\d+)"$/.exec(ifMatch ?? '') ?? [];
  if (named === what && version !== undefined) return Number(version);
  throw notOf(what, ifMatch, etagOf(what, 1));
}

function notOf(what: string, ifMatch: string | undefined, example: string): Error {
  const todo = `Read the ${what}, and send its ETag as If-Match with what you change`;
  if (ifMatch === undefined) return problemException('if-match-missing', 428, 'If-Match missing', `${todo}.`);
  const detail = `This If-Match is no ETag of the ${what}. ${todo}, such as ${example}.`;
  return problemException('if-match-malformed', 400, 'If-Match malformed', detail);
}
