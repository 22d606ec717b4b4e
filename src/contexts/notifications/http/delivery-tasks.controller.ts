import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { type ProblemTexts, valueOrProblem } from '../../../platform/http/problem.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { CloseRefusal } from '../domain/delivery-task.js';
import { DeliveryTaskList } from '../persistence/read-models/delivery-task-list.js';
import { CloseDeliveryTask } from '../use-cases/close-delivery-task.js';

const missionIdParam = { schema: wireId<'Mission'>() };
const address = z.object({ missionId: wireId<'Mission'>(), taskId: wireId<'DeliveryTask'>() });

const deliveryTasksWire = z.object({
  items: z.array(
    z
      .object({
        id: wireId<'DeliveryTask'>(),
        participationId: wireId<'Participation'>(),
        companyName: z.string(),
        phone: z.string().nullable(),
        failure: z.string(),
        openedAt: sentInstant,
      })
      .meta({ id: 'DeliveryTask' }),
  ),
});

const closeProblems: ProblemTexts<CloseRefusal> = {
  'delivery-task-unknown': { status: 404, title: 'Not found', detail: () => 'This mission has no such task.' },
  'delivery-task-closed': {
    status: 409,
    title: 'Task closed',
    detail: () => 'Somebody has seen to it meanwhile: there is nothing left to do.',
  },
};

/** Who does not get what is sent to them, with the number to call. */
@ApiTags('notifications')
@Controller('api/v1/missions/:missionId/delivery-tasks')
@ForCapable('notifications.manage')
export class DeliveryTasksController {
  constructor(
    private readonly taskList: DeliveryTaskList,
    private readonly closeTask: CloseDeliveryTask,
  ) {}

  @Get()
  @Answers(200, deliveryTasksWire)
  async list(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof deliveryTasksWire>> {
    return { items: await this.taskList.open(missionId) };
  }

  @Post(':taskId/closing')
  @HttpCode(204)
  async close(@CurrentActor() actor: Actor, @Param({ schema: address }) at: z.infer<typeof address>): Promise<void> {
    valueOrProblem(await this.closeTask.run(actor, at.missionId, at.taskId), closeProblems);
  }
}
