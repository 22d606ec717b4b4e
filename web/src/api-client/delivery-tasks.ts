import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import { queryKeys } from './query-keys.js';

/** Who does not get what is sent to them, and whom to call. */
export const deliveryTasksQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.messages(missionId), 'delivery-tasks'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/delivery-tasks', { params: { path: { missionId } }, signal })),
  });

interface CloseCommand {
  readonly missionId: string;
  readonly taskId: string;
}

export const closeDeliveryTask = ({ missionId, taskId }: CloseCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/delivery-tasks/{taskId}/closing', {
      params: { path: { missionId, taskId } },
      ...once(key),
    }),
  );
