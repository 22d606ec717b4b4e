import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { MissionId } from '../../../kernel/id.js';
import { ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { etagOf, versionIn } from '../../../platform/http/if-match.js';
import { notFound, valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { ProgrammeReader } from '../programme-reader.js';
import { ReviseProgramme } from '../use-cases/revise-programme.js';
import { programmeProblems } from './programme-problems.js';
import { presentProgramme, programmeChangeWire, type ProgrammeWire, programmeWire } from './programme.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };

/** Ceremonies, meals, transfers and whatever else a mission has beside its sessions. */
@ApiTags('missions')
@Controller('api/v1/missions/:missionId/programme')
export class ProgrammeController {
  constructor(
    private readonly programmes: ProgrammeReader,
    private readonly reviseProgramme: ReviseProgramme,
  ) {}

  @Get()
  @ForCapable('mission.read')
  @Answers(200, programmeWire)
  read(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProgrammeWire> {
    return this.present(missionId, response);
  }

  /** Says it anew: all of it, or nothing. */
  @Put()
  @ForCapable('agenda.publish')
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, programmeWire)
  async change(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: programmeChangeWire }) { items }: z.infer<typeof programmeChangeWire>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProgrammeWire> {
    const revised = await this.reviseProgramme.run(missionId, items, versionIn('programme', ifMatch));
    valueOrProblem(revised, programmeProblems);
    return this.present(missionId, response);
  }

  private async present(missionId: MissionId, response: Response): Promise<ProgrammeWire> {
    const programme = await this.programmes.find(missionId);
    if (programme === null) throw notFound('mission');
    response.setHeader('ETag', etagOf('programme', programme.version));
    return presentProgramme(programme);
  }
}
