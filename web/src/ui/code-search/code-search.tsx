import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codesQuery, nomenclaturesQuery, type SearchedScheme } from '../../api-client/codes.js';
import type { Scheme } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { ChoiceGroup } from '../choice-group.js';
import { ProblemNotice } from '../problem-notice.js';
import { usePause } from '../use-pause.js';
import { CodeCombobox } from './code-combobox.js';
import type { FoundCode } from './code-option.js';
import { CodeTree } from './code-tree.js';
import { type ChosenCode, type Nomenclature, nomenclatures, type statedInProfiles } from './nomenclatures.js';

interface CodeSearchProps {
  /** Codes that are there already, written `HS 844630`. */
  readonly present: readonly string[];
  /** Which codes can be chosen here; others lead to what goes with them. */
  readonly takes: typeof statedInProfiles;
  readonly onChoose: (code: ChosenCode) => void;
}

const typingPauseMilliseconds = 250;

/**
 * One writes what it is and of the ten likeliest codes confirms one, or looks through the nomenclature. What cannot be
 * stated is shown in its tree, with the codes of other nomenclatures that go with it.
 */
export function CodeSearch({ present, takes, onChoose }: CodeSearchProps) {
  const searched = useSearchedNomenclatures();
  const [place, setPlace] = useState<Place>({ scheme: 'HS', code: null });
  const [isTreeOpen, setTreeOpen] = useState(false);
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const nomenclature = searched.find(({ scheme }) => scheme === place.scheme) ?? nomenclatures[0];
  const choose = (code: FoundCode) => {
    if (present.includes(`${code.scheme} ${code.code}`)) return;
    if (takes(code)) onChoose(code);
    else {
      setPlace(code);
      setTreeOpen(true);
    }
    setText('');
  };
  const search = (scheme: Scheme, words: string) => {
    setPlace({ scheme, code: null });
    setText(words);
    // What was pressed goes away with the code it stood under.
    field.current?.focus();
  };
  return (
    <div className="code-search">
      <NomenclatureChoice searched={searched} chosen={nomenclature} onChoose={setPlace} />
      <TextSearch {...{ field, nomenclature, text, present, takes }} onText={setText} onChoose={choose} />
      <TreePart isOpen={isTreeOpen} onToggle={setTreeOpen} scheme={nomenclature.scheme}>
        <CodeTree
          {...{ nomenclature, searched, present, takes, onChoose }}
          code={place.code}
          isLookedThrough={place.isLookedThrough}
          onOpen={({ scheme, code }) => setPlace({ scheme, code, isLookedThrough: true })}
          onSearch={search}
        />
      </TreePart>
    </div>
  );
}

/** Where somebody looks: a code, or the uppermost ones. */
interface Place {
  readonly scheme: Scheme;
  readonly code: string | null;
  /** Whether one came there from another place in the tree. */
  readonly isLookedThrough?: boolean;
}

interface NomenclatureChoiceProps {
  readonly searched: readonly Nomenclature[];
  readonly chosen: Nomenclature;
  readonly onChoose: (place: Place) => void;
}

function NomenclatureChoice({ searched, chosen, onChoose }: NomenclatureChoiceProps) {
  const { t } = useTranslation('shell');
  return (
    <ChoiceGroup
      legend={t('codes.scheme')}
      value={chosen.value}
      choices={searched.map(({ value }) => ({ value, label: t(`codes.${value}`) }))}
      onChange={(value) => {
        const known = searched.find((nomenclature) => nomenclature.value === value);
        if (known !== undefined) onChoose({ scheme: known.scheme, code: null });
      }}
    />
  );
}

interface TextSearchProps extends Pick<CodeSearchProps, 'present' | 'takes'> {
  readonly field: Ref<HTMLInputElement>;
  readonly nomenclature: Nomenclature;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (code: FoundCode) => void;
}

function TextSearch({ nomenclature, text, ...combobox }: TextSearchProps) {
  const { t } = useTranslation('shell');
  const { query, codes, edition, unknownWords } = useFoundCodes(nomenclature.value, text);
  return (
    <>
      <CodeCombobox {...combobox} text={text} codes={codes} />
      {text.trim() !== '' && <ProblemNotice error={query.error} />}
      <p className="field-hint" role="status">
        {edition !== null && `${t('codes.superseded', { code: text.trim(), edition })} `}
        {codes.length > 0 && t('codes.found', { count: codes.length })}
        {unknownWords.length > 0 && ` ${t('codes.unknownWords', { words: unknownWords.join(', ') })}`}
        {query.isSuccess && codes.length === 0 && text.trim() !== '' && t('codes.none')}
        {query.isLoading && t('codes.searching')}
      </p>
    </>
  );
}

interface TreePartProps {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly scheme: Scheme;
  readonly children: ReactNode;
}

/** What is in it is asked for when it is opened. */
function TreePart({ isOpen, onToggle, scheme, children }: TreePartProps) {
  const { t } = useTranslation('shell');
  return (
    <details className="form-more" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{t('codes.tree', { scheme })}</summary>
      {isOpen && children}
    </details>
  );
}

function useFoundCodes(scheme: SearchedScheme, text: string) {
  const locale = useLocale();
  const asked = usePause(text.trim(), typingPauseMilliseconds);
  const query = useQuery(codesQuery(scheme, asked, locale));
  const found = text.trim() === '' || query.error !== null ? undefined : query.data;
  const { items: codes = [], supersededEdition: edition = null, unknownWords = [] } = found ?? {};
  return { query, codes, edition, unknownWords };
}

/** Of some nomenclatures no list ships with the product: they are there once the operator has imported it. */
function useSearchedNomenclatures(): readonly Nomenclature[] {
  const { data } = useQuery(nomenclaturesQuery());
  return nomenclatures.filter(({ scheme }) =>
    data === undefined ? shipped.has(scheme) : data.items.some((known) => known.scheme === scheme && known.isSearched),
  );
}

const shipped: ReadonlySet<Scheme> = new Set(['HS', 'ATECO', 'CPA']);
