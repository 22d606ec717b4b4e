import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meetingSwapQuery } from '../../../api-client/agendas.js';
import type { AgendaVersion, MissionView, PlaceChange, Placement } from '../../../api-client/contract.js';
import { CommandButton } from '../../../ui/command-button.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { ChangePreview } from './change-preview.js';
import { useReasonsInWords } from './outlook-in-words.js';

interface SwapOfferProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly meetingId: string;
  readonly other: Placement;
  /** What is offered already: nothing is offered twice. */
  readonly offered: readonly PlaceChange[];
  readonly isSaving: boolean;
  readonly onDo: (changes: readonly PlaceChange[]) => void;
}

/** Two meetings in each other's place: the other thing that somebody may want who drops one on another. */
export function SwapOffer({ mission, version, meetingId, other, offered, isSaving, onDo }: SwapOfferProps) {
  const { t } = useTranslation('agenda');
  const reasonsInWords = useReasonsInWords();
  const { data, error } = useQuery(meetingSwapQuery(mission.id, version.id, meetingId, other.meetingId));
  const names = `${other.sme.companyName} – ${other.buyer.companyName}`;
  if (data === undefined) return <ProblemNotice error={error} />;
  if (data.changes.length > 0 && isSame(data.changes, offered)) return null;
  if (data.changes.length === 0) {
    return <p className="mb-0">{t('board.noSwap', { names, reasons: reasonsInWords(data.reasons) })}</p>;
  }
  return (
    <>
      <ChangePreview mission={mission} version={version} changes={data.changes} title={t('board.swap', { names })}>
        <CommandButton
          isPending={isSaving}
          isOutlined
          onClick={() => {
            onDo(data.changes);
          }}
        >
          {t('board.doSwap')}
        </CommandButton>
      </ChangePreview>
    </>
  );
}

/** Whether the same meetings end up in the same places. */
function isSame(some: readonly PlaceChange[], others: readonly PlaceChange[]): boolean {
  const inWords = (changes: readonly PlaceChange[]) =>
    changes
      .map(({ meetingId, to }) => [meetingId, to?.slotId, to?.tableId, to?.interpreterId].join(' '))
      .toSorted()
      .join('\n');
  return inWords(some) === inWords(others);
}
