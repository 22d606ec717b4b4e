import '../../features/figures/figures.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agendaVersionQuery, agendaVersionsQuery } from '../../api-client/agendas.js';
import type { MissionView } from '../../api-client/contract.js';
import { fairnessQuery } from '../../api-client/fairness.js';
import { missionQuery } from '../../api-client/missions.js';
import { GroupsChart } from '../../features/figures/groups-chart.js';
import { IdleChart } from '../../features/figures/idle-chart.js';
import { OccupancyStrip } from '../../features/figures/occupancy-strip.js';
import { MissionReportSection } from '../../features/figures/mission-report.js';
import { Outcomes } from '../../features/figures/outcomes.js';
import { useLocale } from '../../i18n/use-locale.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/figures');

/** What the public agenda, or the latest draft before there is one, amounts to. */
export function Figures() {
  const { t } = useTranslation('figures');
  const { missionId } = route.useParams();
  const locale = useLocale();
  const mission = useQuery(missionQuery(missionId));
  const versions = useQuery(agendaVersionsQuery(missionId));
  const report = useQuery(fairnessQuery(missionId, undefined, locale));
  return (
    <QueryView query={mission}>
      {(view) => (
        <>
          <PageHeading title={t('title')} within={view.name} lead={<p>{t('lead')}</p>} />
          <QueryView query={versions}>
            {({ items }) => {
              const shown = items.find(({ status }) => status === 'published') ?? items[0];
              return shown === undefined ? (
                <NoAgendaYet missionId={missionId} />
              ) : (
                <VersionFigures key={shown.id} mission={view} versionId={shown.id} />
              );
            }}
          </QueryView>
          <QueryView query={report}>{(fairness) => <GroupsChart report={fairness} />}</QueryView>
          <Outcomes missionId={missionId} />
          <MissionReportSection mission={view} />
        </>
      )}
    </QueryView>
  );
}

interface VersionFiguresProps {
  readonly mission: MissionView;
  readonly versionId: string;
}

function VersionFigures({ mission, versionId }: VersionFiguresProps) {
  const { t } = useTranslation('figures');
  const query = useQuery(agendaVersionQuery(mission.id, versionId));
  return (
    <QueryView query={query}>
      {(version) => (
        <>
          <p>{t(version.status === 'published' ? 'ofPublic' : 'ofDraft', { number: version.number })}</p>
          <OccupancyStrip mission={mission} version={version} />
          <IdleChart mission={mission} version={version} />
        </>
      )}
    </QueryView>
  );
}

function NoAgendaYet({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('figures');
  return (
    <EmptyState title={t('none.title')}>
      {t('none.advice')}{' '}
      <Link to="/missions/$missionId/agenda" params={{ missionId }}>
        {t('none.link')}
      </Link>
    </EmptyState>
  );
}
