import { useTranslation } from 'react-i18next';
import type { LeftFreePlace, MissionView } from '../../api-client/contract.js';
import { takeBackLeftFree } from '../../api-client/standby.js';
import { useStandbyCommand } from '../../api-client/use-standby-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { usePlaceInWords } from './use-place-in-words.js';

interface LeftFreePlacesProps {
  readonly mission: MissionView;
  readonly places: readonly LeftFreePlace[];
}

/** Places that were left free, each to be taken back as long as its time has not begun. */
export function LeftFreePlaces({ mission, places }: LeftFreePlacesProps) {
  const { t } = useTranslation('desk');
  const inWords = usePlaceInWords(mission);
  const command = useStandbyCommand(mission.id, takeBackLeftFree);
  return (
    <article className="repair">
      <h3>{t('leftFree.title')}</h3>
      <ProblemNotice error={command.error} />
      <ul className="desk-incidents">
        {places.map(({ meetingId, sme, buyer, place }) => (
          <li key={meetingId} className="desk-row">
            <span>
              {t('leftFree.place', { sme: sme.companyName, buyer: buyer.companyName })} {inWords(place)}
            </span>
            <CommandButton
              size="sm"
              isOutlined
              isPending={command.isPending}
              onClick={() => {
                command.send({ missionId: mission.id, meetingId });
              }}
            >
              {t('leftFree.takeBack')}
              <span className="visually-hidden">
                : {sme.companyName} – {buyer.companyName}
              </span>
            </CommandButton>
          </li>
        ))}
      </ul>
    </article>
  );
}
