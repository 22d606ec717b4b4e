import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { removedMissionsQuery, restoreMission } from '../../api-client/mission-settings.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDays } from '../../time/format-time.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

/** Missions that were removed, each with the way back; nothing where there are none. */
export function RemovedMissions() {
  const { t } = useTranslation('missions');
  const locale = useLocale();
  const queryClient = useQueryClient();
  const { data } = useQuery(removedMissionsQuery);
  const restore = useCommand(restoreMission, async () => {
    for (const queryKey of [queryKeys.me, queryKeys.missions, queryKeys.removedMissions]) {
      await queryClient.invalidateQueries({ queryKey });
    }
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby="removed-title">
      <h2 id="removed-title" className="h4">
        {t('removed.title')}
      </h2>
      <p>{t('removed.lead')}</p>
      <ProblemNotice error={restore.error} />
      <ul className="plain-list">
        {data.items.map(({ id, name, city, firstDay, lastDay }) => (
          <li key={id} className="removed-mission">
            <span>
              <strong>{name}</strong>, {city}, {formatDays(firstDay, lastDay, locale)}
            </span>
            <Button
              color="primary"
              outline
              size="sm"
              aria-label={t('removed.restoreNamed', { name })}
              disabled={restore.isPending}
              onClick={() => {
                restore.send(id);
              }}
            >
              {t('removed.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
