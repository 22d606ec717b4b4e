import { useTranslation } from 'react-i18next';
import type { FloorMeeting } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDay, wallDay } from '../../time/format-time.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { Chip } from '../../ui/chip.js';
import { RemoteMark } from '../../ui/remote-mark.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { useToldInstant } from '../../ui/use-told-instant.js';
import { TableInHall } from '../../venue-map/table-in-hall.js';
import { FloorActions } from './floor-actions.js';
import type { FloorMeetingProps } from './floor-meeting-props.js';
import { overrunMinutes } from './floor-overrun.js';
import { pairOf } from './pair-of.js';

/** One meeting of a post: who, when, where, what for, and what can be said of it. */
export function FloorMeetingCard(props: FloorMeetingProps) {
  const { meeting, agenda, isFirst = false } = props;
  const { t } = useTranslation('floor');
  const locale = useLocale();
  const { sme, buyer, startsAt, endsAt, tableLabel, interpreterLabel, remoteSide } = meeting;
  return (
    <article className={isFirst ? 'floor-meeting is-first' : 'floor-meeting'}>
      <p className="floor-time">
        {formatDay(wallDay(startsAt, agenda.timeZone), locale, 'short')},{' '}
        <TwoClocks
          instant={startsAt}
          until={endsAt}
          venueZone={agenda.timeZone}
          venueCity={agenda.city}
          homeZone={homeTimeZone}
        />
      </p>
      <h3 className="h5">{pairOf(meeting)}</h3>
      <p className="floor-place">
        {t('table', { label: tableLabel })} · {interpreterLabel ?? t('noInterpreter')}
      </p>
      {agenda.hall && agenda.post.kind === 'interpreter' && (
        <TableInHall hall={agenda.hall} tableLabel={tableLabel} isFolded />
      )}
      {remoteSide && <RemoteMark company={meeting[remoteSide].companyName} />}
      <MeetingState meeting={meeting} agenda={agenda} />
      <details open={isFirst}>
        <summary>
          {t('brief')}
          <span className="visually-hidden">
            {' '}
            {sme.companyName}, {buyer.companyName}
          </span>
        </summary>
        <div className="floor-briefs">
          <Brief party={sme} />
          <Brief party={buyer} />
        </div>
      </details>
      <FloorActions {...props} />
    </article>
  );
}

function MeetingState({ meeting, agenda }: Pick<FloorMeetingProps, 'meeting' | 'agenda'>) {
  const { t } = useTranslation('floor');
  const tellInstant = useToldInstant(agenda.timeZone, agenda.city);
  const { mark, sme, buyer, overrunsUntil } = meeting;
  const absent = [sme, buyer].filter(({ participationId }) => mark.absentIds.includes(participationId));
  const hasState = mark.kind !== 'none' || overrunsUntil !== null;
  return (
    <p className={hasState ? 'chip-row' : 'visually-hidden'} role="status">
      {mark.kind === 'held' && <Chip kind="good">{t('finished')}</Chip>}
      {absent.map(({ participationId, companyName }) => (
        <Chip key={participationId} kind="bad">
          {t('isMissing', { company: companyName })}
        </Chip>
      ))}
      {overrunsUntil !== null && (
        <Chip kind="warning">
          {t('longer', { minutes: overrunMinutes(meeting), time: tellInstant(overrunsUntil) })}
        </Chip>
      )}
    </p>
  );
}

function Brief({ party }: { readonly party: FloorMeeting['sme'] }) {
  const { t } = useTranslation('floor');
  const { country, language, list } = useVocabulary();
  const { companyName, countryCode, languages, description, offers, seeks } = party;
  return (
    <div className="floor-brief">
      <h4 className="h6">{companyName}</h4>
      <p>
        {country(countryCode)}
        {languages.length > 0 && ` · ${t('speaks', { languages: list(languages.map(language)) })}`}
      </p>
      {description !== null && <p>{description}</p>}
      {seeks.length > 0 && <p>{t('seeks', { what: list(seeks) })}</p>}
      {offers.length > 0 && <p>{t('offers', { what: list(offers) })}</p>}
    </div>
  );
}
