import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { hasMovedOn } from '../api-client/revised.js';
import { type CommandState, useCommand } from '../api-client/use-command.js';

/**
 * Saves a version, and fetches anew what goes by it; also where somebody else has saved meanwhile: then their version
 * comes, and the clash shows.
 */
export function useSaving<Command, Answer>(
  save: (command: Command) => Promise<Answer>,
  outdated: readonly QueryKey[],
  onSaved: (answer: Answer, sent: Command) => void,
): CommandState<Command, Answer> {
  const queryClient = useQueryClient();
  const refetch = async () => {
    await Promise.all(outdated.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  };
  return useCommand(
    async (command: Command) => {
      try {
        return await save(command);
      } catch (error) {
        if (hasMovedOn(error)) await refetch();
        throw error;
      }
    },
    async (answer, sent) => {
      onSaved(answer, sent);
      await refetch();
    },
  );
}
