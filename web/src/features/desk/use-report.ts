import { useQueryClient } from '@tanstack/react-query';
import { reportIncident } from '../../api-client/desk.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';

/** The command that reports what has come up; what stands is read again after it. */
export function useReport(missionId: string, onReported?: () => void) {
  const queryClient = useQueryClient();
  return useCommand(reportIncident, async () => {
    onReported?.();
    await queryClient.invalidateQueries({ queryKey: queryKeys.attendance(missionId) });
    await queryClient.invalidateQueries({ queryKey: queryKeys.repairs(missionId) });
  });
}
