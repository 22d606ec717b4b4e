import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MissionSummary } from '../../api-client/contract.js';
import { missionsQuery } from '../../api-client/missions.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDays } from '../../time/format-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { SyntheticMark } from '../../ui/synthetic-mark.js';
import { RemovedMissions } from './removed-missions.js';

export function MissionList({ mayCreate }: { readonly mayCreate: boolean }) {
  const { t } = useTranslation('missions');
  const query = useQuery(missionsQuery);
  const newMission = (
    <Link to="/missions/new" className="btn btn-primary">
      {t('list.new')}
    </Link>
  );
  return (
    <>
      <PageHeading title={t('list.title')} actions={mayCreate ? newMission : undefined} />
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('list.empty')} />
          ) : (
            <ul className="card-list">
              {items.map((mission) => (
                <MissionCard key={mission.id} mission={mission} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {mayCreate && <RemovedMissions />}
    </>
  );
}

function MissionCard({ mission }: { readonly mission: MissionSummary }) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  return (
    <li className="plain-card">
      <h2 className="h4">
        <Link to="/missions/$missionId" params={{ missionId: mission.id }}>
          {mission.name}
        </Link>
      </h2>
      <p className="mb-1">
        {mission.city}, {vocabulary.country(mission.countryCode)}
      </p>
      <p className="mb-2">{formatDays(mission.firstDay, mission.lastDay, locale)}</p>
      <SyntheticMark isSynthetic={mission.isSynthetic} />
    </li>
  );
}
