import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MissionView, OpenStandbyOffer } from '../../api-client/contract.js';
import { answerStandbyOffer, standbyOffersQuery } from '../../api-client/standby.js';
import { useStandbyCommand } from '../../api-client/use-standby-command.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { CommandButton } from '../../ui/command-button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SecondsLeft } from '../../ui/seconds-left.js';
import { TwoClocks } from '../../ui/two-clocks.js';

interface StandbyOffersProps {
  readonly mission: MissionView;
  readonly participationId: string;
}

/** Places that have become free and are kept for this participant for some minutes; nothing where there are none. */
export function StandbyOffers({ mission, participationId }: StandbyOffersProps) {
  const { data } = useQuery(standbyOffersQuery(mission.id, participationId));
  return (
    <div aria-live="polite">
      {data?.items.map((offer) => (
        <Offer key={offer.id} mission={mission} offer={offer} />
      ))}
    </div>
  );
}

function Offer({ mission, offer }: { readonly mission: MissionView; readonly offer: OpenStandbyOffer }) {
  const { t } = useTranslation('myAgenda');
  const command = useStandbyCommand(mission.id, answerStandbyOffer);
  const { id: offerId, counterpart, startsAt, tableLabel, interpreterLabel, answerUntil } = offer;
  return (
    <Notice kind="warning" title={t('offer.title', { company: counterpart.companyName })}>
      <p>
        <TwoClocks
          instant={startsAt}
          venueZone={mission.venue.timeZone}
          venueCity={mission.city}
          homeZone={homeTimeZone}
        />{' '}
        · {t('table', { label: tableLabel })} · {interpreterLabel ?? t('noInterpreter')}
      </p>
      <p>
        {t('offer.left')} <SecondsLeft until={answerUntil} />
      </p>
      <div className="d-flex flex-wrap gap-2">
        {[true, false].map((isAccepted) => (
          <CommandButton
            key={String(isAccepted)}
            isOutlined={!isAccepted}
            isPending={command.isPending}
            onClick={() => {
              command.send({ missionId: mission.id, offerId, isAccepted });
            }}
          >
            {t(isAccepted ? 'offer.take' : 'offer.leave')}
          </CommandButton>
        ))}
      </div>
      <ProblemNotice error={command.error} />
    </Notice>
  );
}
