import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { TakeBackLeftFree } from '../../use-cases/standby/take-back-left-free.js';
import { takeBackProblems } from './standby-problems.js';

const placeAddress = z.object({ missionId: wireId<'Mission'>(), meetingId: wireId<'Meeting'>() });
const takenBackWire = z.object({ meetingId: wireId<'Meeting'>() }).meta({ id: 'LeftFreeTakenBack' });

/** Places that were left free. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/left-free-places')
export class LeftFreePlacesController {
  constructor(private readonly takeBackLeftFree: TakeBackLeftFree) {}

  @Post(':meetingId/taking-back')
  @ForCapable('agenda.publish')
  @Answers(200, takenBackWire)
  async takeBack(
    @CurrentActor() { userId }: Actor,
    @Param({ schema: placeAddress }) { missionId, meetingId }: z.infer<typeof placeAddress>,
  ): Promise<z.infer<typeof takenBackWire>> {
    valueOrProblem(await this.takeBackLeftFree.run(missionId, meetingId, userId), takeBackProblems);
    return { meetingId };
  }
}
