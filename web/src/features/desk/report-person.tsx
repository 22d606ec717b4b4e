import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { participantAgendaQuery } from '../../api-client/agendas.js';
import type { MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { currentInstant } from '../../time/clock.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import { useReport } from './use-report.js';

const delays = [15, 30, 55, 90, 120] as const;
const MILLISECONDS_PER_MINUTE = 60_000;

interface ReportPersonProps {
  readonly mission: MissionView;
  readonly participationId: string;
  readonly onReported: () => void;
}

/** Late, gone, or missing at one of its meetings. */
export function ReportPerson({ mission, participationId, onReported }: ReportPersonProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const [minutes, setMinutes] = useState<number>(delays[1]);
  const { id: missionId } = mission;
  const command = useReport(missionId, onReported);
  return (
    <div>
      <div className="desk-actions">
        <div>
          <label htmlFor={id} className="form-label">
            {t('late.label')}
          </label>
          <select
            id={id}
            className="form-select"
            value={minutes}
            onChange={(event) => {
              setMinutes(Number(event.target.value));
            }}
          >
            {delays.map((delay) => (
              <option key={delay} value={delay}>
                {t('late.minutes', { count: delay })}
              </option>
            ))}
          </select>
        </div>
        <CommandButton
          size="sm"
          isPending={command.isPending}
          onClick={() => {
            const arrivesAt = new Date(currentInstant() + minutes * MILLISECONDS_PER_MINUTE).toISOString();
            command.send({ missionId, report: { kind: 'lateness', participationIds: [participationId], arrivesAt } });
          }}
        >
          {t('late.action')}
        </CommandButton>
        <CommandButton
          size="sm"
          isOutlined
          isPending={command.isPending}
          onClick={() => {
            command.send({ missionId, report: { kind: 'departure', participationId } });
          }}
        >
          {t('gone.action')}
        </CommandButton>
      </div>
      <MissedMeetings mission={mission} participationId={participationId} onReported={onReported} />
      <ProblemNotice error={command.error} />
    </div>
  );
}

function MissedMeetings({ mission, participationId, onReported }: ReportPersonProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const id = useId();
  const [slotId, setSlotId] = useState('');
  const query = useQuery(participantAgendaQuery(mission.id, participationId));
  const command = useReport(mission.id, onReported);
  return (
    <QueryView query={query}>
      {({ meetings }) => (
        <div className="desk-actions">
          <div>
            <label htmlFor={id} className="form-label">
              {t('missed.label')}
            </label>
            <select
              id={id}
              className="form-select"
              value={slotId}
              onChange={(event) => {
                setSlotId(event.target.value);
              }}
            >
              <option value="">{t('missed.choose')}</option>
              {meetings.map(({ meetingId, startsAt, counterpart }) => (
                <option key={meetingId} value={mission.slots.find((slot) => slot.startsAt === startsAt)?.id}>
                  {`${formatDayAndTime(startsAt, mission.venue.timeZone, locale)} · ${counterpart.companyName}`}
                </option>
              ))}
            </select>
          </div>
          <CommandButton
            size="sm"
            isOutlined
            isUnavailable={slotId === ''}
            isPending={command.isPending}
            onClick={() => {
              command.send({ missionId: mission.id, report: { kind: 'no-show', participationId, slotId } });
            }}
          >
            {t('missed.action')}
          </CommandButton>
          <ProblemNotice error={command.error} />
        </div>
      )}
    </QueryView>
  );
}
