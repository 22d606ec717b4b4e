import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { MissionId } from '../../../kernel/id.js';
import { ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../platform/http/problem.js';
import { CurrentLocale, type ReaderLocale } from '../../../platform/http/reader-locale.decorator.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { ReportFairness } from '../use-cases/report-fairness.js';
import { CodeLabels } from './code-labels.js';
import { unknownProposalProblems } from './proposal-problems.js';
import { fairnessQueryWire, fairnessReportWire, presentFairness } from './proposal-run.wire.js';

/** How fairly the meetings of a mission are spread. */
@ApiTags('matching')
@Controller('api/v1/missions/:missionId/fairness-report')
export class FairnessReportController {
  constructor(
    private readonly reportFairness: ReportFairness,
    private readonly labels: CodeLabels,
  ) {}

  /** Of the agreed meetings; with `proposalRunId`, as it would be once that proposal is agreed. */
  @Get()
  @ForCapable('meetings.propose')
  @Answers(200, fairnessReportWire)
  async read(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @Query({ schema: fairnessQueryWire }) { proposalRunId }: z.infer<typeof fairnessQueryWire>,
    @CurrentLocale() locale: ReaderLocale,
  ): Promise<z.infer<typeof fairnessReportWire>> {
    const report = valueOrProblem(
      await this.reportFairness.run(missionId, proposalRunId ?? null),
      unknownProposalProblems,
    );
    return presentFairness(report, this.labels.in(locale));
  }
}
