import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { cutPage, pageQuery, readCursor, timeKey } from '../../../../platform/http/page.js';
import { notFound, valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import type { SolveRunId } from '../../domain/solve-run.js';
import { MeetingNameReader } from '../../persistence/read-models/meeting-names.js';
import { SolveRunList } from '../../persistence/read-models/solve-run-list.js';
import { CancelSolveRun } from '../../use-cases/solving/cancel-solve-run.js';
import { LookAtBestAgenda } from '../../use-cases/solving/look-at-best-agenda.js';
import { QueueSolveRun } from '../../use-cases/solving/queue-solve-run.js';
import { RepeatSolveRun } from '../../use-cases/solving/repeat-solve-run.js';
import { TakeBestAgenda } from '../../use-cases/solving/take-best-agenda.js';
import { presentPlacement, presentUnplaced } from '../publishing/agenda-version.wire.js';
import { cancelProblems, lookProblems, repeatProblems, solveProblems, takeProblems } from './solve-run-problems.js';
import {
  bestAgendaWire,
  newSolveRunWire,
  presentRun,
  type SolveRunWire,
  solveRunsWire,
  solveRunWire,
  runQualityWire,
} from './solve-run.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };
const runIdParam = { schema: wireId<'SolveRun'>() };

/** Having agendas made. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/solve-runs')
export class SolveRunsController {
  constructor(
    private readonly queueSolveRun: QueueSolveRun,
    private readonly cancelSolveRun: CancelSolveRun,
    private readonly takeBestAgenda: TakeBestAgenda,
    private readonly repeatSolveRun: RepeatSolveRun,
    private readonly lookAtBestAgenda: LookAtBestAgenda,
    private readonly names: MeetingNameReader,
    private readonly runList: SolveRunList,
  ) {}

  @Post()
  @ForCapable('agenda.generate')
  @Answers(202, solveRunWire)
  async queue(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: newSolveRunWire })
    { seconds, seed, weights, overriddenWarnings, ...asked }: z.infer<typeof newSolveRunWire>,
  ): Promise<SolveRunWire> {
    const queued = await this.queueSolveRun.run({
      ...{ missionId, seconds, seed: seed ?? null },
      asked: { ...asked, weights: weights ?? null, askedBy: actor.userId },
      overriddenWarnings: overriddenWarnings ?? null,
    });
    return presentRun(valueOrProblem(queued, solveProblems));
  }

  @Get()
  @ForCapable('agenda.read')
  @Answers(200, solveRunsWire)
  async list(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Query({ schema: pageQuery }) { cursor, limit }: z.infer<typeof pageQuery>,
  ): Promise<z.infer<typeof solveRunsWire>> {
    const runs = await this.runList.list(missionId, readCursor(cursor, timeKey), limit + 1);
    const { items, nextCursor } = cutPage(runs, limit, ({ requestedAt, id }) => [requestedAt, id]);
    return { items: items.map(presentRun), nextCursor };
  }

  @Get(':runId')
  @ForCapable('agenda.read')
  @Answers(200, solveRunWire)
  async find(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('runId', runIdParam) runId: SolveRunId,
  ): Promise<SolveRunWire> {
    const run = await this.runList.find(missionId, runId);
    if (run === null) throw notFound('run');
    return presentRun(run);
  }

  @Get(':runId/quality')
  @ForCapable('agenda.read')
  @Answers(200, runQualityWire)
  async quality(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('runId', runIdParam) runId: SolveRunId,
  ): Promise<z.infer<typeof runQualityWire>> {
    if ((await this.runList.find(missionId, runId)) === null) throw notFound('run');
    return { points: await this.runList.quality(missionId, runId) };
  }

  @Post(':runId/cancellation')
  @ForCapable('agenda.generate')
  @Answers(200, solveRunWire)
  async cancel(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('runId', runIdParam) runId: SolveRunId,
  ): Promise<SolveRunWire> {
    return presentRun(valueOrProblem(await this.cancelSolveRun.run(missionId, runId), cancelProblems));
  }

  /** The best agenda so far of a run that is under way: only to be looked at. */
  @Get(':runId/best')
  @ForCapable('agenda.read')
  @Answers(200, bestAgendaWire)
  async best(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('runId', runIdParam) runId: SolveRunId,
  ): Promise<z.infer<typeof bestAgendaWire>> {
    const found = valueOrProblem(await this.lookAtBestAgenda.run(missionId, runId), lookProblems);
    const { placements, unplaced, breaks, idleSlots } = found;
    return {
      ...{ placed: placements.length, unplaced: unplaced.length, breaks, idleSlots },
      placements: (await this.names.named(missionId, placements)).map(presentPlacement),
      unplacedMeetings: (await this.names.named(missionId, unplaced)).map(presentUnplaced),
    };
  }

  /** Ends the run early: the best agenda so far becomes its draft. */
  @Post(':runId/early-end')
  @ForCapable('agenda.generate')
  @Answers(202, solveRunWire)
  async take(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('runId', runIdParam) runId: SolveRunId,
  ): Promise<SolveRunWire> {
    return presentRun(valueOrProblem(await this.takeBestAgenda.run(missionId, runId), takeProblems));
  }

  /** Makes the agenda of that run again, step by step, in a run of its own. */
  @Post(':runId/repetition')
  @ForCapable('agenda.generate')
  @Answers(202, solveRunWire)
  async repeat(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('runId', runIdParam) runId: SolveRunId,
  ): Promise<SolveRunWire> {
    const repeated = await this.repeatSolveRun.run(missionId, runId, actor.userId);
    return presentRun(valueOrProblem(repeated, repeatProblems));
  }
}
