import { useState } from 'react';
import type { Revised } from '../api-client/revised.js';
import { changesSince, isSame, mergeRevisions, type ThreeRevisions, withPartOf } from './merge-revisions.js';

/** Something that one edits while others may store versions of it. */
export interface Revision<Content extends object> {
  readonly draft: Content;
  readonly basedOnVersion: number;
  readonly isChanged: boolean;
  /** The three states where somebody has stored another version since this one was read; else null. */
  readonly clash: ThreeRevisions<Content> | null;
  readonly change: (part: Partial<Content>) => void;
  /** Takes a whole other state as the draft, from an earlier version or a file. */
  readonly replace: (content: Content) => void;
  readonly discard: () => void;
  /** Goes on from what the other has stored, with a draft that somebody has agreed to. */
  readonly rebase: (draft: Content) => void;
  /**
   * What was sent is stored now.
   *
   * @param sinceSent what the draft becomes, which may have been changed while the answer was under way: mostly
   *   `changesSince`
   */
  readonly settle: (stored: Revised<Content>, sinceSent: (draft: Content) => Content) => void;
}

/**
 * Holds a draft of the newest version; a newer one takes its place by itself only where nothing was changed. The same
 * version can be told otherwise, as slots are by a changed timetable: then what was changed of it stays changed.
 */
export function useRevision<Content extends object>(newest: Revised<Content>): Revision<Content> {
  const [state, setState] = useState({ base: newest, draft: newest.content });
  const isChanged = !isSame(state.base.content, state.draft);
  const isOutdated = newest.version > state.base.version;
  if (isOutdated && !isChanged) setState({ base: newest, draft: newest.content });
  if (newest.version === state.base.version && !isSame(newest.content, state.base.content)) {
    setState({ base: newest, draft: changesSince(state.base.content, newest.content)(state.draft) });
  }
  const clash =
    isOutdated && isChanged ? { base: state.base.content, mine: state.draft, theirs: newest.content } : null;
  return {
    draft: state.draft,
    basedOnVersion: state.base.version,
    isChanged,
    clash,
    change: (part) => {
      setState(({ base, draft }) => ({ base, draft: { ...draft, ...part } }));
    },
    replace: (draft) => {
      setState(({ base }) => ({ base, draft }));
    },
    discard: () => {
      setState({ base: newest, draft: newest.content });
    },
    rebase: (draft) => {
      setState({ base: newest, draft });
    },
    settle: (stored, sinceSent) => {
      setState(({ draft }) => ({ base: stored, draft: sinceSent(draft) }));
    },
  };
}

/** What a draft becomes when the other's change is joined to it. */
export function joinedDraft<Content extends object>(
  revisions: ThreeRevisions<Content>,
  takesTheirs: ReadonlySet<string>,
): Content {
  const { merged, conflicts } = mergeRevisions(revisions);
  return conflicts
    .filter((part) => takesTheirs.has(part))
    .reduce((joined, part) => withPartOf(revisions.theirs, part, joined), merged);
}
