import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { MissionId } from '../../../kernel/id.js';
import { ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { cutPage, pageQuery, readCursor, timeKey } from '../../../platform/http/page.js';
import { notFound, valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import type { ProposalRun, ProposalRunId } from '../domain/proposal-run.js';
import { ProposalRunList } from '../persistence/read-models/proposal-run-list.js';
import { AgreeProposal } from '../use-cases/agree-proposal.js';
import { CancelProposal } from '../use-cases/cancel-proposal.js';
import { QueueProposal } from '../use-cases/queue-proposal.js';
import { agreementProblems, proposalCancelProblems, proposalProblems } from './proposal-problems.js';
import {
  newProposalRunWire,
  presentProposalRun,
  presentProposedMeeting,
  presentShortfall,
  proposalAgreementWire,
  proposalRunsWire,
  type ProposalRunWire,
  proposalRunWire,
  proposedMeetingsWire,
  shortfallsWire,
} from './proposal-run.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };
const runIdParam = { schema: wireId<'ProposalRun'>() };
const pairKey = z.tuple([z.uuid(), z.uuid()]);

/** Having meetings proposed for everybody, and agreeing them. */
@ApiTags('matching')
@Controller('api/v1/missions/:missionId/proposal-runs')
@ForCapable('meetings.propose')
export class ProposalRunsController {
  constructor(
    private readonly queueProposal: QueueProposal,
    private readonly cancelProposal: CancelProposal,
    private readonly agreeProposal: AgreeProposal,
    private readonly runList: ProposalRunList,
  ) {}

  /** Nothing is agreed by it: a worker makes the proposal, and somebody agrees it or leaves it. */
  @Post()
  @Answers(202, proposalRunWire)
  async queue(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: newProposalRunWire }) { maximumPerSme }: z.infer<typeof newProposalRunWire>,
  ): Promise<ProposalRunWire> {
    const queued = await this.queueProposal.run({ missionId, maximumPerSme: maximumPerSme ?? null });
    return presentProposalRun(valueOrProblem(queued, proposalProblems));
  }

  @Get()
  @Answers(200, proposalRunsWire)
  async list(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Query({ schema: pageQuery }) { cursor, limit }: z.infer<typeof pageQuery>,
  ): Promise<z.infer<typeof proposalRunsWire>> {
    const runs = await this.runList.list(missionId, readCursor(cursor, timeKey), limit + 1);
    const { items, nextCursor } = cutPage(runs, limit, ({ requestedAt, id }) => [requestedAt, id]);
    return { items: items.map(presentProposalRun), nextCursor };
  }

  @Get(':runId')
  @Answers(200, proposalRunWire)
  async find(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('runId', runIdParam) runId: ProposalRunId,
  ): Promise<ProposalRunWire> {
    return presentProposalRun(await this.found(missionId, runId));
  }

  @Get(':runId/meetings')
  @Answers(200, proposedMeetingsWire)
  async meetings(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('runId', runIdParam) runId: ProposalRunId,
    @Query({ schema: pageQuery }) { cursor, limit }: z.infer<typeof pageQuery>,
  ): Promise<z.infer<typeof proposedMeetingsWire>> {
    await this.found(missionId, runId);
    const meetings = await this.runList.meetings(runId, readCursor(cursor, pairKey), limit + 1);
    const { items, nextCursor } = cutPage(meetings, limit, ({ smeId, buyerId }) => [smeId, buyerId]);
    return { items: items.map(presentProposedMeeting), nextCursor };
  }

  /** Whom the proposal leaves with nothing, or with fewer meetings than were promised, and why. */
  @Get(':runId/shortfalls')
  @Answers(200, shortfallsWire)
  async shortfalls(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('runId', runIdParam) runId: ProposalRunId,
  ): Promise<z.infer<typeof shortfallsWire>> {
    await this.found(missionId, runId);
    const items = await this.runList.shortfalls(runId);
    return { items: items.map(presentShortfall) as z.infer<typeof shortfallsWire>['items'] };
  }

  @Post(':runId/cancellation')
  @Answers(200, proposalRunWire)
  async cancel(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('runId', runIdParam) runId: ProposalRunId,
  ): Promise<ProposalRunWire> {
    return presentProposalRun(valueOrProblem(await this.cancelProposal.run(missionId, runId), proposalCancelProblems));
  }

  /** Agrees its meetings in the place of everybody, as far as they are still possible; says how many that were. */
  @Post(':runId/agreement')
  @Answers(200, proposalRunWire)
  async agree(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('runId', runIdParam) runId: ProposalRunId,
    @Body({ schema: proposalAgreementWire }) { leaveOut }: z.infer<typeof proposalAgreementWire>,
  ): Promise<ProposalRunWire> {
    const agreed = await this.agreeProposal.run({ missionId, runId, leftOut: leaveOut });
    return presentProposalRun(valueOrProblem(agreed, agreementProblems));
  }

  private async found(missionId: MissionId, runId: ProposalRunId): Promise<ProposalRun> {
    const run = await this.runList.find(missionId, runId);
    if (run === null) throw notFound('proposal');
    return run;
  }
}
