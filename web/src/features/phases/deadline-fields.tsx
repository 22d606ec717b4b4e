import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/form-field.js';
import { type DeadlineDraft, isHalfSaid } from './phases-draft.js';

interface DeadlineFieldsProps {
  readonly legend: string;
  readonly deadline: DeadlineDraft;
  readonly onChange: (deadline: DeadlineDraft) => void;
}

/** A moment by the clock of some zone. Day and time empty: there is none. */
export function DeadlineFields({ legend, deadline, onChange }: DeadlineFieldsProps) {
  const { t } = useTranslation('phases');
  const field = (part: keyof DeadlineDraft) => ({
    label: t(`deadline.${part}`),
    value: deadline[part],
    onChange: (value: string) => {
      onChange({ ...deadline, [part]: value });
    },
  });
  return (
    <fieldset className="entry">
      <legend>{legend}</legend>
      <div className="entry-fields">
        <TextField {...field('day')} type="date" error={isHalfSaid(deadline) ? t('deadline.half') : undefined} />
        <TextField {...field('time')} type="time" />
        <TextField {...field('zone')} />
      </div>
    </fieldset>
  );
}
