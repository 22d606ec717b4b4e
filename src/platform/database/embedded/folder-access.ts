import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user and group whose way to a folder is asked for. */
export interface Walker {
  readonly uid: number;
  readonly gid: number;
}

/** The ids of nobody in particular: only what is open to everybody is open to them. */
export const anybody: Walker = { uid: -1, gid: -1 };

/**
 * The folder nearest to the root, among `folder` and its parents, that `walker` may not enter; null when the way is
 * free. Looks at the mode bits alone. `folder` is absolute and exists.
 */
export function firstClosedFolder(folder: string, walker: Walker): string | null {
  const parent = dirname(folder);
  const closedAbove = parent === folder ? null : firstClosedFolder(parent, walker);
  return closedAbove ?? (mayEnter(folder, walker) ? null : folder);
}

function mayEnter(folder: string, walker: Walker): boolean {
  const { uid, gid, mode } = statSync(folder);
  if (uid === walker.uid) return (mode & 0o100) !== 0;
  if (gid === walker.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
