import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeliveryTask, MissionView } from '../../api-client/contract.js';
import { closeDeliveryTask, deliveryTasksQuery } from '../../api-client/delivery-tasks.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

/** Who got no message and has to be called, until an organiser says that it is done. */
export function DeliveryTasks({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('messages');
  const queryClient = useQueryClient();
  const { data: tasks } = useQuery(deliveryTasksQuery(mission.id));
  const command = useCommand(closeDeliveryTask, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.messages(mission.id) }),
  );
  if (tasks === undefined || tasks.items.length === 0) return null;
  return (
    <section className="next-step" aria-labelledby="delivery-tasks-title">
      <div className="delivery-tasks">
        <h2 id="delivery-tasks-title" className="next-step-title">
          {t('tasks.title', { count: tasks.items.length })}
        </h2>
        <p>{t('tasks.lead')}</p>
        <ul className="plain-list">
          {tasks.items.map((task) => (
            <li key={task.id} className="entry entry-line">
              <TaskLine mission={mission} task={task} />
              <CommandButton
                isOutlined
                size="xs"
                isPending={command.isPending && command.sent?.taskId === task.id}
                onClick={() => {
                  command.send({ missionId: mission.id, taskId: task.id });
                }}
              >
                {t('tasks.close')}
                <span className="visually-hidden"> {task.companyName}</span>
              </CommandButton>
            </li>
          ))}
        </ul>
        <ProblemNotice error={command.error} />
      </div>
    </section>
  );
}

function TaskLine({ mission, task }: { readonly mission: MissionView; readonly task: DeliveryTask }) {
  const { t } = useTranslation('messages');
  const locale = useLocale();
  const { participationId, companyName, phone, failure, openedAt } = task;
  return (
    <span>
      <Link to="/missions/$missionId/participants/$participationId" params={{ missionId: mission.id, participationId }}>
        {companyName}
      </Link>
      {' · '}
      {phone === null ? (
        t('tasks.noPhone')
      ) : (
        <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{t('call', { phone })}</a>
      )}
      <br />
      <small>
        {t('failure', { failure })} · {formatDayAndTime(openedAt, mission.venue.timeZone, locale)}
      </small>
    </span>
  );
}
