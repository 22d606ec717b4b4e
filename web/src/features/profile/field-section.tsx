import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Side } from '../../api-client/contract.js';
import type { ProfileField } from '../../market-profile/tell-profile.js';
import { anchorOf, fieldName } from './profile-fields.js';

/** A place in the form that links lead to. */
export function FieldPlace({ field, children }: { readonly field: ProfileField; readonly children: ReactNode }) {
  return (
    <div id={anchorOf(field)} tabIndex={-1} className="field-place">
      {children}
    </div>
  );
}

/** How the fields of this side are called. */
export function useFieldName(side: Side): (field: string) => string {
  const { i18n } = useTranslation('profile');
  return (field) => fieldName(i18n, field, side);
}
