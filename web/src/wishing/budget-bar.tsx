import { useTranslation } from 'react-i18next';
import type { Wishes } from '../api-client/contract.js';
import './wishing.css';

interface BudgetBarProps {
  readonly gold: Wishes['gold'];
  readonly silver: Wishes['silver'];
}

/** How many wishes of each kind are used and left; stays in sight while the list is scrolled. */
export function BudgetBar({ gold, silver }: BudgetBarProps) {
  const { t } = useTranslation('wishes');
  return (
    <div className="wish-budget" role="status" aria-label={t('budget.title')}>
      {[['gold', gold] as const, ['silver', silver] as const].map(([metal, { used, budget }]) => (
        <p key={metal} className="wish-purse">
          <span className="wish-purse-name">{t(`budget.${metal}`)}</span>
          <span className="wish-coins" aria-hidden="true">
            {Array.from({ length: budget }, (_, coin) => (
              <span key={coin} className={`wish-coin wish-coin-${metal}${coin < used ? ' is-used' : ''}`} />
            ))}
          </span>
          <span>{t('budget.left', { used, budget })}</span>
        </p>
      ))}
    </div>
  );
}
