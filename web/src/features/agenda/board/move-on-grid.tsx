import type { AgendaEdited, AgendaVersion, MissionView } from '../../../api-client/contract.js';
import { UndoEdit } from './edit-meeting.js';
import { MovingBar } from './moving-bar.js';
import type { Board } from './use-board.js';

interface MoveOnGridProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly board: Board;
  /** What was done last, while it can be taken back. */
  readonly edited: AgendaEdited | null;
  readonly onEdited: (edited: AgendaEdited | null) => void;
  readonly onVersion: (versionId: string) => void;
}

/** The meeting that is moved; after that, the way back. */
export function MoveOnGrid({ mission, version, board, edited, onEdited, onVersion }: MoveOnGridProps) {
  return (
    <>
      <MovingBar
        mission={mission}
        version={version}
        board={board}
        onDone={(done) => {
          board.giveUp();
          onEdited(done);
          onVersion(done.version.id);
        }}
      />
      {edited !== null && board.movingId === null && (
        <UndoEdit
          missionId={mission.id}
          edited={edited}
          onUndone={(undone) => {
            onEdited(null);
            onVersion(undone.version.id);
          }}
        />
      )}
    </>
  );
}
