import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskNote } from '../../api-client/contract.js';
import { wallTime } from '../../time/format-time.js';
import { CommandButton } from '../../ui/command-button.js';

/** As much as the server keeps of one. */
const LONGEST_NOTE = 1000;

interface NotesAboutProps {
  readonly notes: readonly DeskNote[];
  readonly timeZone: string;
  readonly isWriting: boolean;
  readonly onWrite: (text: string) => void;
}

/** What the desk has written down about somebody, and a line for more. */
export function NotesAbout({ notes, timeZone, isWriting, onWrite }: NotesAboutProps) {
  return (
    <>
      {notes.length > 0 && (
        <ul className="desk-notes">
          {notes.map(({ id, text, writtenAt }) => (
            <li key={id}>
              <span className="field-hint">{wallTime(writtenAt, timeZone)}</span> {text}
            </li>
          ))}
        </ul>
      )}
      {isWriting && <WriteNote onWrite={onWrite} />}
    </>
  );
}

function WriteNote({ onWrite }: Pick<NotesAboutProps, 'onWrite'>) {
  const { t } = useTranslation('desk');
  const id = useId();
  const [text, setText] = useState('');
  return (
    <form
      className="desk-actions"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onWrite(text.trim());
        setText('');
      }}
    >
      <div className="field desk-note-field">
        <label htmlFor={id}>{t('notes.label')}</label>
        <input
          id={id}
          type="text"
          className="field-control"
          maxLength={LONGEST_NOTE}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <p id={`${id}-hint`} className="field-hint mb-0">
          {t('notes.hint')}
        </p>
      </div>
      <CommandButton size="sm" isOutlined isPending={false} isUnavailable={text.trim() === ''}>
        {t('notes.action')}
      </CommandButton>
    </form>
  );
}
