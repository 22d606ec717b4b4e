import { useTranslation } from 'react-i18next';
import type { MissionView, ParticipantAgenda, ProgrammeItem } from '../../api-client/contract.js';
import { Chip } from '../../ui/chip.js';
import { TwoClocks } from '../../ui/two-clocks.js';

interface ProgrammeEntryProps {
  readonly item: ProgrammeItem;
  readonly mission: MissionView;
  readonly agenda: ParticipantAgenda;
}

/** Something of the programme between one's meetings: a ceremony, a meal, a transfer. */
export function ProgrammeEntry({ item, mission, agenda }: ProgrammeEntryProps) {
  const { t } = useTranslation('programme');
  return (
    <li className="meeting-item is-programme">
      <p className="meeting-time">
        <TwoClocks
          instant={item.startsAt}
          until={item.endsAt}
          venueZone={agenda.timeZone}
          venueCity={mission.city}
          homeZone={agenda.homeTimeZone}
        />
      </p>
      <div className="meeting-what">
        <h3 className="h5">{item.title}</h3>
        <p className="mb-1">
          <Chip>{t(`kinds.${item.kind}`)}</Chip> {item.place}
        </p>
      </div>
    </li>
  );
}
