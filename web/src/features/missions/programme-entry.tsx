import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';
import { wallDay, wallTime } from '../../time/format-time.js';
import { SelectField, TextField } from '../../ui/form-field.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { type ItemDraft, type ItemFault, kinds } from './programme-draft.js';

interface ProgrammeEntryProps {
  readonly mission: MissionView;
  readonly draft: ItemDraft;
  /** Null where nothing is wrong, or nobody has tried to save. */
  readonly fault: ItemFault | null;
  readonly onChange: (draft: ItemDraft) => void;
  readonly onRemove: () => void;
}

/** One item of the programme, with the slots during which it is. */
export function ProgrammeEntry({ mission, draft, fault, onChange, onRemove }: ProgrammeEntryProps) {
  const { t } = useTranslation('programme');
  const name = draft.title.trim() === '' ? t('new') : draft.title;
  const slots = slotsOfMissionDuring(draft, mission);
  const field = (part: 'title' | 'day' | 'startTime' | 'endTime') => ({
    label: t(`field.${part}`),
    value: draft[part],
    error: fault === 'required' && draft[part].trim() === '' ? t('fault.required') : undefined,
    isRequired: true,
    onChange: (value: string) => onChange({ ...draft, [part]: value }),
  });
  const ending = field('endTime');
  return (
    <fieldset className="entry">
      <legend>{name}</legend>
      <div className="entry-fields">
        <SelectField
          label={t('field.kind')}
          value={draft.kind}
          choices={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(chosen) => onChange({ ...draft, kind: kinds.find((kind) => kind === chosen) ?? draft.kind })}
        />
        <TextField {...field('title')} className="field-grows" />
        <TextField {...field('day')} type="date" />
        <TextField {...field('startTime')} type="time" />
        <TextField
          {...ending}
          error={fault === 'ends-before-start' ? t('fault.ends-before-start') : ending.error}
          type="time"
        />
        <TextField
          label={t('field.place')}
          hint={t('placeHint')}
          value={draft.place}
          onChange={(place) => onChange({ ...draft, place })}
        />
      </div>
      <p role="status" className={slots === 0 ? 'visually-hidden' : 'field-hint'}>
        {slots > 0 && t('during', { count: slots })}
      </p>
      <RemoveButton what={name} onClick={onRemove} />
    </fieldset>
  );
}

/** How many slots of the timetable that stands share time with it, by the clock of the venue. */
function slotsOfMissionDuring({ day, startTime, endTime }: ItemDraft, { slots, venue }: MissionView): number {
  const { timeZone } = venue;
  return slots.filter(
    ({ startsAt, endsAt }) =>
      wallDay(startsAt, timeZone) === day &&
      wallTime(startsAt, timeZone) < endTime &&
      startTime < wallTime(endsAt, timeZone),
  ).length;
}
