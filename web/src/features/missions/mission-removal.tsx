import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionSettings } from '../../api-client/contract.js';
import { removeMission } from '../../api-client/mission-settings.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

interface MissionRemovalProps {
  readonly missionId: string;
  readonly settings: MissionSettings;
  readonly onRemoved: () => void | Promise<void>;
}

/** Takes the mission out of every list, from where it can be put back; or says why not, and what to do instead. */
export function MissionRemoval({ missionId, settings, onRemoved }: MissionRemovalProps) {
  const { t } = useTranslation('missions');
  const queryClient = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const command = useCommand(removeMission, async () => {
    setAsked(false);
    await onRemoved();
    for (const queryKey of [queryKeys.me, queryKeys.missions, queryKeys.removedMissions]) {
      await queryClient.invalidateQueries({ queryKey });
    }
  });
  return (
    <section aria-labelledby="removal-title">
      <h2 id="removal-title" className="h4">
        {t('removal.title')}
      </h2>
      {settings.ties.length > 0 ? (
        <Ties missionId={missionId} ties={settings.ties} />
      ) : (
        <>
          <p>{t('removal.text')}</p>
          <Button color="danger" outline size="sm" onClick={() => setAsked(true)}>
            {t('removal.action')}
          </Button>
        </>
      )}
      <ConfirmDialog
        isOpen={isAsked}
        title={t('removal.question', { name: settings.name })}
        confirmLabel={t('removal.action')}
        isPending={command.isPending}
        onConfirm={() => {
          command.send(missionId);
        }}
        onClose={() => setAsked(false)}
      >
        <p>{t('removal.text')}</p>
        <ProblemNotice error={command.error} />
      </ConfirmDialog>
    </section>
  );
}

interface TiesProps {
  readonly missionId: string;
  readonly ties: MissionSettings['ties'];
}

function Ties({ missionId, ties }: TiesProps) {
  const { t } = useTranslation('missions');
  return (
    <>
      <p>{t('removal.tied')}</p>
      <ul>
        {ties.map((tie) => (
          <li key={tie}>{t(`removal.tie.${tie}`)}</li>
        ))}
      </ul>
      <p>
        {t('removal.instead')}{' '}
        <Link to="/missions/$missionId/agenda" params={{ missionId }}>
          {t('removal.toAgenda')}
        </Link>
        {' · '}
        <Link to="/missions/$missionId/phases" params={{ missionId }}>
          {t('removal.toPhases')}
        </Link>
      </p>
    </>
  );
}
