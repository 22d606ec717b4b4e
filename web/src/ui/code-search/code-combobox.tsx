import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeOption, type FoundCode } from './code-option.js';
import type { statedInProfiles } from './nomenclatures.js';

interface CodeComboboxProps {
  readonly field: Ref<HTMLInputElement>;
  readonly text: string;
  readonly codes: readonly FoundCode[];
  readonly present: readonly string[];
  readonly takes: typeof statedInProfiles;
  readonly onText: (text: string) => void;
  readonly onChoose: (code: FoundCode) => void;
}

/** A field with what it found below: arrows choose, Enter confirms. */
export function CodeCombobox({ field, text, codes, present, takes, onText, onChoose }: CodeComboboxProps) {
  const { t } = useTranslation('shell');
  const id = useId();
  const [active, setActive] = useState(0);
  const current = Math.min(active, codes.length - 1);
  const choose = (code: FoundCode | undefined) => {
    if (code !== undefined) onChoose(code);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepByKey[event.key];
    if (step !== undefined && codes.length > 0) setActive((current + step + codes.length) % codes.length);
    else if (event.key === 'Enter') choose(codes[current]);
    else if (event.key === 'Escape') onText('');
    else return;
    // Nothing of these keys is for the form around.
    event.preventDefault();
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t('codes.search')}</label>
      <input
        ref={field}
        id={id}
        className="field-control"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={codes.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        aria-activedescendant={codes.length > 0 ? `${id}-${String(current)}` : undefined}
        value={text}
        onChange={(event) => {
          setActive(0);
          onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="field-hint" id={`${id}-hint`}>
        {t('codes.hint')}
      </p>
      <div
        id={`${id}-list`}
        className="code-options"
        role="listbox"
        aria-label={t('codes.search')}
        hidden={codes.length === 0}
      >
        {codes.map((code, index) => (
          <CodeOption
            key={code.code}
            id={`${id}-${String(index)}`}
            code={code}
            isActive={index === current}
            isPresent={present.includes(`${code.scheme} ${code.code}`)}
            isTaken={takes(code)}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

const stepByKey: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
