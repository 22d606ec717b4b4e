import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../api-client/contract.js';
import { requestMeeting, type RequestCommand } from '../../api-client/meeting-requests.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { Chip } from '../../ui/chip.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { CommandButton } from '../../ui/command-button.js';

interface RequestButtonProps {
  readonly command: RequestCommand;
  readonly companyName: string;
  readonly status: Suggestion['requestStatus'];
  readonly mayRequest: boolean;
}

const kindByStatus = { open: 'accent', accepted: 'good', declined: 'neutral' } as const;

/** Asks for a meeting; once asked, says how it stands. */
export function RequestButton({ command, companyName, status, mayRequest }: RequestButtonProps) {
  const { t } = useTranslation('suggestions');
  const queryClient = useQueryClient();
  const request = useCommand(requestMeeting, async () => {
    await queryClient.invalidateQueries({ queryKey: queryKeys.suggestions(command.missionId) });
    await queryClient.invalidateQueries({ queryKey: queryKeys.requests(command.missionId) });
  });
  return (
    <div className="request-state">
      <ProblemNotice error={request.error} />
      <div role="status">{status !== 'none' && <Chip kind={kindByStatus[status]}>{t(`status.${status}`)}</Chip>}</div>
      {status === 'none' && mayRequest && (
        <CommandButton
          size="sm"
          isPending={request.isPending}
          onClick={() => {
            request.send(command);
          }}
        >
          {t('request')}
          <span className="visually-hidden"> {companyName}</span>
        </CommandButton>
      )}
    </div>
  );
}
