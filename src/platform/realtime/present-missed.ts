import type { MissedChanges } from './change-log.js';
import type { ChangesWire } from './changes.wire.js';
import { changesIn, type LiveView } from './live-view.js';

/** What somebody has missed, as their view shows it: the same over a socket and over HTTP. */
export function presentMissed({ sequence, changes, isWhole }: MissedChanges, view: LiveView): ChangesWire {
  const seen = changesIn(view, changes).map(({ ids, ...change }) => ({ ...change, ids: [...ids] }));
  return { sequence, rebuild: !isWhole, changes: seen };
}
