/** Three states of one thing: what both read, what one made of it, and what the other has stored since. */
export interface ThreeRevisions<Content> {
  readonly base: Content;
  readonly mine: Content;
  readonly theirs: Content;
}

/** What can be joined by itself, and what both have changed, each in their way. */
export interface MergedRevision<Content> {
  /** With mine wherever both have changed the same. */
  readonly merged: Content;
  readonly theirChanges: readonly (keyof Content & string)[];
  readonly conflicts: readonly (keyof Content & string)[];
}

/** The parts that differ, in the order of the first; a part that only one of the two has differs. */
export function changedParts<Content extends object>(
  before: Content,
  after: Content,
): readonly (keyof Content & string)[] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Content & string)[];
  return parts.filter((part) => !isSame(before[part], after[part]));
}

/** Joins two changes of the same, part by part. */
export function mergeRevisions<Content extends object>({
  base,
  mine,
  theirs,
}: ThreeRevisions<Content>): MergedRevision<Content> {
  const myChanges = new Set(changedParts(base, mine));
  const theirChanges = changedParts(base, theirs);
  const conflicts = theirChanges.filter((part) => myChanges.has(part) && !isSame(mine[part], theirs[part]));
  const taken = theirChanges.filter((part) => !myChanges.has(part));
  const merged = taken.reduce((joined, part) => withPartOf(theirs, part, joined), mine);
  return { merged, theirChanges, conflicts };
}

/** Joins what was changed after something was sent to what is stored of it: what the latter says anew, it says. */
export function changesSince<Content extends object>(sent: Content, stored: Content): (draft: Content) => Content {
  return (draft) => mergeRevisions({ base: sent, mine: draft, theirs: stored }).merged;
}

/** The content with a part as another has it, or without it where the other has it no more. */
export function withPartOf<Content extends object>(
  other: Content,
  part: keyof Content & string,
  content: Content,
): Content {
  if (part in other) return { ...content, [part]: other[part] };
  return Object.fromEntries(Object.entries(content).filter(([name]) => name !== part)) as Content;
}

/** Whether two values of plain data say the same; the order of the parts of an object says nothing. */
export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left, inOrder) === JSON.stringify(right, inOrder);
}

function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
