import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { CurrentActor, ForCapable, ForSignedIn } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { notFound, valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { actorMembershipOf } from '../../access/index.js';
import { type MissionSummary, MissionViews } from '../persistence/read-models/mission-views.js';
import { CreateMission } from '../use-cases/create-mission.js';
import {
  missionListWire,
  type MissionViewWire,
  missionViewWire,
  newMissionOf,
  newMissionWire,
  presentMission,
} from './mission.wire.js';
import { missionProblems } from './mission-problems.js';

/** Missions: those one takes part in, one of them whole, and a new one. */
@ApiTags('missions')
@Controller('api/v1/missions')
export class MissionsController {
  constructor(
    private readonly views: MissionViews,
    private readonly createMission: CreateMission,
  ) {}

  @Get()
  @ForSignedIn()
  @Answers(200, missionListWire)
  async list(@CurrentActor() actor: Actor): Promise<{ items: MissionSummary[] }> {
    return { items: await this.views.summaries(actor.memberships.map(({ missionId }) => missionId)) };
  }

  @Post()
  @ForCapable('mission.create')
  @Answers(201, missionViewWire)
  async create(
    @Body({ schema: newMissionWire }) body: z.infer<typeof newMissionWire>,
    @CurrentActor() actor: Actor,
  ): Promise<MissionViewWire> {
    const missionId = valueOrProblem(await this.createMission.run(newMissionOf(body), actor.userId), missionProblems);
    // Whoever asks was read before they became its organiser.
    const place = actorMembershipOf({ missionId, role: 'organiser', participationId: null });
    return this.present(missionId, { ...actor, memberships: [...actor.memberships, place] });
  }

  @Get(':missionId')
  @ForCapable('mission.read')
  @Answers(200, missionViewWire)
  view(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @CurrentActor() actor: Actor,
  ): Promise<MissionViewWire> {
    return this.present(missionId, actor);
  }

  private async present(missionId: MissionId, actor: Actor): Promise<MissionViewWire> {
    const view = await this.views.view(missionId);
    if (view === null) throw notFound('mission');
    return presentMission(view, actor);
  }
}
