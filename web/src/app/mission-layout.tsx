import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery, membershipIn } from '../api-client/access.js';
import { missionQuery } from '../api-client/missions.js';
import { isNotFound } from '../api-client/problem.js';
import { useWatchMission } from '../live/live-provider.js';
import { OthersHere } from '../live/presence/others-here.js';
import { sectionAt } from '../live/presence/sections.js';
import { useLookingAt } from '../live/presence/use-editing.js';
import { Icon } from '../ui/icon.js';
import { QueryView } from '../ui/query-view.js';
import { SyntheticMark } from '../ui/synthetic-mark.js';
import { LiveAnnouncement } from './live-announcement.js';
import { LiveIndicator } from './live-indicator.js';
import { MissionNavigation } from './mission-navigation.js';
import { NotFoundPage } from './pages/lost-pages.js';

const route = getRouteApi('/signed-in/missions/$missionId');

/** Around every page of one mission: its name, its sections and how fresh the page is. */
export function MissionLayout() {
  const { t } = useTranslation('shell');
  const { missionId } = route.useParams();
  useWatchMission(missionId);
  const section = sectionAt(useLocation().pathname);
  useLookingAt(section);
  const query = useQuery(missionQuery(missionId));
  const { data: me } = useQuery(meQuery);
  const membership = membershipIn(me, missionId);
  const mayHaveOthers = membership?.role === 'organiser' || (me?.memberships.length ?? 0) > 1;
  if (isNotFound(query.error)) return <NotFoundPage />;
  return (
    <QueryView query={query}>
      {(mission) => (
        <>
          <div className="mission-bar">
            {mayHaveOthers && (
              <Link to="/missions" className="all-missions">
                <Icon name="arrow-left" size="xs" />
                {t('allMissions')}
              </Link>
            )}
            <Link to="/missions/$missionId" params={{ missionId }} className="mission-name">
              {mission.name}
            </Link>
            <SyntheticMark isSynthetic={mission.isSynthetic} />
            <LiveIndicator missionId={missionId} />
            <LiveAnnouncement />
            <OthersHere section={section} />
          </div>
          <MissionNavigation mission={mission} membership={membership} />
          <Outlet />
        </>
      )}
    </QueryView>
  );
}
