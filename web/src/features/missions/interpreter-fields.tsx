import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { SelectField } from '../../ui/form-field.js';
import { nextKey, type InterpreterDraft, type DraftFieldsProps } from './mission-draft.js';
import { useFaultText } from './use-fault-text.js';

const languageCodes = ['it', 'en', 'ru', 'uz', 'kk', 'tr', 'az', 'ar', 'zh', 'ja', 'de', 'fr', 'es'];

/** Interpreters by pair of languages; they are numbered, never named. */
export function InterpreterFields({ draft, faults, onChange }: DraftFieldsProps) {
  const { t } = useTranslation('missions');
  const faultText = useFaultText(faults);
  const replace = (changed: InterpreterDraft) => {
    onChange({ interpreters: draft.interpreters.map((kept) => (kept.key === changed.key ? changed : kept)) });
  };
  const remove = (key: string) => {
    onChange({ interpreters: draft.interpreters.filter((kept) => kept.key !== key) });
  };
  const add = () => {
    const key = nextKey('interpreter', draft.interpreters);
    onChange({ interpreters: [...draft.interpreters, { key, first: 'it', second: 'ru' }] });
  };
  return (
    <fieldset className="form-section">
      <legend>{t('form.interpreters')}</legend>
      <p>{t('form.interpretersHint')}</p>
      {draft.interpreters.map((interpreter, index) => (
        <InterpreterRow
          key={interpreter.key}
          number={index + 1}
          interpreter={interpreter}
          error={faultText(interpreter.key)}
          onChange={replace}
          onRemove={remove}
        />
      ))}
      <Button color="primary" outline size="sm" type="button" onClick={add}>
        {t('form.addInterpreter')}
      </Button>
    </fieldset>
  );
}

interface InterpreterRowProps {
  readonly number: number;
  readonly interpreter: InterpreterDraft;
  readonly error: string | undefined;
  readonly onChange: (interpreter: InterpreterDraft) => void;
  readonly onRemove: (key: string) => void;
}

function InterpreterRow({ number, interpreter, error, onChange, onRemove }: InterpreterRowProps) {
  const { t } = useTranslation('missions');
  const { language } = useVocabulary();
  const choices = languageCodes.map((code) => ({ value: code, label: language(code) }));
  return (
    <fieldset className="entry">
      <legend>{t('form.interpreter', { number })}</legend>
      <div className="entry-fields">
        {(['first', 'second'] as const).map((part) => (
          <SelectField
            key={part}
            label={t(`form.${part}Language`)}
            value={interpreter[part]}
            choices={choices}
            error={part === 'second' ? error : undefined}
            onChange={(value) => {
              onChange({ ...interpreter, [part]: value });
            }}
          />
        ))}
        <Button
          color="danger"
          outline
          size="sm"
          type="button"
          onClick={() => {
            onRemove(interpreter.key);
          }}
        >
          {t('form.remove')}
          <span className="visually-hidden"> {t('form.interpreter', { number })}</span>
        </Button>
      </div>
    </fieldset>
  );
}
