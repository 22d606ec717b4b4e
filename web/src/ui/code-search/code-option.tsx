import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SuggestedCode } from '../../api-client/contract.js';

export type FoundCode = SuggestedCode;

interface CodeOptionProps {
  readonly id: string;
  readonly code: FoundCode;
  readonly isActive: boolean;
  readonly isPresent: boolean;
  /** Whether it can be stated; one that cannot shows what goes with it. */
  readonly isTaken: boolean;
  readonly onChoose: (code: FoundCode) => void;
}

/** One code with where it lies and which of the words led to it. */
export function CodeOption({ id, code, isActive, isPresent, isTaken, onChoose }: CodeOptionProps) {
  const { t } = useTranslation('shell');
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // The keyboard stays in the field, which moves the active option and confirms it.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={isPresent}
      tabIndex={-1}
      className={isActive ? 'code-option is-active' : 'code-option'}
      onClick={() => onChoose(code)}
    >
      <span className="code-option-label">
        {code.label} <span className="code">{`${code.scheme} ${code.code}`}</span>
        {isPresent && <em> · {t('codes.already')}</em>}
        {!isTaken && <em> · {t('codes.leadsOn')}</em>}
      </span>
      {code.officialLabel !== null && (
        <span className="code-option-path" lang={code.officialLabel.language}>
          {code.officialLabel.text}
        </span>
      )}
      <span className="code-option-path">
        {code.path
          .slice(1)
          .map(({ label }) => label)
          .join(' › ')}
        {code.matchedWords.length > 0 && ` · ${t('codes.because', { words: code.matchedWords.join(', ') })}`}
      </span>
    </div>
  );
}
