import { useTranslation } from 'react-i18next';
import type { MissionView, StandbySearch } from '../../api-client/contract.js';
import { answerStandbyOffer, callOffStandby } from '../../api-client/standby.js';
import { useStandbyCommand } from '../../api-client/use-standby-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SecondsLeft } from '../../ui/seconds-left.js';

interface StandbyProgressProps {
  readonly mission: MissionView;
  readonly search: StandbySearch;
}

/** Who was asked for a freed place, what each said, and how long the one who is asked now still has. */
export function StandbyProgress({ mission, search }: StandbyProgressProps) {
  const { t } = useTranslation('desk');
  const answer = useStandbyCommand(mission.id, answerStandbyOffer);
  const callOff = useStandbyCommand(mission.id, callOffStandby);
  return (
    <>
      <p role="status">{t(`freed.status.${search.status}`)}</p>
      <ProblemNotice error={answer.error ?? callOff.error} />
      <ol className="desk-incidents">
        {search.offers.map(({ id, companyName, because, status, endsAt }) => (
          <li key={id} className="desk-row">
            <span>
              <strong>{companyName}</strong> · {t(`freed.because.${because}`)} · {t(`freed.offerStatus.${status}`)}
            </span>
            {status === 'open' && (
              <span className="desk-row">
                <span className="proposal-figure">
                  <SecondsLeft until={endsAt} />
                </span>
                {[true, false].map((isAccepted) => (
                  <CommandButton
                    key={String(isAccepted)}
                    size="sm"
                    isOutlined={!isAccepted}
                    isPending={answer.isPending}
                    onClick={() => {
                      answer.send({ missionId: mission.id, offerId: id, isAccepted });
                    }}
                  >
                    {t(isAccepted ? 'freed.acceptFor' : 'freed.declineFor')}
                    <span className="visually-hidden">: {companyName}</span>
                  </CommandButton>
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
      {search.status === 'offering' && (
        <CommandButton
          size="sm"
          isOutlined
          isPending={callOff.isPending}
          onClick={() => {
            callOff.send({ missionId: mission.id, searchId: search.id });
          }}
        >
          {t('freed.callOff')}
        </CommandButton>
      )}
    </>
  );
}
