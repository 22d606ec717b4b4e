import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaEdited, AgendaVersion, MissionView } from '../../../api-client/contract.js';
import { CommandButton } from '../../../ui/command-button.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { MoveMeeting } from './move-meeting.js';
import { type EditCommand, useEdit } from './use-edit.js';

interface EditMeetingProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly meetingId: string;
  /** What the button says that opens the choice of places. */
  readonly action: string;
  readonly onVersion: (versionId: string) => void;
}

/** Opens the places of a meeting, and offers to take back what was just done. */
export function EditMeeting({ mission, version, meetingId, action, onVersion }: EditMeetingProps) {
  const [isOpen, setOpen] = useState(false);
  const [edited, setEdited] = useState<AgendaEdited | null>(null);
  const undo = useEdit(mission.id, (undone) => {
    setEdited(null);
    onVersion(undone.version.id);
  });
  if (edited !== null) return <UndoEdit missionId={mission.id} edited={edited} command={undo} />;
  if (!isOpen) {
    return (
      <Button
        color="primary"
        outline
        size="xs"
        onClick={() => {
          setOpen(true);
        }}
      >
        {action}
      </Button>
    );
  }
  return (
    <MoveMeeting
      mission={mission}
      version={version}
      meetingId={meetingId}
      onDone={(done) => {
        setOpen(false);
        setEdited(done);
        onVersion(done.version.id);
      }}
    />
  );
}

interface UndoEditProps {
  readonly missionId: string;
  readonly edited: AgendaEdited;
  readonly command: EditCommand;
}

/** Says that it is done, and offers to take it back. */
export function UndoEdit({ missionId, edited, command }: UndoEditProps) {
  const { t } = useTranslation('agenda');
  return (
    <div role="status">
      {t('move.done')}{' '}
      <CommandButton
        isPending={command.isPending}
        isOutlined
        size="xs"
        onClick={() => {
          command.send({ missionId, versionId: edited.version.id, changes: edited.undo });
        }}
      >
        {t('move.undo')}
      </CommandButton>
      <ProblemNotice error={command.error} />
    </div>
  );
}
