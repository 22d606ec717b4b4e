import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { codeInItsTreeQuery, uppermostCodesQuery } from '../../api-client/codes.js';
import type { CodeInItsTree, CodeOfTree, Scheme } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { QueryView } from '../query-view.js';
import type { ChosenCode, Nomenclature, statedInProfiles } from './nomenclatures.js';

type CodeOfScheme = CodeOfTree & { readonly scheme: Scheme };

interface LookProps {
  readonly present: readonly string[];
  readonly takes: typeof statedInProfiles;
  readonly onChoose: (code: ChosenCode) => void;
  /** Shows a code, of whichever nomenclature; null shows the uppermost. */
  readonly onOpen: (place: { readonly scheme: Scheme; readonly code: string | null }) => void;
}

interface CodeTreeProps extends LookProps {
  readonly nomenclature: Nomenclature;
  readonly code: string | null;
  /** Whether one came there from another place in the tree, and goes on from it. */
  readonly isLookedThrough?: boolean | undefined;
  readonly searched: readonly Nomenclature[];
  readonly onSearch: (scheme: Scheme, text: string) => void;
}

/** A nomenclature to look through: from the uppermost codes down, and across to what goes with a code in others. */
export function CodeTree({ nomenclature, code, isLookedThrough = false, searched, onSearch, ...look }: CodeTreeProps) {
  const { tree } = nomenclature;
  const locale = useLocale();
  const uppermost = useQuery({ ...uppermostCodesQuery(tree, locale), enabled: code === null });
  const shown = useQuery({ ...codeInItsTreeQuery(tree, code ?? '', locale), enabled: code !== null });
  if (code === null) {
    return (
      <QueryView query={uppermost}>
        {({ items }) => <Uppermost {...look} {...{ nomenclature, isLookedThrough, items }} />}
      </QueryView>
    );
  }
  return (
    <QueryView query={shown}>
      {(found) => <Place key={found.code} {...look} found={found} searched={searched} onSearch={onSearch} />}
    </QueryView>
  );
}

interface UppermostProps extends LookProps, Required<Pick<CodeTreeProps, 'nomenclature' | 'isLookedThrough'>> {
  readonly items: readonly CodeOfTree[];
}

function Uppermost({ nomenclature: { value, scheme }, isLookedThrough, items, ...look }: UppermostProps) {
  const { t } = useTranslation('shell');
  const title = useTitleToGoOnFrom(isLookedThrough);
  return (
    <div className="code-tree">
      <p ref={title} className="code-tree-title" tabIndex={-1}>
        {t(`codes.${value}`)}
      </p>
      <Codes {...look} codes={items.map((item) => ({ ...item, scheme }))} />
    </div>
  );
}

interface PlaceProps extends LookProps, Pick<CodeTreeProps, 'searched' | 'onSearch'> {
  readonly found: CodeInItsTree;
}

function Place({ found, searched, onSearch, ...look }: PlaceProps) {
  const { t } = useTranslation('shell');
  const id = useId();
  const { scheme, label, path, children, linked } = found;
  const title = useTitleToGoOnFrom(true);
  return (
    <div className="code-tree">
      <Above scheme={scheme} path={path} onOpen={look.onOpen} />
      <p ref={title} className="code-tree-title" tabIndex={-1}>
        {label} <span className="code">{`${scheme} ${found.code}`}</span> <AddButton {...look} code={found} />
      </p>
      <OfficialLabel code={found} />
      {children.length > 0 && <Codes {...look} codes={children.map((child) => ({ ...child, scheme }))} />}
      {linked.length > 0 && (
        <>
          <p id={id} className="code-tree-part">
            {t('codes.linked')}
          </p>
          <Codes {...look} codes={linked} labelledBy={id} />
        </>
      )}
      {!look.takes(found) && <WordsElsewhere {...{ found, searched, onSearch }} takes={look.takes} />}
    </div>
  );
}

/** Whoever came to a place with the keyboard goes on from its title. */
function useTitleToGoOnFrom(takesFocus: boolean) {
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return title;
}

function Above({ scheme, path, onOpen }: Pick<CodeInItsTree, 'scheme' | 'path'> & Pick<LookProps, 'onOpen'>) {
  const { t } = useTranslation('shell');
  return (
    <ol className="code-tree-path" aria-label={t('codes.above')}>
      <li>
        <button type="button" className="btn btn-link p-0" onClick={() => onOpen({ scheme, code: null })}>
          {scheme}
        </button>
      </li>
      {path.map(({ code, label }) => (
        <li key={code}>
          <button type="button" className="btn btn-link p-0" onClick={() => onOpen({ scheme, code })}>
            {label}
            <span className="visually-hidden"> {code}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

interface CodesProps extends LookProps {
  readonly codes: readonly CodeOfScheme[];
  readonly labelledBy?: string;
}

function Codes({ codes, labelledBy, ...look }: CodesProps) {
  return (
    <ul className="code-tree-list" aria-labelledby={labelledBy}>
      {codes.map((code) => (
        <li key={`${code.scheme} ${code.code}`}>
          <span>
            <button type="button" className="btn btn-link p-0" onClick={() => look.onOpen(code)}>
              {code.label} <span className="code">{`${code.scheme} ${code.code}`}</span>
            </button>
            <OfficialLabel code={code} />
          </span>
          <AddButton {...look} code={code} />
        </li>
      ))}
    </ul>
  );
}

function OfficialLabel({ code: { officialLabel } }: { readonly code: Pick<CodeOfTree, 'officialLabel'> }) {
  if (officialLabel === null) return null;
  return (
    <span className="code-option-path" lang={officialLabel.language}>
      {officialLabel.text}
    </span>
  );
}

interface AddButtonProps extends Pick<LookProps, 'present' | 'takes' | 'onChoose'> {
  readonly code: Pick<CodeOfScheme, 'scheme' | 'code' | 'label' | 'level'>;
}

/** Nothing for a code that cannot be stated. */
function AddButton({ code, present, takes, onChoose }: AddButtonProps) {
  const { t } = useTranslation('shell');
  const name = `${code.scheme} ${code.code}`;
  if (!takes(code)) return null;
  if (present.includes(name)) return <em>{t('codes.already')}</em>;
  return (
    <Button type="button" color="primary" outline size="xs" onClick={() => onChoose(code)}>
      {t('codes.add')}
      <span className="visually-hidden"> {name}</span>
    </Button>
  );
}

type WordsElsewhereProps = Pick<PlaceProps, 'found' | 'searched' | 'onSearch' | 'takes'>;

/** Where nobody has published what goes with a code, what it is called is searched where it can be stated. */
function WordsElsewhere({ found, searched, onSearch, takes }: WordsElsewhereProps) {
  const { t } = useTranslation('shell');
  const others = searched.filter(
    ({ scheme }) => scheme !== found.scheme && takes({ scheme, level: usualLevel(scheme) }),
  );
  if (others.length === 0) return null;
  return (
    <div className="code-tree-words">
      <span>{t('codes.searchLabel', { label: found.label })}</span>
      {others.map(({ value, scheme }) => (
        <Button
          key={value}
          type="button"
          color="primary"
          outline
          size="xs"
          onClick={() => onSearch(scheme, found.label)}
        >
          {t(`codes.${value}`)}
        </Button>
      ))}
    </div>
  );
}

/** The level at which codes of a nomenclature are stated. */
function usualLevel(scheme: Scheme): string {
  if (scheme === 'CN') return 'tariff-line';
  return scheme === 'HS' ? 'subheading' : 'class';
}
