import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { etagOf, versionIn } from '../../../platform/http/if-match.js';
import { notFound, valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { MissionReader } from '../../missions/index.js';
import { RankWishes } from '../use-cases/rank-wishes.js';
import { ReadWishes } from '../use-cases/read-wishes.js';
import { wishProblems } from './wish-problems.js';
import { presentWishes, rankedWishesWire, wishesWire } from './wishes.wire.js';

const participantAddress = z.object({ missionId: wireId<'Mission'>(), participationId: wireId<'Participation'>() });
type ParticipantAddress = z.infer<typeof participantAddress>;

/** Whom a participation wishes to meet. Its own people and organisers see it, and nobody else. */
@ApiTags('meetings')
@Controller('api/v1/missions/:missionId/participants/:participationId/wishes')
@ForCapable('meetings.request')
export class WishesController {
  constructor(
    private readonly readWishes: ReadWishes,
    private readonly rankWishes: RankWishes,
    private readonly missions: MissionReader,
  ) {}

  @Get()
  @Answers(200, wishesWire)
  async read(
    @CurrentActor() actor: Actor,
    @Param({ schema: participantAddress }) address: ParticipantAddress,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof wishesWire>> {
    const { missionId, participationId } = address;
    const participation = await this.missions.participation(missionId, participationId);
    if (participation === null || !mayActFor(actor, missionId, participationId)) throw notFound('participant');
    const { list, ...setting } = await this.readWishes.run(actor, missionId, participationId);
    const briefs = await this.missions.briefs(
      missionId,
      list.wishes.map(({ counterpartId }) => counterpartId),
    );
    response.setHeader('ETag', etagOf('wishes', list.version));
    return presentWishes(list, { ...setting, briefOf: (id) => briefs.find((brief) => brief.id === id) });
  }

  /** Takes the place of the whole list. */
  @Put()
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, wishesWire)
  async rank(
    @CurrentActor() actor: Actor,
    @Param({ schema: participantAddress }) address: ParticipantAddress,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: rankedWishesWire }) { items }: z.infer<typeof rankedWishesWire>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof wishesWire>> {
    const basedOnVersion = versionIn('wishes', ifMatch);
    valueOrProblem(await this.rankWishes.run(actor, { ...address, basedOnVersion, wishes: items }), wishProblems);
    return this.read(actor, address, response);
  }
}
