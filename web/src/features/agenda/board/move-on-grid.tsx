import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaEdited, AgendaVersion, MissionView, PlaceChange } from '../../../api-client/contract.js';
import { isUnreachable, type ProblemError, problemName } from '../../../api-client/problem.js';
import { InSight } from '../../../ui/in-sight.js';
import { Notice } from '../../../ui/notice.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { UndoEdit } from './edit-meeting.js';
import { MovingBar } from './moving-bar.js';
import type { Board } from './use-board.js';
import { useEdit } from './use-edit.js';

interface MoveOnGridProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly board: Board;
  /** Whether the day and the view that were chosen are on screen, not on their way. */
  readonly isShown: boolean;
  /** What was done last, while it can be taken back. */
  readonly edited: AgendaEdited | null;
  readonly onEdited: (edited: AgendaEdited | null) => void;
  readonly onVersion: (versionId: string) => void;
}

/** The meeting that is moved; after that, that it is being saved, the way back, or why it was put back. */
export function MoveOnGrid(props: MoveOnGridProps) {
  const { mission, version, board, isShown, edited, onEdited, onVersion } = props;
  const { t } = useTranslation('agenda');
  const edit = useEdit(mission.id, (done) => {
    onEdited(done);
    onVersion(done.version.id);
  });
  const undo = useEdit(mission.id, (undone) => {
    onEdited(null);
    onVersion(undone.version.id);
  });
  const isSaving = edit.isPending || undo.isPending;
  const isMoving = board.movingId !== null;
  const focusMoved = useFocusOnMoved(version, isShown);
  return (
    <>
      <MovingBar
        mission={mission}
        version={version}
        board={board}
        isSaving={isSaving}
        onDo={(changes) => {
          focusMoved(changes.find(({ meetingId }) => meetingId === board.movingId));
          board.giveUp();
          onEdited(null);
          undo.reset();
          edit.send({ missionId: mission.id, versionId: version.id, changes });
        }}
      />
      {edit.isPending && (
        <InSight className="edit-done" role="status">
          {t('board.saving')}
        </InSight>
      )}
      {edit.error !== null && !isMoving && <PutBack error={edit.error} onRead={edit.reset} />}
      {edited !== null && !isMoving && !edit.isPending && (
        <InSight className="edit-done">
          <UndoEdit missionId={mission.id} edited={edited} command={undo} />
        </InSight>
      )}
    </>
  );
}

/**
 * Takes the focus along with a meeting, to the cell, or the line of the list, where it lies as soon as that is shown: what
 * was pressed to move it has gone.
 */
function useFocusOnMoved({ placements }: AgendaVersion, isShown: boolean): (change: PlaceChange | undefined) => void {
  const awaited = useRef<PlaceChange | undefined>(undefined);
  useEffect(() => {
    const { meetingId, to } = awaited.current ?? {};
    const isThere = placements.some(
      (one) => one.meetingId === meetingId && one.slotId === to?.slotId && one.tableId === to.tableId,
    );
    if (!isThere || !isShown) return;
    awaited.current = undefined;
    document.querySelector<HTMLElement>(`[data-meeting-id="${String(meetingId)}"]`)?.focus();
  }, [placements, isShown]);
  return (change) => {
    awaited.current = change;
  };
}

/** What is refused because somebody else was there first. */
const byOthers: ReadonlySet<string> = new Set(['place-moved-on', 'place-taken', 'version-closed']);

/** The move was on screen already: what became of it, and whose doing it was. */
function PutBack({ error, onRead }: { readonly error: ProblemError; readonly onRead: () => void }) {
  const { t } = useTranslation(['agenda', 'shell']);
  return (
    <InSight className="edit-done" role="alert">
      <Notice kind="warning" title={t(isUnreachable(error) ? 'board.notAnswered' : 'board.putBack')}>
        {byOthers.has(problemName(error.problem)) && <p>{t('board.byOther')}</p>}
        <ProblemNotice error={error} />
        <Button color="primary" outline size="xs" onClick={onRead}>
          {t('shell:close')}
        </Button>
      </Notice>
    </InSight>
  );
}
