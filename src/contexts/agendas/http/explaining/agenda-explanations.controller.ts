import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { MissionId } from '../../../../kernel/id.js';
import { ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { notFound, valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { isWorthExplaining } from '../../domain/agenda-explanation.js';
import type { AgendaVersionId } from '../../domain/agenda-version.js';
import { AgendaExplanationView } from '../../persistence/read-models/agenda-explanation-view.js';
import { AskForExplanation } from '../../use-cases/explaining/ask-for-explanation.js';
import { type AgendaExplanationWire, agendaExplanationWire, presentExplanation } from './agenda-explanation.wire.js';
import { explanationProblems } from '../agenda-problems.js';

const missionIdParam = { schema: wireId<'Mission'>() };
const versionIdParam = { schema: wireId<'AgendaVersion'>() };

/** Why an agenda is as it is. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/agenda-versions/:versionId/explanation')
export class AgendaExplanationsController {
  constructor(
    private readonly explanationView: AgendaExplanationView,
    private readonly askForExplanation: AskForExplanation,
  ) {}

  /** What keeps each meeting out and what would let it in, why there are breaks, and the worth of one more of everything. */
  @Get()
  @ForCapable('agenda.read')
  @Answers(200, agendaExplanationWire)
  find(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('versionId', versionIdParam) versionId: AgendaVersionId,
  ): Promise<AgendaExplanationWire> {
    return this.existing(missionId, versionId);
  }

  /** Has it found out anew, by the mission as it is now. */
  @Post()
  @ForCapable('agenda.generate')
  @Answers(202, agendaExplanationWire)
  async renew(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('versionId', versionIdParam) versionId: AgendaVersionId,
  ): Promise<AgendaExplanationWire> {
    valueOrProblem(await this.askForExplanation.run(missionId, versionId), explanationProblems);
    return this.existing(missionId, versionId);
  }

  private async existing(missionId: MissionId, versionId: AgendaVersionId): Promise<AgendaExplanationWire> {
    const view = await this.explanationView.find(missionId, versionId);
    if (view === null) throw notFound('agenda version');
    return presentExplanation(view, isWorthExplaining(view));
  }
}
