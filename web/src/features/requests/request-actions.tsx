import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRequest, MissionView } from '../../api-client/contract.js';
import type { AnswerCommand, RequestAnswer } from '../../api-client/meeting-requests.js';
import type { CommandState } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { ColleagueDialog } from './colleague-dialog.js';
import { DeclineDialog } from './decline-dialog.js';
import { TimeDialog } from './time-dialog.js';

interface RequestActionsProps {
  readonly mission: MissionView;
  readonly request: MeetingRequest;
  /** Of the reader; null for organisers. */
  readonly participationId: string | null;
  readonly command: CommandState<AnswerCommand, MeetingRequest>;
}

type Ability = MeetingRequest['abilities'][number];
type Asking = 'decline' | 'propose-time' | 'hand-over';

/** What each ability is shown as; some need to know more first. */
const offers: readonly { ability: Ability; answer: RequestAnswer | null; asking: Asking | null }[] = [
  { ability: 'accept', answer: 'acceptance', asking: null },
  { ability: 'propose-time', answer: null, asking: 'propose-time' },
  { ability: 'decline', answer: null, asking: 'decline' },
  { ability: 'withdraw', answer: 'withdrawal', asking: null },
  { ability: 'hand-over', answer: null, asking: 'hand-over' },
];

export function RequestActions({ mission, request, participationId, command }: RequestActionsProps) {
  const { t } = useTranslation('requests');
  const [asking, setAsking] = useState<Asking | null>(null);
  // Whose colleague would an organiser send? That is for the company's own page.
  const offered = offers.filter(
    ({ ability }) => request.abilities.includes(ability) && (ability !== 'hand-over' || participationId !== null),
  );
  if (offered.length === 0) return <span className="nothing-to-do">{t('noAction')}</span>;
  const isPending = command.isPending && command.sent?.requestId === request.id;
  const close = () => {
    setAsking(null);
  };
  return (
    <div className="button-row">
      {offered.map(({ ability, answer, asking: question }) => (
        <CommandButton
          key={ability}
          isOutlined={ability !== 'accept'}
          size="xs"
          isPending={isPending}
          onClick={() => {
            if (answer !== null) command.send({ missionId: mission.id, requestId: request.id, answer });
            else setAsking(question);
          }}
        >
          {t(`action.${ability}`)}
          <span className="visually-hidden">
            {' '}
            {request.from.companyName} – {request.to.companyName}
          </span>
        </CommandButton>
      ))}
      {asking === 'decline' && <DeclineDialog missionId={mission.id} request={request} onClose={close} />}
      {asking === 'propose-time' && <TimeDialog mission={mission} request={request} onClose={close} />}
      {asking === 'hand-over' && participationId !== null && (
        <ColleagueDialog missionId={mission.id} request={request} participationId={participationId} onClose={close} />
      )}
    </div>
  );
}
