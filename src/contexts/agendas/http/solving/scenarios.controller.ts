import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { CompareScenarios } from '../../use-cases/solving/compare-scenarios.js';
import { versionProblems } from '../agenda-problems.js';
import { presentScenario, scenariosQuery, scenariosWire } from './scenarios.wire.js';

/** Versions of a mission's agenda side by side. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/agenda-scenarios')
export class ScenariosController {
  constructor(private readonly compareScenarios: CompareScenarios) {}

  @Get()
  @ForCapable('agenda.read')
  @Answers(200, scenariosWire)
  async compare(
    @CurrentActor() actor: Actor,
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @Query({ schema: scenariosQuery }) { versionIds }: z.infer<typeof scenariosQuery>,
  ): Promise<z.infer<typeof scenariosWire>> {
    const scenarios = valueOrProblem(await this.compareScenarios.run(missionId, versionIds), versionProblems);
    return { items: scenarios.map((scenario) => presentScenario(actor, scenario)) };
  }
}
