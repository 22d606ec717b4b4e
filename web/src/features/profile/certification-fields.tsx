import { Button } from 'design-react-kit';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarketProfile } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { TextField } from '../../ui/form-field.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { FieldPlace, useFieldName } from './field-section.js';
import type { ProfileFieldsProps } from './profile-fields.js';
import { certifications as knownCertifications } from './profile-values.js';

type Certification = MarketProfile['certifications'][number];

/** Certificates that an SME holds, with the day on which they end; or that a buyer asks for, whether it must have them or not. */
export function CertificationFields({ draft, side, change }: ProfileFieldsProps) {
  const { t } = useTranslation(['profile', 'shell']);
  const name = useFieldName(side);
  const replace = (code: string, changed: Certification | null) =>
    change({ certifications: draft.certifications.flatMap((kept) => (kept.code === code ? (changed ?? []) : kept)) });
  return (
    <FieldPlace field="certifications">
      <fieldset className="form-section">
        <legend>{name('certifications')}</legend>
        <p>{t(`certification.lead-${side}`)}</p>
        {draft.certifications.map((certification) => (
          <CertificationRow
            key={certification.code}
            certification={certification}
            isRequired={side === 'buyer'}
            onChange={(changed) => replace(certification.code, changed)}
          />
        ))}
        <NewCertification
          stated={draft.certifications.map(({ code }) => code)}
          onAdd={(code) =>
            change({ certifications: [...draft.certifications, { code, isMandatory: false, validUntil: null }] })
          }
        />
      </fieldset>
    </FieldPlace>
  );
}

interface CertificationRowProps {
  readonly certification: Certification;
  readonly isRequired: boolean;
  readonly onChange: (certification: Certification | null) => void;
}

function CertificationRow({ certification, isRequired, onChange }: CertificationRowProps) {
  const { t } = useTranslation(['profile', 'shell']);
  const { certification: nameOf } = useVocabulary();
  const label = nameOf(certification.code);
  return (
    <fieldset className="entry">
      <legend>{label}</legend>
      <div className="entry-fields">
        {isRequired ? (
          <ChoiceGroup
            legend={t('certification.strength')}
            value={certification.isMandatory ? 'mandatory' : 'preferred'}
            choices={[
              { value: 'mandatory', label: t('certification.mandatory') },
              { value: 'preferred', label: t('certification.preferred') },
            ]}
            onChange={(chosen) => onChange({ ...certification, isMandatory: chosen === 'mandatory' })}
          />
        ) : (
          <TextField
            type="date"
            label={t('certification.validUntil')}
            value={certification.validUntil ?? ''}
            onChange={(day) => onChange({ ...certification, validUntil: day === '' ? null : day })}
          />
        )}
        <RemoveButton what={label} onClick={() => onChange(null)} />
      </div>
    </fieldset>
  );
}

interface NewCertificationProps {
  readonly stated: readonly string[];
  readonly onAdd: (code: string) => void;
}

/** One of those that are known by name, or any other by its name. */
function NewCertification({ stated, onAdd }: NewCertificationProps) {
  const { t } = useTranslation(['profile', 'shell']);
  const { certification } = useVocabulary();
  const id = useId();
  const [text, setText] = useState('');
  const known = knownCertifications.find((code) => sameName(code, text) || sameName(certification(code), text));
  const code = known ?? text.trim();
  return (
    <div className="field">
      <label htmlFor={id}>{t('certification.add')}</label>
      <div className="pick-row">
        <input
          id={id}
          className="field-control"
          type="text"
          list={`${id}-known`}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <datalist id={`${id}-known`}>
          {knownCertifications.map((value) => (
            <option key={value} value={certification(value)} />
          ))}
        </datalist>
        <Button
          type="button"
          color="primary"
          outline
          size="sm"
          disabled={code === '' || stated.includes(code)}
          onClick={() => {
            onAdd(code);
            setText('');
          }}
        >
          {t('shell:add')}
        </Button>
      </div>
      <p className="field-hint">{t('certification.addHint')}</p>
    </div>
  );
}

const bare = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '');
const sameName = (one: string, other: string): boolean => bare(one) === bare(other);
