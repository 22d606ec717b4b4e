import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaVersionQuery, publishVersion } from '../../api-client/agendas.js';
import type { AgendaVersionSummary, MissionView } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { StepCheck } from '../../configuration/step-check.js';
import { useStepFindings } from '../../configuration/use-step-findings.js';
import { breachedMeetingsIn } from '../../places/breached-meetings.js';
import { BreachedPlaces } from '../../places/breached-places.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { CheckField } from '../../ui/check-field.js';
import { TextField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { showOutdated } from './outdated-title.js';

interface PublishDialogProps {
  readonly mission: MissionView;
  readonly version: AgendaVersionSummary;
  readonly onClose: () => void;
}

/** Publishing reaches everybody at once, so it asks first and says what will happen. */
export function PublishDialog({ mission, version, onClose }: PublishDialogProps) {
  const { id: missionId } = mission;
  const { t } = useTranslation('agenda');
  const queryClient = useQueryClient();
  const { data: whole } = useQuery(agendaVersionQuery(missionId, version.id));
  const [note, setNote] = useState(version.note ?? '');
  const [isFinal, setFinal] = useState(false);
  const command = useCommand(publishVersion, async () => {
    onClose();
    await queryClient.invalidateQueries({ queryKey: queryKeys.agenda(missionId) });
  });
  const { findings, readWarnings } = useStepFindings(missionId, 'publishing', command.error);
  return (
    <ConfirmDialog
      isOpen
      title={t('publish.title', { number: version.number })}
      confirmLabel={t('publish.confirm')}
      isPending={command.isPending}
      onConfirm={() => {
        const why = note.trim() === '' ? null : note.trim();
        command.send({ missionId, versionId: version.id, isFinal, note: why, readWarnings });
      }}
      onClose={onClose}
    >
      <p>{t('publish.text', { count: version.placed })}</p>
      {version.unplaced > 0 && <p>{t('publish.unplaced', { count: version.unplaced })}</p>}
      <StepCheck missionId={missionId} step="publishing" findings={findings} />
      <CheckField label={t('publish.final')} hint={t('publish.finalHint')} isChecked={isFinal} onChange={setFinal} />
      <TextField label={t('decide.note')} value={note} onChange={setNote} />
      <ProblemNotice error={command.error}>
        <BreachedPlaces mission={mission} placements={whole?.placements ?? []} error={command.error} />
        {breachedMeetingsIn(command.error).length > 0 && (
          <Button
            color="primary"
            outline
            size="xs"
            onClick={() => {
              onClose();
              showOutdated();
            }}
          >
            {t('inTheWay.show')}
          </Button>
        )}
      </ProblemNotice>
    </ConfirmDialog>
  );
}
