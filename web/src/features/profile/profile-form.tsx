import type { ProfileLine } from '../../api-client/contract.js';
import { CertificationFields } from './certification-fields.js';
import { CompanyFields } from './company-fields.js';
import { LanguageFields } from './language-fields.js';
import { LineFields } from './line-fields.js';
import { MarketFields } from './market-fields.js';
import { PartnerFields } from './partner-fields.js';
import type { ProfileFieldsProps } from './profile-fields.js';
import { DescriptionFields, EenFields } from './text-fields.js';
import type { LabelOfLine } from './use-told-field.js';

interface ProfileFormProps {
  readonly fields: ProfileFieldsProps;
  readonly labelOf: LabelOfLine;
  readonly onLabel: (scheme: ProfileLine['scheme'], code: string, label: string) => void;
}

/** Every field, what matters most for matches first. */
export function ProfileForm({ fields, labelOf, onLabel }: ProfileFormProps) {
  const roles = fields.side === 'sme' ? (['offer', 'seek'] as const) : (['seek', 'offer'] as const);
  return (
    <>
      {roles.map((role) => (
        <LineFields key={role} {...fields} role={role} labelOf={labelOf} onLabel={onLabel} />
      ))}
      <PartnerFields {...fields} />
      <CertificationFields {...fields} />
      <LanguageFields {...fields} />
      <MarketFields {...fields} />
      <CompanyFields {...fields} />
      <DescriptionFields {...fields} />
      <EenFields draft={fields.draft} change={fields.change} />
    </>
  );
}
