import { useId, type ReactNode } from 'react';

interface FieldFrameProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly className?: string | undefined;
}

interface FrameIds {
  readonly id: string;
  readonly describedBy: string | undefined;
}

function useFrameIds({
  hint,
  error,
}: Pick<FieldFrameProps, 'hint' | 'error'>): FrameIds & { hintId: string; errorId: string } {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint !== undefined && hintId, error !== undefined && errorId].filter(Boolean).join(' ');
  return { id, hintId, errorId, describedBy: described === '' ? undefined : described };
}

function FieldFrame({
  label,
  hint,
  error,
  className = '',
  ids,
  children,
}: FieldFrameProps & { readonly ids: ReturnType<typeof useFrameIds>; readonly children: ReactNode }) {
  return (
    <div className={`field ${className}`}>
      <label htmlFor={ids.id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p className="field-hint" id={ids.hintId}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={ids.errorId}>
          {error}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'search' | 'email' | 'tel' | 'date' | 'time' | 'number';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly isRequired?: boolean;
}

export function TextField({ value, onChange, type = 'text', minimum, maximum, isRequired, ...frame }: TextFieldProps) {
  const ids = useFrameIds(frame);
  return (
    <FieldFrame {...frame} ids={ids}>
      <input
        id={ids.id}
        className="field-control"
        type={type}
        value={value}
        min={minimum}
        max={maximum}
        aria-required={isRequired}
        aria-invalid={frame.error !== undefined}
        aria-describedby={ids.describedBy}
        autoComplete="off"
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </FieldFrame>
  );
}

interface NumberFieldProps extends FieldFrameProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A number, or null where nothing is written. */
export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  return (
    <TextField
      {...rest}
      type="number"
      value={value === null ? '' : String(value)}
      onChange={(text) => {
        onChange(text === '' ? null : Number(text));
      }}
    />
  );
}

interface TextAreaFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly language?: string;
  /** In characters; left out where there is no bound. */
  readonly longest?: number;
  readonly onChange: (value: string) => void;
}

export function TextAreaField({ value, language, longest, onChange, ...frame }: TextAreaFieldProps) {
  const ids = useFrameIds(frame);
  return (
    <FieldFrame {...frame} ids={ids}>
      <textarea
        id={ids.id}
        className="field-control"
        rows={3}
        lang={language}
        maxLength={longest}
        value={value}
        aria-invalid={frame.error !== undefined}
        aria-describedby={ids.describedBy}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </FieldFrame>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

export function SelectField({ value, choices, onChange, ...frame }: SelectFieldProps) {
  const ids = useFrameIds(frame);
  return (
    <FieldFrame {...frame} ids={ids}>
      <select
        id={ids.id}
        className="field-control"
        value={value}
        aria-invalid={frame.error !== undefined}
        aria-describedby={ids.describedBy}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
