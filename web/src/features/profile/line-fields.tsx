import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileLine } from '../../api-client/contract.js';
import { CodeSearch } from '../../ui/code-search/code-search.js';
import { statedInProfiles } from '../../ui/code-search/nomenclatures.js';
import { EmptyState } from '../../ui/empty-state.js';
import { NumberField, SelectField, TextField } from '../../ui/form-field.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { FieldPlace } from './field-section.js';
import type { ProfileFieldsProps } from './profile-fields.js';

type Scheme = ProfileLine['scheme'];
type Role = ProfileLine['role'];

const schemes: readonly Scheme[] = ['HS', 'CN', 'ATECO', 'CPA'];

interface LineFieldsProps extends ProfileFieldsProps {
  readonly role: Role;
  readonly labelOf: (line: Pick<ProfileLine, 'scheme' | 'code'>) => string | null;
  readonly onLabel: (scheme: Scheme, code: string, label: string) => void;
}

/** What is offered, or sought: a line for each code, chosen from what a text may mean. */
export function LineFields({ draft, side, role, change, labelOf, onLabel }: LineFieldsProps) {
  const { t } = useTranslation('profile');
  const own = draft.lines.filter((line) => line.role === role);
  const isMain = role === (side === 'sme' ? 'offer' : 'seek');
  const add = (scheme: Scheme, code: string) => {
    change({ lines: [...draft.lines, { scheme, code, role, share: null, text: null }] });
  };
  const replace = (line: ProfileLine, changed: ProfileLine | null) => {
    change({ lines: draft.lines.flatMap((kept) => (kept === line ? (changed ?? []) : kept)) });
  };
  const fields = (
    <>
      {own.length === 0 && <EmptyState title={t(`lines.${role}.empty`)}>{t(`lines.${role}.emptyAdvice`)}</EmptyState>}
      <ul className="plain-list">
        {own.map((line) => (
          <LineRow
            key={`${line.scheme} ${line.code}`}
            line={line}
            label={labelOf(line)}
            onChange={(changed) => replace(line, changed)}
          />
        ))}
      </ul>
      <CodeSearch
        present={own.map(({ scheme, code }) => `${scheme} ${code}`)}
        takes={statedInProfiles}
        onChoose={({ scheme: found, code, label }) => {
          const scheme = schemes.find((nameable) => nameable === found);
          if (scheme === undefined) return;
          onLabel(scheme, code, label);
          add(scheme, code);
        }}
      />
      <KnownCode onAdd={add} />
    </>
  );
  if (!isMain)
    return (
      <details className="form-more" open={own.length > 0}>
        <summary>{t(`lines.${role}.title`)}</summary>
        {fields}
      </details>
    );
  return (
    <FieldPlace field="lines">
      <fieldset className="form-section">
        <legend>{t(`lines.${role}.title`)}</legend>
        <p>{t(`lines.${role}.lead`)}</p>
        {fields}
      </fieldset>
    </FieldPlace>
  );
}

interface LineRowProps {
  readonly line: ProfileLine;
  readonly label: string | null;
  readonly onChange: (line: ProfileLine | null) => void;
}

function LineRow({ line, label, onChange }: LineRowProps) {
  const { t } = useTranslation('profile');
  const code = `${line.scheme} ${line.code}`;
  return (
    <li>
      <fieldset className="entry">
        <legend>
          {label ?? t('lines.labelLater')} <span className="code">{code}</span>
        </legend>
        <div className="entry-fields">
          <TextField
            className="field-grows"
            label={t('lines.text')}
            value={line.text ?? ''}
            onChange={(text) => onChange({ ...line, text: text === '' ? null : text })}
          />
          <NumberField
            className="field-figure"
            label={t('lines.share')}
            value={line.share}
            minimum={1}
            maximum={100}
            onChange={(share) => onChange({ ...line, share })}
          />
          <RemoveButton what={label ?? code} onClick={() => onChange(null)} />
        </div>
      </fieldset>
    </li>
  );
}

/** For who knows the code, and for nomenclatures that are not searched. */
function KnownCode({ onAdd }: { readonly onAdd: (scheme: Scheme, code: string) => void }) {
  const { t } = useTranslation('shell');
  const [scheme, setScheme] = useState<Scheme>('HS');
  const [code, setCode] = useState('');
  const add = () => {
    onAdd(scheme, code.trim());
    setCode('');
  };
  return (
    <details className="form-more">
      <summary>{t('codes.known')}</summary>
      <div className="entry-fields">
        <SelectField
          label={t('codes.schemeOfCode')}
          value={scheme}
          choices={schemes.map((value) => ({ value, label: value }))}
          onChange={(value) => setScheme(schemes.find((known) => known === value) ?? 'HS')}
        />
        <TextField label={t('codes.code')} value={code} onChange={setCode} />
        <Button type="button" color="primary" outline size="sm" disabled={code.trim() === ''} onClick={add}>
          {t('codes.add')}
        </Button>
      </div>
    </details>
  );
}
