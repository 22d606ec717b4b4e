import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';
import { mergesQuery } from '../../api-client/merges.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';

/** Who was merged into whom, and when. */
export function MergedPairs({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('duplicates');
  const locale = useLocale();
  const { data } = useQuery(mergesQuery(mission.id));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby="merged-title">
      <h2 id="merged-title" className="h4">
        {t('merges.title')}
      </h2>
      <ul>
        {data.items.map(({ id, keptName, goneName, mergedAt, effect }) => (
          <li key={id}>
            {t('merges.item', {
              kept: keptName ?? t('merges.erased'),
              gone: goneName ?? t('merges.erased'),
              time: formatDayAndTime(mergedAt, mission.venue.timeZone, locale),
            })}
            {effect.keptLinksEnded > 0 && (
              <div className="field-hint">
                {t('merges.keptLinks', { number: effect.keptLinksEnded, kept: keptName ?? t('merges.erased') })}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
