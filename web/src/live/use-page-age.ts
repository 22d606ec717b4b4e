import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queryKeys } from '../api-client/query-keys.js';
import { currentInstant } from '../time/clock.js';

const TICK_MILLISECONDS = 1000;

/** How old the oldest thing on the screen of that mission is, in seconds; null while nothing counts it. */
export function usePageAge(missionId: string, isCounting: boolean): number | null {
  const queryClient = useQueryClient();
  const [now, setNow] = useState(currentInstant);
  useEffect(() => {
    if (!isCounting) return undefined;
    const timer = setInterval(() => {
      setNow(currentInstant());
    }, TICK_MILLISECONDS);
    return () => {
      clearInterval(timer);
    };
  }, [isCounting]);
  if (!isCounting) return null;
  const shown = queryClient.getQueryCache().findAll({ queryKey: queryKeys.everythingOf(missionId), type: 'active' });
  const answeredAt = shown.map((query) => query.state.dataUpdatedAt).filter((instant) => instant > 0);
  return answeredAt.length === 0 ? null : Math.max(0, Math.floor((now - Math.min(...answeredAt)) / 1000));
}
