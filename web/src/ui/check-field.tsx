import type { ReactNode } from 'react';

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** One thing that is so or not. */
export function CheckField({ label, hint, isChecked, onChange }: CheckFieldProps) {
  return (
    <div className="check-field">
      <label className={isChecked ? 'check is-chosen' : 'check'}>
        <input
          type="checkbox"
          checked={isChecked}
          onChange={(event) => {
            onChange(event.target.checked);
          }}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
    </div>
  );
}
