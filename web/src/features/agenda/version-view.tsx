import { useQuery } from '@tanstack/react-query';
import { memo, useMemo, useState } from 'react';
import { agendaExplanationQuery, agendaVersionQuery } from '../../api-client/agendas.js';
import type { AgendaEdited, AgendaVersion, MissionView } from '../../api-client/contract.js';
import { QueryView } from '../../ui/query-view.js';
import { missionDays } from './board/day-grid.js';
import { useBoard } from './board/use-board.js';
import { DayView, type DayViewProps } from './day-view.js';
import { DaysWithWaits } from './explanation/days-with-waits.js';
import { ExplanationState } from './explanation/explanation-state.js';
import { WorthTable } from './explanation/worth-table.js';
import { OutdatedMeetings } from './outdated-meetings.js';
import { UnplacedList } from './unplaced-list.js';
import { VersionChanges } from './version-changes.js';
import './agenda.css';

interface VersionViewProps {
  readonly mission: MissionView;
  readonly versionId: string;
  readonly day: string | undefined;
  readonly onDay: (day: string) => void;
  readonly onVersion: (versionId: string) => void;
}

export function VersionView({ mission, versionId, day, onDay, onVersion }: VersionViewProps) {
  const query = useQuery(agendaVersionQuery(mission.id, versionId));
  // An edit of the public agenda makes another version: the way back outlives the one that was looked at.
  const [edited, setEdited] = useState<AgendaEdited | null>(null);
  const days = useMemo(() => missionDays(mission), [mission]);
  const shownDay = days.find((known) => known === day) ?? days[0] ?? '';
  return (
    <QueryView query={query}>
      {(version) => (
        <WholeVersion
          mission={mission}
          version={version}
          days={days}
          day={shownDay}
          edited={edited}
          onEdited={setEdited}
          onDay={onDay}
          onVersion={onVersion}
        />
      )}
    </QueryView>
  );
}

/** The days of a version, and everything that is said of it; a meeting without a place can be taken to the grid. */
function WholeVersion({ onDay, onVersion, ...shown }: Omit<DayViewProps, 'board'>) {
  const { mission, version } = shown;
  const board = useBoard(mission, version);
  return (
    <>
      <DayView {...shown} board={board} onDay={onDay} onVersion={onVersion} />
      <OutdatedMeetings
        key={`outdated ${version.id}`}
        mission={mission}
        version={version}
        onEdited={shown.onEdited}
        onPickUp={board.bring}
      />
      <VersionChanges key={version.id} mission={mission} version={version} onVersion={onVersion} />
      <WhyItIsSo mission={mission} version={version} onVersion={onVersion} onPickUp={board.bring} />
    </>
  );
}

interface WhyItIsSoProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly onVersion: (versionId: string) => void;
  readonly onPickUp: (meetingId: string) => void;
}

/** What one more of something would bring, whose day has waits, and what found no place and why. */
const WhyItIsSo = memo(function WhyItIsSo({ mission, version, onVersion, onPickUp }: WhyItIsSoProps) {
  const { data: explanation } = useQuery(agendaExplanationQuery(mission.id, version.id));
  const isKnown = explanation?.state === 'explained';
  return (
    <>
      {isKnown && version.unplaced > 0 && explanation.worth !== null && (
        <WorthTable mission={mission} worth={explanation.worth} />
      )}
      {isKnown && <DaysWithWaits mission={mission} days={explanation.days} />}
      {explanation && <ExplanationState mission={mission} version={version} explanation={explanation} />}
      <UnplacedList
        mission={mission}
        version={version}
        explanation={explanation}
        onVersion={onVersion}
        onPickUp={onPickUp}
      />
    </>
  );
});
