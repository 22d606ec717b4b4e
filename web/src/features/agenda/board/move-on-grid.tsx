import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { AgendaEdited, AgendaVersion, MissionView } from '../../../api-client/contract.js';
import { type ProblemError, problemName } from '../../../api-client/problem.js';
import { InSight } from '../../../ui/in-sight.js';
import { Notice } from '../../../ui/notice.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { useEdit } from './change-preview.js';
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

/** The meeting that is moved; after that, that it is being saved, the way back, or why it was put back. */
export function MoveOnGrid({ mission, version, board, edited, onEdited, onVersion }: MoveOnGridProps) {
  const { t } = useTranslation('agenda');
  const edit = useEdit(mission.id, (done) => {
    onEdited(done);
    onVersion(done.version.id);
  });
  const isMoving = board.movingId !== null;
  return (
    <>
      <MovingBar
        mission={mission}
        version={version}
        board={board}
        onDo={(changes) => {
          board.giveUp();
          onEdited(null);
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
          <UndoEdit
            missionId={mission.id}
            edited={edited}
            onUndone={(undone) => {
              onEdited(null);
              onVersion(undone.version.id);
            }}
          />
        </InSight>
      )}
    </>
  );
}

/** What is refused because somebody else was there first. */
const byOthers: ReadonlySet<string> = new Set(['place-moved-on', 'place-taken', 'version-closed']);

/** The move was on screen already: what became of it, and whose doing it was. */
function PutBack({ error, onRead }: { readonly error: ProblemError; readonly onRead: () => void }) {
  const { t } = useTranslation(['agenda', 'shell']);
  return (
    <InSight className="edit-done" role="alert">
      <Notice kind="warning" title={t('board.putBack')}>
        {byOthers.has(problemName(error.problem)) && <p>{t('board.byOther')}</p>}
        <ProblemNotice error={error} />
        <Button color="primary" outline size="xs" onClick={onRead}>
          {t('shell:close')}
        </Button>
      </Notice>
    </InSight>
  );
}
