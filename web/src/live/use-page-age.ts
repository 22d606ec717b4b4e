import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api-client/query-keys.js';
import { currentInstant } from '../time/clock.js';
import { EVERY_SECOND, useTicking } from '../time/use-ticking.js';

/** How old the oldest thing on the screen of that mission is, in seconds; null while nothing counts it. */
export function usePageAge(missionId: string, isCounting: boolean): number | null {
  const queryClient = useQueryClient();
  const now = useTicking(currentInstant, EVERY_SECOND, isCounting);
  if (!isCounting) return null;
  const shown = queryClient.getQueryCache().findAll({ queryKey: queryKeys.everythingOf(missionId), type: 'active' });
  const answeredAt = shown.map((query) => query.state.dataUpdatedAt).filter((instant) => instant > 0);
  return answeredAt.length === 0 ? null : Math.max(0, Math.floor((now - Math.min(...answeredAt)) / 1000));
}
