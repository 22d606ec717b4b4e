import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../api-client/problem.js';
import { hasMovedOn } from '../api-client/revised.js';
import type { CommandState } from '../api-client/use-command.js';
import { BeingEdited } from '../live/presence/being-edited.js';
import { useEditing } from '../live/presence/use-editing.js';
import { useEditedElsewhere } from '../live/presence/use-others.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { ClashPanel } from './clash-panel.js';
import { SaveBar } from './save-bar.js';
import { useUnsaved } from './unsaved.js';
import type { Revision } from './use-revision.js';

interface RevisionFormProps<Content extends object> {
  readonly revision: Revision<Content>;
  /** What is edited, a kind, a colon and an id: other organisers are told while something is not saved. */
  readonly subject: string;
  readonly save: Pick<CommandState<never, unknown>, 'isPending' | 'error' | 'answer' | 'reset'>;
  /** What the form is, where it is one of several on a page. */
  readonly label?: string | undefined;
  /** How a part is called, and what it says in a version, in the reader's language. */
  readonly nameOf: (part: keyof Content & string) => string;
  readonly tell: (part: keyof Content & string, content: Content) => ReactNode;
  /** Sends the draft. */
  readonly onSave: () => void;
  readonly onDiscard?: () => void;
  /** Shows why nothing was saved, where more can be said than the problem itself says. */
  readonly problem?: (error: ProblemError | null) => ReactNode;
  readonly children: ReactNode;
}

/**
 * The frame of whatever one edits while others may: the fields, both versions where somebody else has saved meanwhile, a
 * bar to save or discard, and a question before the page is left with something not saved.
 */
export function RevisionForm<Content extends object>(props: RevisionFormProps<Content>) {
  const { revision, subject, save, label, nameOf, tell, onSave, onDiscard, children } = props;
  const { problem = (error) => <ProblemNotice error={error} /> } = props;
  const isOvertaken = hasMovedOn(save.error);
  const clashId = useId();
  useUnsaved(revision.isChanged);
  useEditing(revision.isChanged ? subject : null);
  const discard = () => {
    revision.discard();
    save.reset();
    onDiscard?.();
  };
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <EditedByTwo subject={subject} />
      {revision.clash !== null && (
        <ClashPanel
          id={clashId}
          revisions={revision.clash}
          nameOf={nameOf}
          tell={tell}
          takesFocus={isOvertaken}
          onJoin={revision.rebase}
          onDiscard={discard}
        />
      )}
      {children}
      {!isOvertaken && problem(save.error)}
      <SaveBar
        isChanged={revision.isChanged}
        clashId={revision.clash === null ? null : clashId}
        isPending={save.isPending}
        wasSaved={save.answer !== undefined}
        onDiscard={discard}
      />
    </form>
  );
}

/** Before a clash is there: somebody else has begun as well. */
function EditedByTwo({ subject }: { readonly subject: string }) {
  const { t } = useTranslation('shell');
  const isShown = useEditedElsewhere().has(subject);
  return (
    <p role="status" className={isShown ? 'edited-by-two' : 'visually-hidden'}>
      <BeingEdited what={subject} /> {isShown && t('presence.lead')}
    </p>
  );
}
