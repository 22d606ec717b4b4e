import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { discardImport } from '../../api-client/participant-imports.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

interface DiscardImportProps {
  readonly missionId: string;
  readonly importId: string;
}

/** Deletes a spreadsheet that is not to be taken over: nothing of it was saved. */
export function DiscardImport({ missionId, importId }: DiscardImportProps) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const command = useCommand(discardImport, () =>
    navigate({ to: '/missions/$missionId/participants/import', params: { missionId }, replace: true }),
  );
  return (
    <>
      <CommandButton
        isOutlined
        isPending={command.isPending}
        onClick={() => {
          command.send({ missionId, importId });
        }}
      >
        {t('confirm.discard')}
      </CommandButton>
      <ProblemNotice error={command.error} />
    </>
  );
}
