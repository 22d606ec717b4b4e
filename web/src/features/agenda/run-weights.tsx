import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaWeightsQuery, decideAgendaWeights } from '../../api-client/agenda-terms.js';
import type { AgendaWeights } from '../../api-client/contract.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { NumberField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

/** Each weight, with the bounds that the server has. */
const bounds = [
  { key: 'mustMeet', minimum: 0, maximum: 450 },
  { key: 'meet', minimum: 0, maximum: 450 },
  { key: 'fairness', minimum: 0, maximum: 10 },
  { key: 'break', minimum: 1, maximum: 1_000_000 },
  { key: 'moved', minimum: 0, maximum: 1_000_000 },
  { key: 'idleSlot', minimum: 0, maximum: 1_000_000 },
] as const;

/** What agendas of this mission mind, and by how much. */
export function RunWeights({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('agenda');
  const { data } = useQuery(agendaWeightsQuery(missionId));
  if (data === undefined) return null;
  return (
    <fieldset className="run-weights">
      <legend>{t('weights.title')}</legend>
      <p className="field-hint">{t('weights.lead')}</p>
      <WeightsForm missionId={missionId} stored={data} />
    </fieldset>
  );
}

function WeightsForm({ missionId, stored }: { readonly missionId: string; readonly stored: AgendaWeights }) {
  const { t } = useTranslation('agenda');
  const queryClient = useQueryClient();
  const [changed, setChanged] = useState<Partial<AgendaWeights>>({});
  const weights = { ...stored, ...changed };
  const command = useCommand(decideAgendaWeights, (answer, { weights: sent }) => {
    queryClient.setQueryData(agendaWeightsQuery(missionId).queryKey, answer);
    // What was written while the answer was under way is still to be saved.
    setChanged((written) => withoutSame(written, sent));
  });
  const isChanged = bounds.some(({ key }) => weights[key] !== stored[key]);
  return (
    <>
      <div className="run-weights-fields">
        {bounds.map(({ key, minimum, maximum }) => (
          <NumberField
            key={key}
            label={t(`weights.${key}`)}
            value={weights[key]}
            minimum={minimum}
            maximum={maximum}
            onChange={(value) => {
              setChanged({ ...changed, [key]: value ?? minimum });
            }}
          />
        ))}
      </div>
      <ProblemNotice error={command.error} />
      <CommandButton
        isPending={command.isPending}
        isUnavailable={!isChanged}
        isOutlined
        size="xs"
        onClick={() => {
          command.send({ missionId, weights });
        }}
      >
        {t('weights.save')}
      </CommandButton>
    </>
  );
}

function withoutSame(written: Partial<AgendaWeights>, sent: AgendaWeights): Partial<AgendaWeights> {
  return Object.fromEntries(
    Object.entries(written).filter(([key, value]) => value !== sent[key as keyof AgendaWeights]),
  );
}
