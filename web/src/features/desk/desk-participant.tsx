import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendance, DeskMeeting, MissionView, Participant } from '../../api-client/contract.js';
import type { DeskEntries } from '../../offline/use-desk-entries.js';
import { wallTime } from '../../time/format-time.js';
import { CommandButton } from '../../ui/command-button.js';
import { NotesAbout } from './notes-about.js';
import { ReportPerson } from './report-person.js';

interface DeskParticipantProps {
  readonly mission: MissionView;
  readonly participant: Participant;
  readonly meetings: readonly DeskMeeting[];
  readonly attendance: Attendance;
  readonly write: DeskEntries['write'];
}

/** One participant at the desk: here or not, and what else there is to say. */
export function DeskParticipant({ mission, participant, meetings, attendance, write }: DeskParticipantProps) {
  const { t } = useTranslation('desk');
  const [isOpen, setOpen] = useState(false);
  const { id: participationId, company } = participant;
  const { timeZone } = mission.venue;
  const checkIn = attendance.checkIns.find((one) => one.participationId === participationId);
  const isHere = checkIn !== undefined;
  return (
    <li>
      <div className="desk-row">
        <div>
          <strong>{company.name}</strong>
          <div className="field-hint">
            {isHere
              ? t('people.here', { time: wallTime(checkIn.arrivedAt, timeZone) })
              : t(`people.side.${participant.side}`)}
          </div>
        </div>
        <div className="desk-row">
          <CommandButton
            size="sm"
            isOutlined={isHere}
            isPending={false}
            onClick={() => {
              const seenArrivedAt = checkIn?.arrivedAt ?? null;
              void write({ kind: 'arrival', participationId, isHere: !isHere, seenArrivedAt });
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
      {isOpen && (
        <ReportPerson
          mission={mission}
          participationId={participationId}
          meetings={meetings}
          attendance={attendance}
          write={write}
          onReported={() => {
            setOpen(false);
          }}
        />
      )}
      <NotesAbout
        notes={attendance.notes.filter((note) => note.participationId === participationId)}
        timeZone={timeZone}
        isWriting={isOpen}
        onWrite={(text) => void write({ kind: 'note', participationId, text })}
      />
    </li>
  );
}
