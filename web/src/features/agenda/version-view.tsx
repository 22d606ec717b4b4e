import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaExplanationQuery, agendaVersionQuery } from '../../api-client/agendas.js';
import type { AgendaVersion, MissionView, Placement } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay } from '../../time/format-time.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { TextField } from '../../ui/form-field.js';
import { QueryView } from '../../ui/query-view.js';
import { AgendaGrid } from './agenda-grid.js';
import { dayGrid, missionDays } from './day-grid.js';
import { DayList } from './day-list.js';
import { DaysWithWaits } from './explanation/days-with-waits.js';
import { ExplanationState } from './explanation/explanation-state.js';
import { WorthTable } from './explanation/worth-table.js';
import { MeetingDialog } from './meeting-dialog.js';
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
  const days = missionDays(mission);
  const shownDay = days.find((known) => known === day) ?? days[0] ?? '';
  return (
    <QueryView query={query}>
      {(version) => (
        <>
          <DayView mission={mission} version={version} days={days} day={shownDay} onDay={onDay} onVersion={onVersion} />
          <VersionChanges key={version.id} mission={mission} version={version} onVersion={onVersion} />
          <WhyItIsSo mission={mission} version={version} onVersion={onVersion} />
        </>
      )}
    </QueryView>
  );
}

interface WhyItIsSoProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly onVersion: (versionId: string) => void;
}

/** What one more of something would bring, whose day has waits, and what found no place and why. */
function WhyItIsSo({ mission, version, onVersion }: WhyItIsSoProps) {
  const { data: explanation } = useQuery(agendaExplanationQuery(mission.id, version.id));
  const isKnown = explanation?.state === 'explained';
  return (
    <>
      {isKnown && version.unplaced > 0 && explanation.worth !== null && (
        <WorthTable mission={mission} worth={explanation.worth} />
      )}
      {isKnown && <DaysWithWaits mission={mission} days={explanation.days} />}
      {explanation && <ExplanationState mission={mission} version={version} explanation={explanation} />}
      <UnplacedList mission={mission} version={version} explanation={explanation} onVersion={onVersion} />
    </>
  );
}

interface DayViewProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly days: readonly string[];
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly onVersion: (versionId: string) => void;
}

/** On a phone the grid is wider than the screen: the list comes first there. */
const prefersList = (): boolean => window.matchMedia('(max-width: 767px)').matches;

function DayView({ mission, version, days, day, onDay, onVersion }: DayViewProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const [view, setView] = useState(() => (prefersList() ? 'list' : 'grid'));
  const [sought, setSought] = useState('');
  const [opened, setOpened] = useState<Placement | null>(null);
  const grid = dayGrid(mission, version, day);
  const Day = view === 'grid' ? AgendaGrid : DayList;
  return (
    <section aria-labelledby="day-title">
      <h2 id="day-title" className="h4">
        {formatDay(day, locale)}
      </h2>
      <div className="filter-bar">
        <ChoiceGroup
          legend={t('day')}
          value={day}
          choices={days.map((known) => ({ value: known, label: formatDay(known, locale, 'short') }))}
          onChange={onDay}
        />
        <ChoiceGroup
          legend={t('view.legend')}
          value={view}
          choices={[
            { value: 'grid', label: t('view.grid') },
            { value: 'list', label: t('view.list') },
          ]}
          onChange={setView}
        />
        <TextField type="search" label={t('find')} value={sought} onChange={setSought} />
      </div>
      <Day key={day} mission={mission} grid={grid} day={day} sought={sought} onOpen={setOpened} />
      <MeetingDialog
        mission={mission}
        version={version}
        placement={opened}
        onVersion={onVersion}
        onClose={() => {
          setOpened(null);
        }}
      />
    </section>
  );
}
