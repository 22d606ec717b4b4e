import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking, MeetingRequest, MissionView } from '../../api-client/contract.js';
import type { AnswerCommand, RequestAnswer } from '../../api-client/meeting-requests.js';
import type { CommandState } from '../../api-client/use-command.js';
import { useEditing } from '../../live/presence/use-editing.js';
import { CommandButton } from '../../ui/command-button.js';
import { problemSentences } from '../../ui/problem-sentences.js';
import { BookTimeDialog } from './booking/book-time-dialog.js';
import { useMayBook } from './booking/use-may-book.js';
import { ColleagueDialog } from './colleague-dialog.js';
import { DeclineDialog } from './decline-dialog.js';
import { TimeDialog } from './time-dialog.js';

interface RequestActionsProps {
  readonly mission: MissionView;
  readonly request: MeetingRequest;
  /** Of the reader; null for organisers. */
  readonly participationId: string | null;
  readonly command: CommandState<AnswerCommand, MeetingRequest>;
  readonly onBooked: (booking: Booking) => void;
}

type Ability = MeetingRequest['abilities'][number];
type Asking = 'book' | 'decline' | 'cancel' | 'propose-time' | 'hand-over';

/** What each ability is shown as; some need to know more first. */
const offers: readonly { ability: Ability; answer: RequestAnswer | null; asking: Asking | null }[] = [
  { ability: 'accept', answer: 'acceptance', asking: null },
  { ability: 'propose-time', answer: null, asking: 'propose-time' },
  { ability: 'decline', answer: null, asking: 'decline' },
  { ability: 'withdraw', answer: 'withdrawal', asking: null },
  { ability: 'cancel', answer: null, asking: 'cancel' },
  { ability: 'hand-over', answer: null, asking: 'hand-over' },
];

/** What the reader can do with a request; nothing once one of its two has withdrawn. */
export function RequestActions(props: RequestActionsProps) {
  const { mission, request, participationId, command } = props;
  const { t } = useTranslation('requests');
  const [asking, setAsking] = useState<Asking | null>(null);
  useEditing(asking === null ? null : `request:${request.id}`);
  // Whose colleague would an organiser send? That is for the company's own page.
  const offered = offers.filter(
    ({ ability }) => request.abilities.includes(ability) && (ability !== 'hand-over' || participationId !== null),
  );
  const mayBook = useMayBook(mission, request, participationId);
  const isOver = request.from.isErased || request.to.isErased;
  if (isOver || (offered.length === 0 && !mayBook)) return <NothingToDo request={request} isOver={isOver} />;
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
          <BetweenWhom request={request} />
        </CommandButton>
      ))}
      {mayBook && (
        <CommandButton
          isOutlined
          size="xs"
          isPending={false}
          onClick={() => {
            setAsking('book');
          }}
        >
          {t('action.book')}
          <BetweenWhom request={request} />
        </CommandButton>
      )}
      {request.notNow !== null && <NotNow reason={request.notNow} />}
      <AskedFirst {...props} asking={asking} onClose={close} />
    </div>
  );
}

/** Why there is nothing: it is over, or not for the reader, or the mission is in another phase. */
function NothingToDo({ request, isOver }: { readonly request: MeetingRequest; readonly isOver: boolean }) {
  const { t } = useTranslation('requests');
  if (!isOver && request.notNow !== null) return <NotNow reason={request.notNow} />;
  return <span className="nothing-to-do">{t('noAction')}</span>;
}

/** Said as it is said to whoever tries. */
function NotNow({ reason }: { readonly reason: NonNullable<MeetingRequest['notNow']> }) {
  const { i18n } = useTranslation('problems');
  const facts = { ...reason };
  const { title, advice } = problemSentences(i18n, {
    ...{ type: `/problems/${reason.type}`, title: '', status: 409, detail: null, facts },
  });
  return (
    <span className="nothing-to-do">
      {title}. {advice}
    </span>
  );
}

interface AskedFirstProps extends Omit<RequestActionsProps, 'command'> {
  readonly asking: Asking | null;
  readonly onClose: () => void;
}

/** The dialog that asks what has to be known before something is done. */
function AskedFirst({ asking, mission, request, participationId, onBooked, onClose }: AskedFirstProps) {
  switch (asking) {
    case null:
      return null;
    case 'book':
      return <BookTimeDialog mission={mission} request={request} onBooked={onBooked} onClose={onClose} />;
    case 'decline':
      return (
        <DeclineDialog
          missionId={mission.id}
          request={request}
          participationId={participationId}
          answer="decline"
          onClose={onClose}
        />
      );
    case 'cancel':
      return (
        <DeclineDialog
          missionId={mission.id}
          request={request}
          participationId={participationId}
          answer="cancellation"
          onClose={onClose}
        />
      );
    case 'propose-time':
      return <TimeDialog mission={mission} request={request} onClose={onClose} />;
    case 'hand-over':
      if (participationId === null) return null;
      return (
        <ColleagueDialog missionId={mission.id} request={request} participationId={participationId} onClose={onClose} />
      );
  }
}

/** For whoever hears the buttons of a long table one after another. */
function BetweenWhom({ request }: { readonly request: MeetingRequest }) {
  return (
    <span className="visually-hidden">
      {' '}
      {request.from.companyName} – {request.to.companyName}
    </span>
  );
}
