import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { meQuery } from '../../api-client/access.js';
import { usePresence } from '../live-provider.js';
import type { Present } from './presence.js';

/** The other organisers who have the mission open, each once for each thing that they edit. */
export function useOthers(): readonly Present[] {
  const presence = usePresence();
  const all = useSyncExternalStore(presence.subscribe, presence.current);
  const userId = useQuery(meQuery).data?.userId;
  return useMemo(() => all.filter((one) => one.userId !== userId), [all, userId]);
}

/** What other organisers edit, as `useEditing` names it. */
export function useEditedElsewhere(): ReadonlySet<string> {
  const others = useOthers();
  return useMemo(() => new Set(others.flatMap(({ editing }) => (editing === null ? [] : [editing]))), [others]);
}
