import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number.js';
import { useLocale } from '../../i18n/use-locale.js';

/** Something with what it was planned for in a round, and what it lost in all of them. */
export interface WornThing {
  readonly id: string;
  readonly name: string;
  readonly planned: number;
  readonly lost: number;
}

interface WearTableProps {
  readonly caption: string;
  readonly things: readonly WornThing[];
  readonly rounds: number;
}

/** Beyond these nothing breaks often enough to be looked at. */
const MOST_SHOWN = 6;

/** What loses most of its meetings, the worst first. */
export function WearTable({ caption, things, rounds }: WearTableProps) {
  const { t } = useTranslation('rehearsal');
  const locale = useLocale();
  const shareOf = ({ planned, lost }: WornThing): number => lost / (planned * rounds);
  const worst = [...things].sort((one, other) => shareOf(other) - shareOf(one)).slice(0, MOST_SHOWN);
  if (worst.length === 0) return null;
  return (
    <table className="table stacking-table">
      <caption className="wear-caption">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('wear.what')}</th>
          <th scope="col">{t('wear.planned')}</th>
          <th scope="col">{t('wear.lost')}</th>
          <th scope="col">{t('wear.percent')}</th>
        </tr>
      </thead>
      <tbody>
        {worst.map((thing) => (
          <tr key={thing.id}>
            <th scope="row">{thing.name}</th>
            <td data-label={t('wear.planned')}>{thing.planned}</td>
            <td data-label={t('wear.lost')}>
              {formatNumber(thing.lost / rounds, locale, { maximumFractionDigits: 1 })}
            </td>
            <td data-label={t('wear.percent')}>
              {formatNumber(shareOf(thing), locale, { style: 'percent', maximumFractionDigits: 0 })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
