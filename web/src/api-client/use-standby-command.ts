import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from './query-keys.js';
import { useCommand } from './use-command.js';

/** A command about a freed place; what is free, and the agenda, are read again after it. */
export function useStandbyCommand<Command, Answer>(
  missionId: string,
  send: (command: Command, key: string) => Promise<Answer>,
) {
  const queryClient = useQueryClient();
  return useCommand(send, async () => {
    await queryClient.invalidateQueries({ queryKey: queryKeys.standby(missionId) });
    await queryClient.invalidateQueries({ queryKey: queryKeys.agenda(missionId) });
  });
}
