import type { MissionId, UserId } from '../../kernel/id.js';
import type { Instant } from '../../kernel/instant.js';

/** Somebody who has a mission open, and what they are editing of it: a soft lock, which keeps nobody out. */
export interface Present {
  readonly userId: UserId;
  /** What it is, in the words of the page (`agenda-version:...`), or null. */
  readonly editing: string | null;
  readonly since: Instant;
}

/** Who is present at one process, as it tells the others. */
export interface PresenceReport {
  readonly processId: string;
  readonly missionId: MissionId;
  readonly present: readonly Present[];
}

/** A process that has told nothing for so long has died: those who were there have come back elsewhere or gone. */
export const REPORT_LASTS_MILLISECONDS = 30_000;

/** Those who are present at any process, each once for each thing that they edit, the longest first. */
export function mergePresence(lists: readonly (readonly Present[])[]): Present[] {
  const firstByKey = new Map<string, Present>();
  for (const present of lists.flat().toSorted(bySince)) {
    const key = `${present.userId} ${present.editing ?? ''}`;
    if (!firstByKey.has(key)) firstByKey.set(key, present);
  }
  const everybody = [...firstByKey.values()];
  const editors = new Set(everybody.filter(({ editing }) => editing !== null).map(({ userId }) => userId));
  // Whoever edits something in one page is not told once more for another page that only shows.
  return everybody.filter(({ userId, editing }) => editing !== null || !editors.has(userId));
}

function bySince(one: Present, other: Present): number {
  return one.since < other.since ? -1 : Number(one.since > other.since);
}
