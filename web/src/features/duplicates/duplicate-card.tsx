import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Duplicate, MissionView, ResemblingParticipant } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { CommandButton } from '../../ui/command-button.js';
import { ResemblanceReasons } from '../../ui/resemblance-reasons.js';
import { SyntheticMark } from '../../ui/synthetic-mark.js';

interface DuplicateCardProps {
  readonly pair: Duplicate;
  readonly mission: MissionView;
  readonly isPending: boolean;
  readonly onJudged: (areTwo: boolean) => void;
}

/** Two who look alike, side by side, with why. */
export function DuplicateCard({ pair, mission, isPending, onJudged }: DuplicateCardProps) {
  const { t } = useTranslation('duplicates');
  const locale = useLocale();
  const { one, other, reasons, toldApartAt } = pair;
  const names = t('pair', { one: one.name, other: other.name });
  return (
    <>
      <h3 className="h5">{names}</h3>
      <div className="two-columns">
        <Side participant={one} missionId={mission.id} />
        <Side participant={other} missionId={mission.id} />
      </div>
      <p className="mb-1">{t('why')}</p>
      <ResemblanceReasons reasons={reasons} />
      {toldApartAt !== null && (
        <p>{t('toldApart.since', { time: formatDayAndTime(toldApartAt, mission.venue.timeZone, locale) })}</p>
      )}
      <div className="button-row">
        {one.side === other.side && toldApartAt === null && (
          <Link
            to="/missions/$missionId/participants/$participationId/merge/$goneId"
            params={{ missionId: mission.id, participationId: one.participationId, goneId: other.participationId }}
            className="btn btn-primary btn-sm"
          >
            {t('merge.open')}
            <span className="visually-hidden"> {names}</span>
          </Link>
        )}
        <CommandButton
          isOutlined
          size="sm"
          isPending={isPending}
          onClick={() => {
            onJudged(toldApartAt === null);
          }}
        >
          {t(toldApartAt === null ? 'tellApart' : 'takeBack')}
          <span className="visually-hidden"> {names}</span>
        </CommandButton>
      </div>
    </>
  );
}

function Side({ participant, missionId }: { readonly participant: ResemblingParticipant; readonly missionId: string }) {
  const { t } = useTranslation('duplicates');
  const { t: ofParticipants } = useTranslation('participants');
  const { country } = useVocabulary();
  const { participationId, name, side, city, countryCode, website, externalReference, isSynthetic } = participant;
  return (
    <p>
      <Link to="/missions/$missionId/participants/$participationId" params={{ missionId, participationId }}>
        {name}
      </Link>{' '}
      <SyntheticMark isSynthetic={isSynthetic} />
      <br />
      {[
        ofParticipants(`side.${side}`),
        city,
        country(countryCode),
        website,
        externalReference === null ? null : t('reference', { reference: externalReference }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}
