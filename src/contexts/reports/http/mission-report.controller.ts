import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { MissionId } from '../../../kernel/id.js';
import { ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { MissionReportReader } from '../persistence/read-models/mission-report-reader.js';
import { missionReportWire } from './mission-report.wire.js';

/** What a mission amounts to, for whoever paid for it: while it goes on, and afterwards. */
@ApiTags('reports')
@Controller('api/v1/missions/:missionId/mission-report')
export class MissionReportController {
  constructor(private readonly reports: MissionReportReader) {}

  @Get()
  @ForCapable('agenda.read')
  @Answers(200, missionReportWire)
  async read(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
  ): Promise<z.infer<typeof missionReportWire>> {
    const report = await this.reports.read(missionId);
    return { ...report, lines: [...report.lines] };
  }
}
