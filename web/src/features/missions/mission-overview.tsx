import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agendaVersionsQuery } from '../../api-client/agendas.js';
import type { Membership, MissionView } from '../../api-client/contract.js';
import { meetingRequestsQuery } from '../../api-client/meeting-requests.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDays } from '../../time/format-time.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { ConfigurationCheck } from '../../configuration/configuration-check.js';
import { MissionFrame } from './mission-frame.js';
import { NextStepHint } from './next-step-hint.js';
import { pipelineOf } from './pipeline.js';
import { PipelineSteps } from './pipeline-steps.js';

interface MissionOverviewProps {
  readonly mission: MissionView;
  readonly membership: Membership | null;
}

export function MissionOverview({ mission, membership }: MissionOverviewProps) {
  const { t } = useTranslation('missions');
  const locale = useLocale();
  const { country } = useVocabulary();
  const lead = t('overview.lead', {
    venue: mission.venue.name,
    city: mission.city,
    country: country(mission.countryCode),
    days: formatDays(mission.firstDay, mission.lastDay, locale),
  });
  return (
    <>
      <PageHeading title={t('overview.title')} within={mission.name} lead={<p>{lead}</p>} />
      {membership?.role === 'organiser' && <OrganiserPipeline mission={mission} />}
      {membership?.participationId != null && (
        <ParticipantLinks missionId={mission.id} participationId={membership.participationId} />
      )}
      <MissionFrame mission={mission} />
      {mission.abilities.includes('agenda.publish') && (
        <p>
          <Link to="/missions/$missionId/timetable" params={{ missionId: mission.id }}>
            {t('frame.change')}
          </Link>
        </p>
      )}
    </>
  );
}

function OrganiserPipeline({ mission }: { readonly mission: MissionView }) {
  const requests = useQuery(meetingRequestsQuery(mission.id, {}));
  const versions = useQuery(agendaVersionsQuery(mission.id));
  return (
    <QueryView query={requests}>
      {(requestItems) => (
        <QueryView query={versions}>
          {(versionItems) => {
            const pipeline = pipelineOf({ mission, requests: requestItems.items, versions: versionItems.items });
            return (
              <>
                <PipelineSteps pipeline={pipeline} missionId={mission.id} />
                <NextStepHint nextStep={pipeline.nextStep} missionId={mission.id} />
                <ConfigurationCheck missionId={mission.id} />
              </>
            );
          }}
        </QueryView>
      )}
    </QueryView>
  );
}

function ParticipantLinks({
  missionId,
  participationId,
}: {
  readonly missionId: string;
  readonly participationId: string;
}) {
  const { t } = useTranslation('missions');
  const params = { missionId, participationId };
  return (
    <p className="button-row">
      <Link to="/missions/$missionId/participants/$participationId/agenda" params={params} className="btn btn-primary">
        {t('overview.myAgenda')}
      </Link>
      <Link to="/missions/$missionId/participants/$participationId" params={params} className="btn btn-outline-primary">
        {t('overview.mySuggestions')}
      </Link>
    </p>
  );
}
