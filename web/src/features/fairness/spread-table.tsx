import { useTranslation } from 'react-i18next';
import type { FairnessReport } from '../../api-client/contract.js';
import { useNumber } from '../../i18n/use-number.js';

export type SpreadRow = FairnessReport['bySide']['sme'] & { readonly name: string };

interface SpreadTableProps {
  readonly caption: string;
  /** What the rows are. */
  readonly of: string;
  readonly rows: readonly SpreadRow[];
}

/** How meetings are spread, a row for each group; the bar beside the mean says the same to the eye. */
export function SpreadTable({ caption, of, rows }: SpreadTableProps) {
  const { t } = useTranslation('fairness');
  const figures = useNumber();
  const largest = Math.max(...rows.map(({ mean }) => mean));
  return (
    <table className="table stacking-table spread-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{t('participants')}</th>
          <th scope="col">{t('mean')}</th>
          <th scope="col">{t('fewestAndMost')}</th>
          <th scope="col">{t('withNone')}</th>
          <th scope="col">{t('gini')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, participants, mean, fewest, most, withNone, gini }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-label={t('participants')}>{participants}</td>
            <td data-label={t('mean')}>
              {figures(mean, 1)}
              <span className="mean-bar" aria-hidden="true">
                <span style={{ width: `${String(largest === 0 ? 0 : (100 * mean) / largest)}%` }} />
              </span>
            </td>
            <td data-label={t('fewestAndMost')}>{`${String(fewest)} – ${String(most)}`}</td>
            <td data-label={t('withNone')}>{withNone > 0 ? <strong>{withNone}</strong> : 0}</td>
            <td data-label={t('gini')}>{figures(gini, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
