import { useId } from 'react';
import type { Choice } from './form-field.js';

interface ChoiceGroupProps {
  readonly legend: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** What to do where nothing was chosen. */
  readonly error?: string | undefined;
}

/** A few exclusive choices side by side: radio buttons drawn as one row. */
export function ChoiceGroup({ legend, value, choices, onChange, error }: ChoiceGroupProps) {
  const name = useId();
  return (
    <fieldset className="choice-group" aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <legend>{legend}</legend>
      <div className="choice-group-row">
        {choices.map((choice) => (
          <label key={choice.value} className={choice.value === value ? 'choice is-chosen' : 'choice'}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => {
                onChange(choice.value);
              }}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p className="field-error" id={`${name}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
