import { useTranslation } from 'react-i18next';
import type { WishCounts } from '../../api-client/contract.js';
import './phases.css';

const kinds = ['participations', 'wishing', 'mutual', 'oneSided', 'declined', 'overBudget'] as const;

/** How wishes meet over the whole mission: numbers alone, of which none tells who wishes for whom. */
export function WishTotals({ counts }: { readonly counts: WishCounts }) {
  const { t } = useTranslation('phases');
  return (
    <section aria-labelledby="wish-totals-title">
      <h2 id="wish-totals-title" className="h4">
        {t('counts.title')}
      </h2>
      <dl className="totals wish-totals">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`counts.${kind}`)}</dt>
            <dd>{counts[kind]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
