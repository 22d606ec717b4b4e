import { useId } from 'react';
import type { Choice } from './form-field.js';

interface ChoiceGroupProps {
  readonly legend: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

/** A few exclusive choices side by side: radio buttons drawn as one row. */
export function ChoiceGroup({ legend, value, choices, onChange }: ChoiceGroupProps) {
  const name = useId();
  return (
    <fieldset className="choice-group">
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
    </fieldset>
  );
}
