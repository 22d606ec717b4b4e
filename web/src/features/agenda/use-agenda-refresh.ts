import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../api-client/query-keys.js';

/** Reads everything about the agenda of a mission again. */
export function useAgendaRefresh(missionId: string): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: queryKeys.agenda(missionId) });
}
