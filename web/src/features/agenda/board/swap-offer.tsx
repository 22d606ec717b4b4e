import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meetingSwapQuery } from '../../../api-client/agendas.js';
import type { AgendaEdited, AgendaVersion, MissionView, Placement } from '../../../api-client/contract.js';
import { CommandButton } from '../../../ui/command-button.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { ChangePreview, useEdit } from './change-preview.js';
import { useReasonsInWords } from './outlook-in-words.js';

interface SwapOfferProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly meetingId: string;
  readonly other: Placement;
  readonly onDone: (edited: AgendaEdited) => void;
}

/** Two meetings in each other's place: the other thing that somebody may want who drops one on another. */
export function SwapOffer({ mission, version, meetingId, other, onDone }: SwapOfferProps) {
  const { t } = useTranslation('agenda');
  const reasonsInWords = useReasonsInWords();
  const { data, error } = useQuery(meetingSwapQuery(mission.id, version.id, meetingId, other.meetingId));
  const send = useEdit(mission.id, onDone);
  const names = `${other.sme.companyName} – ${other.buyer.companyName}`;
  if (data === undefined) return <ProblemNotice error={error} />;
  if (data.changes.length === 0) {
    return <p className="mb-0">{t('board.noSwap', { names, reasons: reasonsInWords(data.reasons) })}</p>;
  }
  return (
    <>
      <ChangePreview mission={mission} version={version} changes={data.changes} title={t('board.swap', { names })}>
        <CommandButton
          isPending={send.isPending}
          isOutlined
          onClick={() => {
            send.send({ missionId: mission.id, versionId: version.id, changes: data.changes });
          }}
        >
          {t('board.doSwap')}
        </CommandButton>
      </ChangePreview>
      <ProblemNotice error={send.error} />
    </>
  );
}
