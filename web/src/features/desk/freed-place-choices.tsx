import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreedPlace, MissionView } from '../../api-client/contract.js';
import { leavePlaceFree, moveIntoFreedPlace, offerFreedPlace } from '../../api-client/standby.js';
import { useStandbyCommand } from '../../api-client/use-standby-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay, wallDay } from '../../time/format-time.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { CommandButton } from '../../ui/command-button.js';
import { SelectField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { usePlaceInWords } from './use-place-in-words.js';

interface FreedPlaceProps {
  readonly mission: MissionView;
  readonly place: FreedPlace;
}

/** A hole with three ways to mend it: somebody who stands by, a later meeting brought forward, or nothing. */
export function FreedPlaceChoices({ mission, place }: FreedPlaceProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const { timeZone } = mission.venue;
  return (
    <article className="repair">
      <h3>{t('freed.hole', { stays: place.stays.companyName, away: place.away.companyName })}</h3>
      <p>
        {formatDay(wallDay(place.startsAt, timeZone), locale, 'short')},{' '}
        <TwoClocks instant={place.startsAt} venueZone={timeZone} venueCity={mission.city} homeZone={homeTimeZone} />
      </p>
      <div className="proposals">
        <OfferChoice mission={mission} place={place} />
        {place.move !== null && <MoveChoice mission={mission} place={place} move={place.move} />}
        {place.isStillPublic && <LeaveChoice mission={mission} place={place} />}
      </div>
    </article>
  );
}

const OFFER_SECONDS = [60, 120, 300] as const;
const SECONDS_PER_MINUTE = 60;

function OfferChoice({ mission, place }: FreedPlaceProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const command = useStandbyCommand(mission.id, offerFreedPlace);
  const [seconds, setSeconds] = useState<number>(OFFER_SECONDS[1]);
  const [firstChoiceId, setFirstChoiceId] = useState<string | null>(null);
  const { standbys, standbyCount } = place;
  const firstId = firstChoiceId ?? standbys[0]?.participationId ?? '';
  return (
    <section className="proposal" aria-labelledby={id}>
      <h4 id={id}>{t('freed.standby')}</h4>
      {standbys.length === 0 ? (
        <p>{t('freed.nobody')}</p>
      ) : (
        <>
          <p>{t('freed.standbyCount', { count: standbyCount })}</p>
          <SelectField
            label={t('freed.first')}
            value={firstId}
            choices={standbys.map(({ participationId, companyName, because, score }) => ({
              value: participationId,
              label: `${companyName} · ${t(`freed.because.${because}`)}${score === null ? '' : ` · ${String(Math.round(score * 100))}`}`,
            }))}
            onChange={setFirstChoiceId}
          />
          <SelectField
            label={t('freed.timer')}
            hint={t('freed.passesOn')}
            value={String(seconds)}
            choices={OFFER_SECONDS.map((choice) => ({
              value: String(choice),
              label: t('late.minutes', { count: choice / SECONDS_PER_MINUTE }),
            }))}
            onChange={(chosen) => {
              setSeconds(Number(chosen));
            }}
          />
          <CommandButton
            isPending={command.isPending}
            onClick={() => {
              command.send({
                missionId: mission.id,
                meetingId: place.meetingId,
                secondsPerOffer: seconds,
                firstChoiceId,
              });
            }}
          >
            {t('freed.offer')}
          </CommandButton>
        </>
      )}
      <ProblemNotice error={command.error} />
    </section>
  );
}

function MoveChoice({ mission, place, move }: FreedPlaceProps & { readonly move: NonNullable<FreedPlace['move']> }) {
  const { t } = useTranslation('desk');
  const id = useId();
  const inWords = usePlaceInWords(mission);
  const command = useStandbyCommand(mission.id, moveIntoFreedPlace);
  return (
    <section className="proposal" aria-labelledby={id}>
      <h4 id={id}>{t('freed.move')}</h4>
      <p>
        {t('freed.moves', { company: move.other.companyName })}
        <br />
        {t('proposal.move', { before: inWords(move.before), after: inWords(move.after, move.before) })}
      </p>
      <p className="field-hint">{t('freed.twoDisturbed')}</p>
      <CommandButton
        isOutlined
        isPending={command.isPending}
        onClick={() => {
          command.send({ missionId: mission.id, meetingId: place.meetingId, movedId: move.meetingId });
        }}
      >
        {t('proposal.choose')}
      </CommandButton>
      <ProblemNotice error={command.error} />
    </section>
  );
}

function LeaveChoice({ mission, place }: FreedPlaceProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const command = useStandbyCommand(mission.id, leavePlaceFree);
  return (
    <section className="proposal" aria-labelledby={id}>
      <h4 id={id}>{t('freed.leave')}</h4>
      <p>{t('freed.leaves', { company: place.stays.companyName })}</p>
      <CommandButton
        isOutlined
        isPending={command.isPending}
        onClick={() => {
          command.send({ missionId: mission.id, meetingId: place.meetingId });
        }}
      >
        {t('proposal.choose')}
      </CommandButton>
      <ProblemNotice error={command.error} />
    </section>
  );
}
