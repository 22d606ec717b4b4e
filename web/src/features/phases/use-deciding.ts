import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../api-client/query-keys.js';
import { hasMovedOn } from '../../api-client/revised.js';
import { type CommandState, useCommand } from '../../api-client/use-command.js';

/** Saves a decision; where somebody else has decided meanwhile, what they decided is fetched, and the clash shows. */
export function useDeciding<Command, Answer>(
  missionId: string,
  decide: (command: Command) => Promise<Answer>,
  onDecided: (answer: Answer) => void,
): CommandState<Command, Answer> {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: queryKeys.phases(missionId) });
  return useCommand(
    async (command: Command) => {
      try {
        return await decide(command);
      } catch (error) {
        if (hasMovedOn(error)) await refresh();
        throw error;
      }
    },
    async (answer) => {
      onDecided(answer);
      await refresh();
    },
  );
}
