import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { changeVeto, vetoesQuery, type VetoCommand } from '../../api-client/vetoes.js';

/** Refuses somebody or lets them in again; the list follows at once, what the server computes follows by itself. */
export function useVeto(missionId: string, participationId: string) {
  const queryClient = useQueryClient();
  return useCommand<VetoCommand, unknown>(changeVeto, async (_answer, { counterpartId, isRefused }) => {
    queryClient.setQueryData(vetoesQuery(missionId, participationId).queryKey, (known) => {
      const others = (known?.counterpartIds ?? []).filter((id) => id !== counterpartId);
      return { counterpartIds: isRefused ? [...others, counterpartId] : others };
    });
    await queryClient.invalidateQueries({ queryKey: queryKeys.suggestions(missionId) });
    // Requests between the two end or come back with it.
    await queryClient.invalidateQueries({ queryKey: queryKeys.requests(missionId) });
  });
}

interface VetoButtonProps {
  readonly companyName: string;
  readonly isPending: boolean;
  readonly onRefuse: () => void;
}

export function VetoButton({ companyName, isPending, onRefuse }: VetoButtonProps) {
  const { t } = useTranslation('suggestions');
  return (
    <button
      type="button"
      className="quiet-button"
      aria-disabled={isPending}
      onClick={() => {
        if (!isPending) onRefuse();
      }}
    >
      {t('veto.refuse')}
      <span className="visually-hidden"> {companyName}</span>
    </button>
  );
}
