import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckIn, MissionView, Participant } from '../../api-client/contract.js';
import { changeCheckIn } from '../../api-client/desk.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { wallTime } from '../../time/format-time.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ReportPerson } from './report-person.js';

interface DeskParticipantProps {
  readonly mission: MissionView;
  readonly participant: Participant;
  readonly checkIn: CheckIn | undefined;
}

/** One participant at the desk: here or not, and what else there is to report. */
export function DeskParticipant({ mission, participant, checkIn }: DeskParticipantProps) {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const command = useCommand(changeCheckIn, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.attendance(mission.id) }),
  );
  const { id: participationId, company } = participant;
  const isHere = checkIn !== undefined;
  return (
    <li>
      <div className="desk-row">
        <div>
          <strong>{company.name}</strong>
          <div className="field-hint">
            {isHere
              ? t('people.here', { time: wallTime(checkIn.arrivedAt, mission.venue.timeZone) })
              : t(`people.side.${participant.side}`)}
          </div>
        </div>
        <div className="desk-row">
          <CommandButton
            size="sm"
            isOutlined={isHere}
            isPending={command.isPending}
            onClick={() => {
              command.send({ missionId: mission.id, participationId, isHere: !isHere });
            }}
          >
            {t(isHere ? 'people.undo' : 'people.checkIn')}
            <span className="visually-hidden"> {company.name}</span>
          </CommandButton>
          <Button
            color="primary"
            outline
            size="sm"
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {t('people.report')}
            <span className="visually-hidden"> {company.name}</span>
          </Button>
        </div>
      </div>
      <ProblemNotice error={command.error} />
      {isOpen && (
        <ReportPerson
          mission={mission}
          participationId={participationId}
          onReported={() => {
            setOpen(false);
          }}
        />
      )}
    </li>
  );
}
