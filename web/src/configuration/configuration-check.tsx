import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { configurationFindingsQuery } from '../api-client/configuration.js';
import { QueryView } from '../ui/query-view.js';
import { FindingList } from './finding-list.js';

/** Everything that stands in the way of a mission or should be known before, each with what to do about it. */
export function ConfigurationCheck({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('configuration');
  const query = useQuery(configurationFindingsQuery(missionId));
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <section aria-labelledby="check-title">
            <h2 id="check-title" className="h4">
              {t('title', { count: items.length })}
            </h2>
            <FindingList missionId={missionId} findings={items} />
          </section>
        )
      }
    </QueryView>
  );
}
