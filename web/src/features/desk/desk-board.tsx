import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attendanceQuery } from '../../api-client/desk.js';
import type { MissionView } from '../../api-client/contract.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import './desk.css';
import { FindParticipant } from './find-participant.js';
import { FreedPlaces } from './freed-places.js';
import { RepairList } from './repair-list.js';
import { ReportOutage } from './report-outage.js';
import { StandingIncidents } from './standing-incidents.js';
import { WalkIn } from './walk-in.js';

/** The desk on the day: who comes, what comes up, and how the agenda is mended. */
export function DeskBoard({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('desk');
  const attendance = useQuery(attendanceQuery(mission.id));
  return (
    <>
      <PageHeading title={t('title')} within={mission.name} lead={<p>{t('lead')}</p>} />
      <QueryView query={attendance}>
        {({ checkIns, incidents }) => (
          <>
            <FreedPlaces mission={mission} />
            <RepairList mission={mission} incidents={incidents} />
            <div className="desk-columns">
              <FindParticipant mission={mission} checkIns={checkIns} />
              <div>
                <WalkIn mission={mission} />
                <ReportOutage mission={mission} />
                <StandingIncidents mission={mission} incidents={incidents} />
              </div>
            </div>
          </>
        )}
      </QueryView>
    </>
  );
}
