import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FloorMeeting } from '../../api-client/contract.js';
import { CommandButton } from '../../ui/command-button.js';
import { pairOf } from './pair-of.js';
import type { FloorEntries } from './use-floor-entries.js';

/** What was said of a meeting that left its place on the page by it. */
export interface SaidMark {
  /** As it was before. */
  readonly meeting: FloorMeeting;
  readonly mark: FloorMeeting['mark'];
}

interface FloorSaidProps {
  readonly said: SaidMark | null;
  readonly write: FloorEntries['write'];
  readonly onSaid: (said: SaidMark) => void;
}

/** Says at the head of the page what was marked, takes the focus there, and lets it be taken back. */
export function FloorSaid({ said, write, onSaid }: FloorSaidProps) {
  const { t } = useTranslation('floor');
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said !== null) line.current?.focus();
  }, [said]);
  return (
    <div ref={line} role="status" tabIndex={-1} className={said === null ? 'visually-hidden' : 'floor-said'}>
      {said !== null && (
        <>
          <p>{t(`said.${said.mark.kind}`, { pair: pairOf(said.meeting) })}</p>
          <CommandButton
            size="sm"
            isOutlined
            isPending={false}
            onClick={() => {
              void takeBack(said, write).then((back) => {
                if (back !== null) onSaid(back);
              });
            }}
          >
            {t('takeBack')}
          </CommandButton>
        </>
      )}
    </div>
  );
}

/** What is said then; null where it could not be written down. */
async function takeBack(
  { meeting, mark: seenMark }: SaidMark,
  write: FloorSaidProps['write'],
): Promise<SaidMark | null> {
  const { meetingId, slotId: seenSlotId, mark } = meeting;
  const isKept = await write({ kind: 'mark', meetingId, mark, seenMark, seenSlotId });
  return isKept ? { meeting: { ...meeting, mark: seenMark }, mark } : null;
}
