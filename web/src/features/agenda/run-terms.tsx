import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';
import { everyParticipantQuery } from '../../api-client/participants.js';
import { useLocale } from '../../i18n/use-locale.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { NumberField, TextField } from '../../ui/form-field.js';
import { PickedList } from '../../ui/picked-list.js';
import { PinList } from './pin-list.js';
import { RunWeights } from './run-weights.js';
import type { ChosenTerms, RunMode } from './run-wish.js';

const modes: readonly RunMode[] = ['everything', 'free-places', 'selected'];

interface RunTermsProps {
  readonly mission: MissionView;
  readonly terms: ChosenTerms;
  readonly onTerms: (terms: ChosenTerms) => void;
}

/** What the next agenda may change, for whom, how long it may take, what it minds and what is fixed. */
export function RunTerms({ mission, terms, onTerms }: RunTermsProps) {
  const { t } = useTranslation('agenda');
  const { mode, participationIds, seconds, note } = terms;
  return (
    <details className="run-terms">
      <summary>{t('terms.title')}</summary>
      <ChoiceGroup
        legend={t('terms.mode')}
        value={mode}
        choices={modes.map((value) => ({ value, label: t(`terms.modes.${value}`) }))}
        onChange={(chosen) => {
          onTerms({ ...terms, mode: modes.find((known) => known === chosen) ?? 'everything' });
        }}
      />
      <p className="field-hint">{t(`terms.modeHints.${mode}`)}</p>
      {mode === 'selected' && (
        <Selection
          missionId={mission.id}
          picked={participationIds}
          onPicked={(picked) => {
            onTerms({ ...terms, participationIds: picked });
          }}
        />
      )}
      <div className="run-terms-row">
        <NumberField
          label={t('terms.seconds')}
          hint={t('terms.secondsHint')}
          value={seconds}
          minimum={1}
          maximum={600}
          onChange={(value) => {
            onTerms({ ...terms, seconds: value });
          }}
        />
        <TextField
          label={t('terms.note')}
          hint={t('terms.noteHint')}
          value={note}
          onChange={(value) => {
            onTerms({ ...terms, note: value });
          }}
        />
      </div>
      <RunWeights missionId={mission.id} />
      <PinList mission={mission} />
    </details>
  );
}

interface SelectionProps {
  readonly missionId: string;
  readonly picked: readonly string[];
  readonly onPicked: (picked: readonly string[]) => void;
}

function Selection({ missionId, picked, onPicked }: SelectionProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const { data } = useQuery(everyParticipantQuery(missionId, undefined, locale));
  const choices = (data?.items ?? []).map(({ id, company }) => ({ value: id, label: company.name }));
  return <PickedList label={t('terms.selected')} picked={picked} choices={choices} onChange={onPicked} />;
}
