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
import { ReviseVenueMap } from '../use-cases/revise-venue-map.js';
import { VenueMapReader } from '../venue-map-reader.js';
import { venueMapProblems } from './venue-map-problems.js';
import { presentVenueMap, venueMapChangeWire, type VenueMapWire, venueMapWire } from './venue-map.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };

/** Where the tables of a mission stand. */
@ApiTags('missions')
@Controller('api/v1/missions/:missionId/venue-map')
export class VenueMapController {
  constructor(
    private readonly maps: VenueMapReader,
    private readonly reviseVenueMap: ReviseVenueMap,
  ) {}

  @Get()
  @ForCapable('mission.read')
  @Answers(200, venueMapWire)
  read(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VenueMapWire> {
    return this.present(missionId, response);
  }

  /** Says it anew: all of it, or nothing. */
  @Put()
  @ForCapable('agenda.publish')
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, venueMapWire)
  async change(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: venueMapChangeWire }) plan: z.infer<typeof venueMapChangeWire>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VenueMapWire> {
    const revised = await this.reviseVenueMap.run(missionId, plan, versionIn('venue-map', ifMatch));
    valueOrProblem(revised, venueMapProblems);
    return this.present(missionId, response);
  }

  private async present(missionId: MissionId, response: Response): Promise<VenueMapWire> {
    const map = await this.maps.find(missionId);
    if (map === null) throw notFound('mission');
    response.setHeader('ETag', etagOf('venue-map', map.version));
    return presentVenueMap(map);
  }
}
