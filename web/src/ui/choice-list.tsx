import type { Choice } from './form-field.js';

interface ChoiceListProps<Value extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly chosen: readonly Value[];
  readonly choices: readonly (Choice & { readonly value: Value })[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Several of a few: check boxes side by side. What is chosen keeps the order of the choices. */
export function ChoiceList<Value extends string>({ legend, hint, chosen, choices, onChange }: ChoiceListProps<Value>) {
  const toggle = (value: Value, isChosen: boolean) => {
    const kept = choices
      .map((choice) => choice.value)
      .filter((known) => (known === value ? isChosen : chosen.includes(known)));
    onChange([...kept, ...chosen.filter((own) => !choices.some((choice) => choice.value === own))]);
  };
  return (
    <fieldset className="choice-group">
      <legend>{legend}</legend>
      {hint !== undefined && <p className="field-hint choice-hint">{hint}</p>}
      <div className="choice-list">
        {choices.map(({ value, label }) => (
          <label key={value} className={chosen.includes(value) ? 'check is-chosen' : 'check'}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
