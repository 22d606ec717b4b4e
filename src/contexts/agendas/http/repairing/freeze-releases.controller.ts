import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { ListReleases } from '../../use-cases/repairing/list-releases.js';
import { ReleaseFromFreeze } from '../../use-cases/repairing/release-from-freeze.js';
import { freezeReleasesWire, newFreezeReleaseWire, presentRelease } from './freeze-releases.wire.js';
import { releaseProblems, takeBackReleaseProblems } from './repair-problems.js';

const missionIdParam = { schema: wireId<'Mission'>() };
const releaseAddress = z.object({ missionId: wireId<'Mission'>(), releaseId: wireId<'FreezeRelease'>() });

type FreezeReleasesWire = z.infer<typeof freezeReleasesWire>;

/** What repairs may touch within the freeze window. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/freeze-releases')
@ForCapable('attendance.report')
export class FreezeReleasesController {
  constructor(
    private readonly listReleases: ListReleases,
    private readonly releaseFromFreeze: ReleaseFromFreeze,
  ) {}

  @Get()
  @Answers(200, freezeReleasesWire)
  list(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
  ): Promise<FreezeReleasesWire> {
    return this.present(actor, missionId);
  }

  @Post()
  @ForCapable('agenda.publish')
  @Answers(201, freezeReleasesWire)
  async release(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: newFreezeReleaseWire }) { minutes, ...asked }: z.infer<typeof newFreezeReleaseWire>,
  ): Promise<FreezeReleasesWire> {
    const thing = {
      participationId: asked.kind === 'participation' ? asked.participationId : null,
      tableId: asked.kind === 'table' ? asked.tableId : null,
      slotId: asked.kind === 'slot' ? asked.slotId : null,
    };
    const released = await this.releaseFromFreeze.run(missionId, thing, minutes, actor.userId);
    valueOrProblem(released, releaseProblems);
    return this.present(actor, missionId);
  }

  @Post(':releaseId/withdrawal')
  @ForCapable('agenda.publish')
  @Answers(200, freezeReleasesWire)
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param({ schema: releaseAddress }) { missionId, releaseId }: z.infer<typeof releaseAddress>,
  ): Promise<FreezeReleasesWire> {
    const withdrawn = await this.releaseFromFreeze.takeBack(missionId, releaseId, actor.userId);
    valueOrProblem(withdrawn, takeBackReleaseProblems);
    return this.present(actor, missionId);
  }

  private async present({ userId }: Actor, missionId: MissionId): Promise<FreezeReleasesWire> {
    const { releases, now } = await this.listReleases.run(missionId);
    return { items: releases.map((release) => presentRelease(release, userId, now)) };
  }
}
