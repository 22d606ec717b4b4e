import { Controller, Delete, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { notFound } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { ClosedMissions } from '../../access/index.js';
import { MissionViews } from '../persistence/read-models/mission-views.js';
import { RestoreMission } from '../use-cases/restore-mission.js';
import { type RemovedMissionsWire, removedMissionsWire } from './mission-settings.wire.js';

/** Missions that were removed, for whoever organises them. */
@ApiTags('missions')
@Controller('api/v1/removed-missions')
@ForCapable('mission.create')
export class RemovedMissionsController {
  constructor(
    private readonly closedMissions: ClosedMissions,
    private readonly views: MissionViews,
    private readonly restoreMission: RestoreMission,
  ) {}

  @Get()
  @Answers(200, removedMissionsWire)
  async list(@CurrentActor() actor: Actor): Promise<RemovedMissionsWire> {
    const removed = await this.closedMissions.organisedBy(actor.userId);
    const summaries = await this.views.summaries(removed.map(({ missionId }) => missionId));
    return {
      items: removed.flatMap(({ missionId, closedAt }) =>
        summaries.filter(({ id }) => id === missionId).map((summary) => ({ ...summary, removedAt: closedAt })),
      ),
    };
  }

  /** Restores it. */
  @Delete(':removedId')
  @Answers(204)
  async restore(
    @Param('removedId', { schema: wireId<'Mission'>() }) removedId: MissionId,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    if (!(await this.restoreMission.run(removedId, actor.userId))) throw notFound('mission');
  }
}
