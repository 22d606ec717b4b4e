import { useTranslation } from 'react-i18next';
import type { MeetingRequest, MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { BeingEdited } from '../../live/presence/being-edited.js';
import { formatDay, wallDay } from '../../time/format-time.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { Chip } from '../../ui/chip.js';
import { Countdown } from '../../ui/countdown.js';
import { TwoClocks } from '../../ui/two-clocks.js';

const kindByStatus = {
  open: 'accent',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'neutral',
  expired: 'neutral',
  cancelled: 'bad',
} as const;

interface RequestStateProps {
  readonly mission: MissionView;
  readonly request: MeetingRequest;
  /** Of the reader; null for organisers. */
  readonly participationId: string | null;
}

interface WhoseTurnProps extends Pick<RequestStateProps, 'participationId'> {
  readonly awaited: MeetingRequest['from'];
}

/** How a request stands: whose turn it is and until when, the time that is proposed, who acted, and what is private. */
export function RequestState({ mission, request, participationId }: RequestStateProps) {
  const { t } = useTranslation('requests');
  const { status, declineReason, isAutomatic, isWithheld } = request;
  const sides = [request.from, request.to];
  const awaited = sides.find(({ participationId }) => participationId === request.awaitedParticipationId);
  return (
    <div className="request-state-lines">
      <Chip kind={kindByStatus[status]}>{t(`status.${status}`)}</Chip>
      <BeingEdited what={`request:${request.id}`} />
      {awaited !== undefined && (
        <span className="request-note">
          <WhoseTurn awaited={awaited} participationId={participationId} />
        </span>
      )}
      {status === 'open' && request.expiresAt !== null && (
        <span className="request-note">
          <Countdown until={request.expiresAt} words={t('until')} venue={mission.venue} />
        </span>
      )}
      {request.proposedTime !== null && <ProposedTime mission={mission} request={request} />}
      <ActedFor request={request} />
      {isAutomatic && <span className="acted-for">{t('automatic')}</span>}
      {isWithheld && status === 'open' && <span className="request-note private-note">{t('withheld')}</span>}
      <Colleagues request={request} />
      {declineReason !== null && (
        <span className="request-note private-note">
          <strong>{t('privateReason')}</strong> <bdi>{declineReason}</bdi>
        </span>
      )}
    </div>
  );
}

function WhoseTurn({ awaited, participationId }: WhoseTurnProps) {
  const { t } = useTranslation('requests');
  return awaited.participationId === participationId ? t('turnOwn') : t('turn', { company: awaited.companyName });
}

/** For whom the organiser acted; the row says already who the two are. */
function ActedFor({ request: { from, to, actedForParticipationIds } }: Pick<RequestStateProps, 'request'>) {
  const { t } = useTranslation('requests');
  const [first, second] = [from, to].filter(({ participationId }) =>
    actedForParticipationIds.includes(participationId),
  );
  if (first === undefined) return null;
  return (
    <span className="acted-for">
      {second === undefined ? t('actedFor', { company: first.companyName }) : t('actedForBoth')}
    </span>
  );
}

function ProposedTime({ mission, request }: Omit<RequestStateProps, 'participationId'>) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  const { proposedTime } = request;
  if (proposedTime === null) return null;
  const { timeZone, city } = mission.venue;
  return (
    <span className="request-note">
      {t('proposed')} {formatDay(wallDay(proposedTime.startsAt, timeZone), locale, 'short')},{' '}
      <TwoClocks instant={proposedTime.startsAt} venueZone={timeZone} venueCity={city} homeZone={homeTimeZone} />
    </span>
  );
}

function Colleagues({ request }: { readonly request: MeetingRequest }) {
  const { t } = useTranslation('requests');
  const { language, list } = useVocabulary();
  const nameOf = (id: string) => (id === request.from.participationId ? request.from : request.to).companyName;
  return request.colleagues.map(({ participationId, languages }) => (
    <span key={participationId} className="request-note">
      {t('colleague.comes', { company: nameOf(participationId), languages: list(languages.map(language)) })}
    </span>
  ));
}
