import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { etagOf, versionIn } from '../../../platform/http/if-match.js';
import { valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { Clock } from '../../../platform/time/clock.js';
import type { PhasePlanVersion } from '../domain/phase-plan.js';
import { PhaseReader } from '../phase-reader.js';
import { DecidePhases } from '../use-cases/decide-phases.js';
import { phasesProblems } from './phases-problems.js';
import { phasesViewWire, phasesWire, phaseVersionsWire, presentPhases, presentPhaseVersions } from './phases.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };

/** Until when participants may wish, ask and answer. */
@ApiTags('missions')
@Controller('api/v1/missions/:missionId/phases')
export class PhasesController {
  constructor(
    private readonly phases: PhaseReader,
    private readonly decidePhases: DecidePhases,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ForCapable('mission.read')
  @Answers(200, phasesViewWire)
  async read(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof phasesViewWire>> {
    return this.present(actor, await this.phases.latest(missionId), response);
  }

  /** Takes the place of the whole plan. Earlier ones stay, with who decided them. */
  @Put()
  @ForCapable('phases.decide')
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, phasesViewWire)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: phasesWire }) { overriddenWarnings, ...typed }: z.infer<typeof phasesWire>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof phasesViewWire>> {
    const basedOnVersion = versionIn('phases', ifMatch);
    const decided = await this.decidePhases.run({
      ...{ missionId, basedOnVersion, typed, decidedById: actor.userId },
      overriddenWarnings: overriddenWarnings ?? null,
    });
    return this.present(actor, valueOrProblem(decided, phasesProblems), response);
  }

  @Get('versions')
  @ForCapable('phases.decide')
  @Answers(200, phaseVersionsWire)
  async versions(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof phaseVersionsWire>> {
    return presentPhaseVersions(await this.phases.versions(missionId));
  }

  private present(actor: Actor, plan: PhasePlanVersion, response: Response): z.infer<typeof phasesViewWire> {
    response.setHeader('ETag', etagOf('phases', plan.version));
    return presentPhases(actor, plan, this.clock.now());
  }
}
