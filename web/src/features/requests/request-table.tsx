import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking, MeetingRequest, MissionView } from '../../api-client/contract.js';
import { answerRequest } from '../../api-client/meeting-requests.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { ParticipantLink } from '../../ui/participant-link.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { BookedNotice } from './booking/booked-notice.js';
import { RequestActions } from './request-actions.js';
import { RequestState } from './request-state.js';
import './requests.css';

interface RequestTableProps {
  readonly mission: MissionView;
  readonly requests: readonly MeetingRequest[];
  /** Of the reader; null for organisers. */
  readonly participationId: string | null;
}

export function RequestTable({ mission, requests, participationId }: RequestTableProps) {
  const { t } = useTranslation('requests');
  const queryClient = useQueryClient();
  const command = useCommand(answerRequest, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.everythingOf(mission.id) }),
  );
  const [booked, setBooked] = useState<Booking | null>(null);
  return (
    <>
      <p role="status" className="list-count">
        {t('count', { count: requests.length })}
      </p>
      <ProblemNotice error={command.error} />
      {booked && <BookedNotice mission={mission} booking={booked} />}
      <table className="table stacking-table">
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.from')}</th>
            <th scope="col">{t('column.to')}</th>
            <th scope="col">{t('column.requested')}</th>
            <th scope="col">{t('column.status')}</th>
            <th scope="col">{t('column.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <RequestRow
              key={request.id}
              mission={mission}
              request={request}
              participationId={participationId}
              command={command}
              onBooked={setBooked}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RequestRowProps {
  readonly mission: MissionView;
  readonly request: MeetingRequest;
  readonly participationId: string | null;
  readonly command: ReturnType<typeof useCommand<Parameters<typeof answerRequest>[0], MeetingRequest>>;
  readonly onBooked: (booking: Booking) => void;
}

function RequestRow(props: RequestRowProps) {
  const { mission, request, participationId: ownId } = props;
  const isOwn = ({ participationId }: MeetingRequest['from']): boolean => participationId === ownId;
  const { t } = useTranslation('requests');
  const locale = useLocale();
  return (
    <tr>
      <th scope="row" data-label={t('column.from')}>
        {isOwn(request.from) ? t('own.from') : <ParticipantLink missionId={mission.id} participant={request.from} />}
      </th>
      <td data-label={t('column.to')}>
        {isOwn(request.to) ? t('own.to') : <ParticipantLink missionId={mission.id} participant={request.to} />}
        {request.message !== null && request.message !== '' && (
          <p className="request-message" dir="auto" lang={request.messageLanguage ?? undefined}>
            {request.message}
          </p>
        )}
      </td>
      <td data-label={t('column.requested')}>
        {formatDayAndTime(request.requestedAt, mission.venue.timeZone, locale)} ({mission.city})
      </td>
      <td data-label={t('column.status')}>
        <RequestState mission={mission} request={request} participationId={ownId} />
      </td>
      <td data-label={t('column.actions')}>
        <RequestActions {...props} />
      </td>
    </tr>
  );
}
