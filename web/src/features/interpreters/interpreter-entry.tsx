import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { MissionView, Participant } from '../../api-client/contract.js';
import { useLanguageChoices } from '../../i18n/use-code-choices.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay, wallTime } from '../../time/format-time.js';
import { openSlots, windowsAround } from '../../time/open-slots.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { NumberField, SelectField, TextField } from '../../ui/form-field.js';
import { type InterpreterDraft, levels } from './interpreter-draft.js';

interface InterpreterEntryProps {
  readonly mission: MissionView;
  readonly participants: readonly Participant[];
  readonly draft: InterpreterDraft;
  readonly onChange: (draft: InterpreterDraft) => void;
  readonly onRemove: () => void;
}

/** One interpreter. They are numbered, never named. */
export function InterpreterEntry({ mission, participants, draft, onChange, onRemove }: InterpreterEntryProps) {
  const { t } = useTranslation('interpreters');
  return (
    <fieldset className="entry">
      <legend>{draft.label}</legend>
      <div className="entry-fields">
        <TextField
          label={t('label')}
          value={draft.label}
          className="field-grows"
          onChange={(label) => onChange({ ...draft, label })}
        />
        <NumberField
          label={t('inARow')}
          hint={t('noLimit')}
          minimum={1}
          value={draft.maximumConsecutive}
          onChange={(maximumConsecutive) => onChange({ ...draft, maximumConsecutive })}
        />
        <NumberField
          label={t('aDay')}
          hint={t('noLimit')}
          minimum={1}
          value={draft.maximumPerDay}
          onChange={(maximumPerDay) => onChange({ ...draft, maximumPerDay })}
        />
      </div>
      <Languages draft={draft} onChange={onChange} />
      <Hours mission={mission} draft={draft} onChange={onChange} />
      <details className="preferred-participants">
        <summary>{t('preferred', { count: draft.preferredParticipationIds.length })}</summary>
        <ChoiceList
          legend={t('preferredLegend')}
          hint={t('preferredHint')}
          chosen={draft.preferredParticipationIds}
          choices={participants.map(({ id, company }) => ({ value: id, label: company.name }))}
          onChange={(chosen) => onChange({ ...draft, preferredParticipationIds: [...chosen] })}
        />
      </details>
      <Button color="danger" outline size="sm" type="button" onClick={onRemove}>
        {t('remove')}
        <span className="visually-hidden"> {draft.label}</span>
      </Button>
    </fieldset>
  );
}

type PartProps = Pick<InterpreterEntryProps, 'draft' | 'onChange'>;

function Languages({ draft, onChange }: PartProps) {
  const { t } = useTranslation('interpreters');
  const choices = useLanguageChoices();
  const change = (spoken: InterpreterDraft['spoken']): void => onChange({ ...draft, spoken });
  return (
    <>
      {draft.spoken.map(({ code, level }, index) => (
        <div key={index} className="entry-fields">
          <SelectField
            label={t('language', { number: index + 1 })}
            value={code}
            choices={choices}
            onChange={(chosen) => change(draft.spoken.with(index, { code: chosen, level }))}
          />
          <SelectField
            label={t('level')}
            value={level}
            choices={levels.map((value) => ({ value, label: t(`levels.${value}`) }))}
            onChange={(chosen) => {
              change(draft.spoken.with(index, { code, level: levels.find((known) => known === chosen) ?? level }));
            }}
          />
          <Button
            type="button"
            color="danger"
            outline
            size="xs"
            onClick={() => change(draft.spoken.filter((_, other) => other !== index))}
          >
            {t('removeLanguage')}
            <span className="visually-hidden"> {t('language', { number: index + 1 })}</span>
          </Button>
        </div>
      ))}
      <p className="field-hint">{t('levelHint')}</p>
      <Button
        type="button"
        color="primary"
        outline
        size="xs"
        onClick={() => change([...draft.spoken, { code: 'en', level: 'fluent' }])}
      >
        {t('addLanguage')}
      </Button>
    </>
  );
}

/** In which slots somebody works: chosen, not typed, so that no time is skipped or repeated. None chosen is all of them. */
function Hours({ mission, draft, onChange }: PartProps & Pick<InterpreterEntryProps, 'mission'>) {
  const { t } = useTranslation('interpreters');
  const locale = useLocale();
  const open = openSlots(draft.hours, mission.slots);
  const change = (ids: readonly string[]): void => {
    onChange({ ...draft, hours: [...(windowsAround(ids, mission.slots) ?? [])] });
  };
  const { timeZone } = mission.venue;
  return (
    <details>
      <summary>{draft.hours.length === 0 ? t('always') : t('hours', { count: open.length })}</summary>
      {mission.sessions.map((session) => {
        const slots = mission.slots.filter(({ sessionId }) => sessionId === session.id);
        const ids = slots.map(({ id }) => id);
        const others = open.filter((id) => !ids.includes(id));
        return (
          <ChoiceList
            key={session.id}
            legend={`${formatDay(session.day, locale)}, ${wallTime(session.startsAt, timeZone)}`}
            chosen={open.filter((id) => ids.includes(id))}
            choices={slots.map(({ id, startsAt }) => ({ value: id, label: wallTime(startsAt, timeZone) }))}
            onChange={(chosen) => change([...others, ...chosen])}
          />
        );
      })}
    </details>
  );
}
