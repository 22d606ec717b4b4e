import { useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { codesQuery, nomenclaturesQuery, type SearchedScheme } from '../../api-client/codes.js';
import { useLocale } from '../../i18n/use-locale.js';
import { ChoiceGroup } from '../choice-group.js';
import { ProblemNotice } from '../problem-notice.js';
import { usePause } from '../use-pause.js';
import { CodeOption, type FoundCode } from './code-option.js';

interface CodeSearchProps {
  /** Codes that are there already, written `HS 844630`. */
  readonly present: readonly string[];
  readonly onChoose: (code: FoundCode) => void;
}

const typingPauseMilliseconds = 250;

/** One writes what it is; of the ten likeliest codes one confirms one. A combobox: arrows choose, Enter confirms. */
export function CodeSearch({ present, onChoose }: CodeSearchProps) {
  const { t } = useTranslation('shell');
  const [scheme, setScheme] = useState<SearchedScheme>('hs');
  const [text, setText] = useState('');
  const searched = useSearchedSchemes();
  const { query, codes, edition } = useFoundCodes(scheme, text);
  const choose = (code: FoundCode) => {
    if (present.includes(`${code.scheme} ${code.code}`)) return;
    onChoose(code);
    setText('');
  };
  return (
    <div className="code-search">
      <ChoiceGroup
        legend={t('codes.scheme')}
        value={scheme}
        choices={searched.map((value) => ({ value, label: t(`codes.${value}`) }))}
        onChange={(chosen) => setScheme(searched.find((value) => value === chosen) ?? 'hs')}
      />
      <CodeCombobox text={text} codes={codes} present={present} onText={setText} onChoose={choose} />
      {text.trim() !== '' && <ProblemNotice error={query.error} />}
      <p className="field-hint" role="status">
        {edition !== null && `${t('codes.superseded', { code: text.trim(), edition })} `}
        {codes.length > 0 && t('codes.found', { count: codes.length })}
        {query.isSuccess && codes.length === 0 && text.trim() !== '' && t('codes.none')}
        {query.isLoading && t('codes.searching')}
      </p>
    </div>
  );
}

function useFoundCodes(scheme: SearchedScheme, text: string) {
  const locale = useLocale();
  const asked = usePause(text.trim(), typingPauseMilliseconds);
  const query = useQuery(codesQuery(scheme, asked, locale));
  const codes = text.trim() === '' || query.error !== null ? [] : (query.data?.items ?? []);
  const edition = codes.length === 0 ? null : (query.data?.supersededEdition ?? null);
  return { query, codes, edition };
}

const schemes: readonly { readonly value: SearchedScheme; readonly scheme: string }[] = [
  { value: 'hs', scheme: 'HS' },
  { value: 'cn8', scheme: 'CN' },
  { value: 'ateco', scheme: 'ATECO' },
  { value: 'cpa', scheme: 'CPA' },
];

/** No list of tariff lines ships with the product: they can be chosen once the operator has imported it. */
function useSearchedSchemes(): readonly SearchedScheme[] {
  const { data } = useQuery(nomenclaturesQuery());
  const isSearched = (scheme: string): boolean =>
    data?.items.find((item) => item.scheme === scheme)?.isSearched ?? scheme !== 'CN';
  return schemes.filter(({ scheme }) => isSearched(scheme)).map(({ value }) => value);
}

interface CodeComboboxProps {
  readonly text: string;
  readonly codes: readonly FoundCode[];
  readonly present: readonly string[];
  readonly onText: (text: string) => void;
  readonly onChoose: (code: FoundCode) => void;
}

function CodeCombobox({ text, codes, present, onText, onChoose }: CodeComboboxProps) {
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
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

const stepByKey: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
