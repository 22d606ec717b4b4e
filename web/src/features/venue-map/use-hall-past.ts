import { useState } from 'react';
import type { Revision } from '../../revision/use-revision.js';
import type { HallDraft } from './hall-draft.js';

/** States of a draft before each move, the last one at the end. */
interface Past {
  /** What they were drafts of: of another version nothing of it is undone, since that would undo somebody else's move. */
  readonly version: number;
  readonly halls: readonly HallDraft[];
}

/** What was done to a draft, so that it can be undone. */
export interface HallPast {
  readonly canUndo: boolean;
  /** Takes a state as the draft; whether it is another one. */
  readonly become: (next: HallDraft) => boolean;
  /** Takes back the last one; whether there was one. */
  readonly undo: () => boolean;
  /** What was sent of the version before is stored as that version: what can be undone goes on from there. */
  readonly goOnFrom: (version: number) => void;
}

export function useHallPast(revision: Revision<HallDraft>): HallPast {
  const { draft: hall, basedOnVersion: version } = revision;
  const [past, setPast] = useState<Past>({ version, halls: [] });
  const halls = past.version === version ? past.halls : [];
  return {
    canUndo: halls.length > 0,
    become: (next) => {
      if (next === hall) return false;
      setPast({ version, halls: [...halls, hall] });
      revision.replace(next);
      return true;
    },
    undo: () => {
      const before = halls.at(-1);
      if (before === undefined) return false;
      setPast({ version, halls: halls.slice(0, -1) });
      revision.replace(before);
      return true;
    },
    goOnFrom: (stored) => {
      setPast((known) => (known.version === stored - 1 ? { ...known, version: stored } : known));
    },
  };
}
