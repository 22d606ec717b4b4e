import { useTranslation } from 'react-i18next';
import type { MissionView, Session } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDay, wallTime } from '../../time/format-time.js';
import { Chip } from '../../ui/chip.js';
import { ProgrammeDays } from './programme-days.js';

/** When, at which tables and with which interpreters the mission meets. */
export function MissionFrame({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('missions');
  const { language, list } = useVocabulary();
  return (
    <>
      <MissionSessions mission={mission} />
      <ProgrammeDays mission={mission} />
      <h2 className="h4">{t('frame.tables', { count: mission.tables.length })}</h2>
      <p className="chip-row">
        {mission.tables.map((table) => (
          <Chip key={table.id}>{table.label}</Chip>
        ))}
      </p>
      <h2 className="h4">{t('frame.interpreters', { count: mission.interpreters.length })}</h2>
      {mission.interpreters.length === 0 && <p>{t('frame.noInterpreters')}</p>}
      <ul className="plain-list">
        {mission.interpreters.map((interpreter) => (
          <li key={interpreter.id}>
            <strong>{interpreter.label}</strong>: {list(interpreter.languages.map(language))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The sessions of the mission, each with its day, hours and slots. */
export function MissionSessions({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('missions');
  return (
    <>
      <h2 className="h4">{t('frame.sessions')}</h2>
      <SessionTable mission={mission} />
    </>
  );
}

function SessionTable({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('missions');
  return (
    <table className="table stacking-table">
      <caption className="visually-hidden">{t('frame.sessions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('frame.day')}</th>
          <th scope="col">{t('frame.hours', { city: mission.city })}</th>
          <th scope="col">{t('frame.slots')}</th>
          <th scope="col">{t('frame.rhythm')}</th>
        </tr>
      </thead>
      <tbody>
        {mission.sessions.map((session) => (
          <SessionRow key={session.id} session={session} mission={mission} />
        ))}
      </tbody>
    </table>
  );
}

function SessionRow({ session, mission }: { readonly session: Session; readonly mission: MissionView }) {
  const { t } = useTranslation('missions');
  const locale = useLocale();
  const { timeZone } = mission.venue;
  const slots = mission.slots.filter((slot) => slot.sessionId === session.id).length;
  return (
    <tr>
      <th scope="row">{formatDay(session.day, locale)}</th>
      <td data-label={t('frame.hours', { city: mission.city })}>
        {wallTime(session.startsAt, timeZone)}–{wallTime(session.endsAt, timeZone)}
      </td>
      <td data-label={t('frame.slots')}>{slots}</td>
      <td data-label={t('frame.rhythm')}>
        {t('frame.minutes', { slot: session.slotMinutes, changeOver: session.changeOverMinutes })}
      </td>
    </tr>
  );
}
