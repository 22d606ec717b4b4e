import { useTranslation } from 'react-i18next';
import type { Wishes } from '../../api-client/contract.js';

const kinds = ['mutual', 'onlyOwn', 'onlyTheirs', 'declined'] as const;

/** What came of the wishes: numbers alone, and only once nobody can try them out. */
export function WishCountsView({ counts }: { readonly counts: NonNullable<Wishes['counts']> }) {
  const { t } = useTranslation('wishes');
  return (
    <dl className="totals">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{t(`counts.${kind}`)}</dt>
          <dd>{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
