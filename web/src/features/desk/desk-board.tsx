import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { attendanceQuery, deskAgendaQuery } from '../../api-client/desk.js';
import type { MissionView } from '../../api-client/contract.js';
import { withEntries } from '../../offline/attendance-with-entries.js';
import { keepShell } from '../../offline/keep-shell.js';
import { useDeskEntries } from '../../offline/use-desk-entries.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { HallOverview } from '../../venue-map/hall-overview.js';
import './desk.css';
import { DeskContents, DeskPart } from './desk-parts.js';
import { DisputedEntries } from './disputed-entries.js';
import { FindParticipant } from './find-participant.js';
import { FreedPlaces } from './freed-places.js';
import { FrozenMeetingsSection } from './frozen-meetings-section.js';
import { MeetingMarks } from './meeting-marks.js';
import { RemotePlan } from './remote-plan.js';
import { RepairList } from './repair-list.js';
import { RepairSettings } from './repair-settings.js';
import { ReportDelegation } from './report-delegation.js';
import { ReportOutage } from './report-outage.js';
import { ReportOverrun } from './report-overrun.js';
import { StandingIncidents } from './standing-incidents.js';
import { WaitingEntries } from './waiting-entries.js';
import { WalkIn } from './walk-in.js';

/** The desk on the day: who comes, what comes up, and how the agenda is mended. It goes on without a network. */
export function DeskBoard({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('desk');
  const attendance = useQuery(attendanceQuery(mission.id));
  const meetings = useQuery(deskAgendaQuery(mission.id)).data?.meetings ?? [];
  const desk = useDeskEntries(mission.id);
  useEffect(keepShell, []);
  return (
    <>
      <PageHeading title={t('title')} within={mission.name} lead={<p>{t('lead')}</p>} />
      <WaitingEntries entries={desk.entries} isRefused={desk.isRefused} />
      <DisputedEntries mission={mission} meetings={meetings} desk={desk} />
      <QueryView query={attendance}>
        {(read) => {
          const shown = withEntries(read, desk.entries);
          return (
            <>
              <DeskContents missionId={mission.id} hasMeetings={meetings.length > 0} />
              <DeskPart id="freed-places">
                <FreedPlaces mission={mission} />
              </DeskPart>
              <DeskPart id="repairs">
                <RepairList mission={mission} incidents={read.incidents} />
              </DeskPart>
              <DeskPart id="remote">
                <RemotePlan mission={mission} />
              </DeskPart>
              <DeskPart id="marks">
                <MeetingMarks mission={mission} meetings={meetings} attendance={shown} write={desk.write} />
              </DeskPart>
              <DeskPart id="frozen">
                <FrozenMeetingsSection mission={mission} meetings={meetings} />
              </DeskPart>
              <DeskPart id="settings">
                <RepairSettings missionId={mission.id} />
              </DeskPart>
              <DeskPart id="hall">
                <HallOverview missionId={mission.id} />
              </DeskPart>
              <div className="desk-columns">
                <DeskPart id="people">
                  <FindParticipant mission={mission} meetings={meetings} attendance={shown} write={desk.write} />
                </DeskPart>
                <div>
                  <DeskPart id="walk-in">
                    <WalkIn mission={mission} />
                  </DeskPart>
                  <DeskPart id="delegation">
                    <ReportDelegation mission={mission} />
                  </DeskPart>
                  <DeskPart id="outage">
                    <ReportOutage mission={mission} />
                  </DeskPart>
                  <DeskPart id="overrun">
                    <ReportOverrun mission={mission} />
                  </DeskPart>
                  <DeskPart id="standing">
                    <StandingIncidents mission={mission} incidents={read.incidents} />
                  </DeskPart>
                </div>
              </div>
            </>
          );
        }}
      </QueryView>
    </>
  );
}
