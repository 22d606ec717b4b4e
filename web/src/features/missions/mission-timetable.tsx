import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';
import { PageHeading } from '../../ui/page-heading.js';
import { MissionSessions } from './mission-frame.js';
import { ProgrammeChange } from './programme-change.js';
import { ProgrammeDays } from './programme-days.js';
import { TimetableChange } from './timetable-change.js';

/** When the mission meets and what its days hold beside, each with the way to change it. */
export function MissionTimetable({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('missions');
  const mayChange = mission.abilities.includes('agenda.publish');
  return (
    <>
      <PageHeading title={t('timetablePage.title')} within={mission.name} lead={<p>{t('timetablePage.lead')}</p>} />
      <MissionSessions mission={mission} />
      {mayChange && <TimetableChange mission={mission} />}
      <ProgrammeDays mission={mission} />
      {mayChange && <ProgrammeChange mission={mission} />}
    </>
  );
}
