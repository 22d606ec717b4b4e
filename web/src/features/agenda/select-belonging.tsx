import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { ListedChange } from './agenda-changes.js';
import { meetingsBelonging } from './belonging-changes.js';

interface SelectBelongingProps {
  readonly changes: readonly ListedChange[];
  /** Whatever was refused; said here only where changes belong together. */
  readonly error: unknown;
  readonly onSelect: (meetingIds: readonly string[]) => void;
}

/** Which changes go only together with those selected, and a way to select them too. */
export function SelectBelonging({ changes, error, onSelect }: SelectBelongingProps) {
  const { t } = useTranslation('agenda');
  const ids = meetingsBelonging(error);
  const belonging = changes.filter(({ meetingId }) => ids.includes(meetingId));
  if (belonging.length === 0) return null;
  return (
    <>
      <ul className="change-list">
        {belonging.map(({ meetingId, sme, buyer }) => (
          <li key={meetingId}>
            {sme} – {buyer}
          </li>
        ))}
      </ul>
      <Button
        color="primary"
        outline
        size="sm"
        onClick={() => {
          onSelect(belonging.map(({ meetingId }) => meetingId));
        }}
      >
        {t('changes.selectToo', { count: belonging.length })}
      </Button>
    </>
  );
}
