import { useTranslation } from 'react-i18next';
import type { RehearsalReport } from '../../api-client/contract.js';
import { bandsOf } from './read-outcomes.js';

/** The rounds by the share of meetings held: as bars, and as a table for whoever wants the figures. */
export function OutcomeChart({ report }: { readonly report: RehearsalReport }) {
  const { t } = useTranslation('rehearsal');
  const bands = bandsOf(report);
  const most = Math.max(...bands.map(({ rounds }) => rounds));
  return (
    <figure className="outcome-chart">
      <figcaption>{t('chart.title')}</figcaption>
      <ul className="outcome-bars" aria-hidden="true">
        {bands.map(({ from, to, rounds }) => (
          <li key={from}>
            <span className="outcome-count">{rounds}</span>
            <span className="outcome-bar" style={{ height: `${String((rounds / most) * 8)}rem` }} />
            <span className="outcome-share">
              {from}–{to}%
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('chart.table')}</summary>
        <table className="table">
          <caption className="visually-hidden">{t('chart.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('chart.share')}</th>
              <th scope="col">{t('chart.rounds')}</th>
            </tr>
          </thead>
          <tbody>
            {bands.map(({ from, to, rounds }) => (
              <tr key={from}>
                <th scope="row">
                  {from}–{to}%
                </th>
                <td>{rounds}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
