import { Button } from 'design-react-kit';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eraseParticipant } from '../../api-client/personal-data.js';
import { useCommand } from '../../api-client/use-command.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

interface EraseDataProps {
  readonly missionId: string;
  readonly participationId: string;
  readonly onErased: () => Promise<void>;
}

/** Erases what is kept of somebody; asked twice, since nothing brings it back. */
export function EraseData({ missionId, participationId, onErased }: EraseDataProps) {
  const { t } = useTranslation('privacy');
  const titleId = useId();
  const [isAsking, setAsking] = useState(false);
  const command = useCommand(eraseParticipant, onErased);
  return (
    <section className="side-section" aria-labelledby={titleId}>
      <h2 id={titleId} className="h4">
        {t('erase.title')}
      </h2>
      <p>{t('erase.what')}</p>
      <Button
        color="danger"
        outline
        size="sm"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('erase.action')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('erase.confirmTitle')}
        confirmLabel={t('erase.confirm')}
        isPending={command.isPending}
        onConfirm={() => {
          command.send({ missionId, participationId });
        }}
        onClose={() => {
          setAsking(false);
        }}
      >
        <p>{t('erase.what')}</p>
        <p>
          <strong>{t('erase.noWayBack')}</strong>
        </p>
        <ProblemNotice error={command.error} />
      </ConfirmDialog>
    </section>
  );
}
