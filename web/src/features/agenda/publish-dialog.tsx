import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publishVersion } from '../../api-client/agendas.js';
import type { AgendaVersionSummary } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

interface PublishDialogProps {
  readonly missionId: string;
  readonly version: AgendaVersionSummary;
  readonly onClose: () => void;
}

/** Publishing reaches everybody at once, so it asks first and says what will happen. */
export function PublishDialog({ missionId, version, onClose }: PublishDialogProps) {
  const { t } = useTranslation('agenda');
  const queryClient = useQueryClient();
  const command = useCommand(publishVersion, async () => {
    onClose();
    await queryClient.invalidateQueries({ queryKey: queryKeys.agenda(missionId) });
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('publish.title', { number: version.number })}
      confirmLabel={t('publish.confirm')}
      isPending={command.isPending}
      onConfirm={() => {
        command.send({ missionId, versionId: version.id, isFinal: false });
      }}
      onClose={onClose}
    >
      <p>{t('publish.text', { count: version.placed })}</p>
      {version.unplaced > 0 && <p>{t('publish.unplaced', { count: version.unplaced })}</p>}
      <ProblemNotice error={command.error} />
    </ConfirmDialog>
  );
}
