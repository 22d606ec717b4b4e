import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fairnessQuery } from '../../api-client/fairness.js';
import { missionQuery } from '../../api-client/missions.js';
import { isNotFound } from '../../api-client/problem.js';
import { proposalRunsQuery } from '../../api-client/proposals.js';
import { FairnessView } from '../../features/fairness/fairness-view.js';
import { useLocale } from '../../i18n/use-locale.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { NotFoundPage } from './lost-pages.js';

const route = getRouteApi('/signed-in/missions/$missionId/fairness');
const pollMilliseconds = 5000;

export function Fairness() {
  const { t } = useTranslation('fairness');
  const { missionId } = route.useParams();
  const { counted = 'agreed' } = route.useSearch();
  const navigate = route.useNavigate();
  const locale = useLocale();
  const mission = useQuery(missionQuery(missionId));
  const { data: runs } = useQuery(proposalRunsQuery(missionId, pollMilliseconds));
  const latest = runs?.items[0];
  const open = latest?.status === 'succeeded' && latest.agreedAt === null ? latest.id : undefined;
  const report = useQuery(fairnessQuery(missionId, counted === 'proposed' ? open : undefined, locale));
  if (isNotFound(report.error)) return <NotFoundPage />;
  return (
    <>
      <PageHeading title={t('title')} within={mission.data?.name} lead={<p>{t('lead')}</p>} />
      {open !== undefined && (
        <ChoiceGroup
          legend={t('counted.legend')}
          value={counted}
          choices={[
            { value: 'agreed', label: t('counted.agreed') },
            { value: 'proposed', label: t('counted.proposed') },
          ]}
          onChange={(chosen) =>
            void navigate({ search: { counted: chosen === 'proposed' ? chosen : undefined }, replace: true })
          }
        />
      )}
      <QueryView query={report}>{(fairness) => <FairnessView missionId={missionId} report={fairness} />}</QueryView>
    </>
  );
}
