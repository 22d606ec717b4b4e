import { useTranslation } from 'react-i18next';
import type { ResemblanceReason } from '../api-client/contract.js';
import { translateKnown } from '../i18n/vocabulary.js';

/** Why two look like one company, each reason as a person can check it. */
export function ResemblanceReasons({ reasons }: { readonly reasons: readonly ResemblanceReason[] }) {
  const { t, i18n } = useTranslation('duplicates');
  return (
    <ul className="mb-2">
      {reasons.map(({ kind, domain = '', percent = 0 }) => (
        <li key={`${kind} ${domain}`}>
          {translateKnown(i18n, 'duplicates', `reason.${kind}`, { domain, percent }) ?? t('reason.unknown')}
        </li>
      ))}
    </ul>
  );
}
