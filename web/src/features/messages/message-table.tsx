import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message, MessageText, MissionView } from '../../api-client/contract.js';
import { resendMessage } from '../../api-client/messages.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { Chip } from '../../ui/chip.js';
import { CommandButton } from '../../ui/command-button.js';
import { ParticipantLink } from '../../ui/participant-link.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { MessageDialog } from './message-dialog.js';

interface MessageTableProps {
  readonly mission: MissionView;
  readonly messages: readonly Message[];
}

export function MessageTable({ mission, messages }: MessageTableProps) {
  const { t } = useTranslation('messages');
  const queryClient = useQueryClient();
  const [read, setRead] = useState<Message | null>(null);
  const command = useCommand(resendMessage, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.messages(mission.id) }),
  );
  return (
    <>
      <ProblemNotice error={command.error} />
      <table className="table stacking-table">
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.recipient')}</th>
            <th scope="col">{t('column.topic')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col">{t('column.time')}</th>
            <th scope="col">{t('column.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <MessageRow key={message.id} mission={mission} message={message} command={command} onRead={setRead} />
          ))}
        </tbody>
      </table>
      {read !== null && (
        <MessageDialog
          missionId={mission.id}
          message={read}
          onClose={() => {
            setRead(null);
          }}
        />
      )}
    </>
  );
}

const kindByState = {
  held: 'accent',
  waiting: 'accent',
  kept: 'warning',
  sent: 'good',
  bounced: 'bad',
  failed: 'bad',
  recalled: 'neutral',
} as const;

const isUndelivered = (state: Message['state']): boolean => state === 'bounced' || state === 'failed';

interface MessageRowProps {
  readonly mission: MissionView;
  readonly message: Message;
  readonly command: ReturnType<typeof useCommand<Parameters<typeof resendMessage>[0], MessageText>>;
  readonly onRead: (message: Message) => void;
}

function MessageRow({ mission, message, command, onRead }: MessageRowProps) {
  const { t } = useTranslation('messages');
  const locale = useLocale();
  const { recipient, state } = message;
  const isUnderWay = state === 'held' || state === 'waiting';
  const time = isUnderWay ? message.sendNotBefore : (message.settledAt ?? message.createdAt);
  return (
    <tr>
      <th scope="row" data-label={t('column.recipient')}>
        <ParticipantLink missionId={mission.id} participant={recipient} />
      </th>
      <td data-label={t('column.topic')}>{t(`topic.${message.topic}`)}</td>
      <td data-label={t('column.state')}>
        <Chip kind={kindByState[state]}>{t(`state.${state}`)}</Chip>
        {!recipient.isErased && <WhatToDo message={message} />}
      </td>
      <td data-label={t('column.time')}>
        {isUnderWay && `${t('notBefore')} `}
        {formatDayAndTime(time, mission.venue.timeZone, locale)} ({mission.city})
      </td>
      <td data-label={t('column.actions')}>
        <div className="button-row">
          <ToRead message={message} isUnderWay={isUnderWay} onRead={onRead} />
          {message.abilities.includes('resend') && !recipient.isErased && (
            <CommandButton
              size="xs"
              // Of one that somebody took back, or that waits for an address, it is not what to do first.
              isOutlined={!isUndelivered(state)}
              isPending={command.isPending && command.sent?.notificationId === message.id}
              onClick={() => {
                command.send({ missionId: mission.id, notificationId: message.id });
              }}
            >
              {t('resend')}
              <span className="visually-hidden"> {recipient.companyName}</span>
            </CommandButton>
          )}
        </div>
      </td>
    </tr>
  );
}

interface ToReadProps extends Pick<MessageRowProps, 'message' | 'onRead'> {
  readonly isUnderWay: boolean;
}

/** A message is written, in its reader's language, shortly before it first goes out: until then there is nothing to read. */
function ToRead({ message, isUnderWay, onRead }: ToReadProps) {
  const { t } = useTranslation('messages');
  if (message.locale === null) return isUnderWay ? <span>{t('notWritten')}</span> : null;
  return (
    <Button
      color="primary"
      outline
      size="xs"
      onClick={() => {
        onRead(message);
      }}
    >
      {t('read')}
      <span className="visually-hidden"> {message.recipient.companyName}</span>
    </Button>
  );
}

/** Why it did not arrive, and whom to call. */
function WhatToDo({ message: { recipient, state, failure } }: { readonly message: Message }) {
  const { t } = useTranslation('messages');
  const isUndelivered = state === 'bounced' || state === 'failed' || state === 'kept';
  return (
    <>
      {isUndelivered && !recipient.hasEmail && <p>{t('noAddress')}</p>}
      {failure !== null && <p>{t('failure', { failure })}</p>}
      {isUndelivered && recipient.phone !== null && (
        <p>
          <a href={`tel:${recipient.phone.replaceAll(/[^+\d]/g, '')}`}>{t('call', { phone: recipient.phone })}</a>
        </p>
      )}
    </>
  );
}
