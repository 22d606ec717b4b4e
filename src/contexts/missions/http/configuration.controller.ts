import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { MissionId } from '../../../kernel/id.js';
import { ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { notFound } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { FindConfigurationFaults } from '../use-cases/configuring/find-configuration-faults.js';
import { configurationFindingsWire, presentFindings } from './configuration.wire.js';

/** Whether a mission is configured so that it can be opened, and its agenda made and published. */
@ApiTags('missions')
@Controller('api/v1/missions/:missionId/configuration-findings')
export class ConfigurationController {
  constructor(private readonly findConfigurationFaults: FindConfigurationFaults) {}

  /** Errors, which block a step, and warnings. */
  @Get()
  @ForCapable('agenda.read')
  @Answers(200, configurationFindingsWire)
  async list(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
  ): Promise<z.infer<typeof configurationFindingsWire>> {
    const faults = await this.findConfigurationFaults.run(missionId);
    if (faults === null) throw notFound('mission');
    return presentFindings(faults);
  }
}
