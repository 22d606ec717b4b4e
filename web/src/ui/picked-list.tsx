import { Button } from 'design-react-kit';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from './form-field.js';
import { Icon } from './icon.js';

interface PickedListProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly picked: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChange: (picked: readonly string[]) => void;
}

/** Several of many: one picks from a list and adds; what is picked stands below and can be taken out again. */
export function PickedList({ label, hint, picked, choices, onChange }: PickedListProps) {
  const { t } = useTranslation('shell');
  const id = useId();
  const [choice, setChoice] = useState('');
  const nameOf = (value: string) => choices.find((known) => known.value === value)?.label ?? value;
  const add = () => {
    if (choice !== '' && !picked.includes(choice)) onChange([...picked, choice]);
    setChoice('');
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="pick-row">
        <select id={id} className="field-control" value={choice} onChange={(event) => setChoice(event.target.value)}>
          <option value="">{t('choose')}</option>
          {choices
            .filter(({ value }) => !picked.includes(value))
            .map(({ value, label: name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
        </select>
        <Button type="button" color="primary" outline size="sm" disabled={choice === ''} onClick={add}>
          {t('add')}
          <span className="visually-hidden"> {label}</span>
        </Button>
      </div>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {picked.length > 0 && (
        <ul className="picked" aria-label={label}>
          {picked.map((value) => (
            <li key={value}>
              {nameOf(value)}
              <button
                type="button"
                aria-label={`${t('remove')}: ${nameOf(value)}`}
                onClick={() => onChange(picked.filter((kept) => kept !== value))}
              >
                <Icon name="close" size="xs" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
