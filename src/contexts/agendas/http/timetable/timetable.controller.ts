import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { MeetingNameReader } from '../../persistence/read-models/meeting-names.js';
import { ChangeTimetable, countsOf, digestOfEffect } from '../../use-cases/timetable/change-timetable.js';
import type { TimetableEffect } from '../../use-cases/timetable/foresee-timetable.js';
import { changeTimetableProblems, tryTimetableProblems } from './timetable-problems.js';
import { timetableChangeWire, timetableEffectWire, timetableWishWire, wishOf } from './timetable.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };
type Effect = z.infer<typeof timetableEffectWire>;

/** Changing sessions, slots and tables, also after meetings have their places. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId')
@ForCapable('agenda.publish')
export class TimetableController {
  constructor(
    private readonly changeTimetable: ChangeTimetable,
    private readonly names: MeetingNameReader,
  ) {}

  /** What would become of the public meetings. Changes nothing. */
  @Post('timetable-previews')
  @HttpCode(200)
  @Answers(200, timetableEffectWire)
  async preview(
    @CurrentActor() { userId }: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: timetableWishWire }) wish: z.infer<typeof timetableWishWire>,
  ): Promise<Effect> {
    const effect = await this.changeTimetable.preview(missionId, wishOf(wish), userId);
    return this.present(missionId, valueOrProblem(effect, tryTimetableProblems));
  }

  /** Changes the timetable, where the same becomes of the meetings as was seen. */
  @Put('timetable')
  @Answers(200, timetableEffectWire)
  async change(
    @CurrentActor() { userId }: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: timetableChangeWire }) { seen, ...wish }: z.infer<typeof timetableChangeWire>,
  ): Promise<Effect> {
    const effect = await this.changeTimetable.run(missionId, wishOf(wish), seen.digest, userId);
    return this.present(missionId, valueOrProblem(effect, changeTimetableProblems));
  }

  private async present(missionId: MissionId, effect: TimetableEffect): Promise<Effect> {
    const named = await this.names.named(missionId, effect.stranded);
    return {
      ...countsOf(effect),
      digest: digestOfEffect(effect),
      meetings: named.map(({ meetingId, smeId, buyerId, smeName, buyerName, from, to }) => ({
        ...{ meetingId, from, to },
        sme: { participationId: smeId, companyName: smeName },
        buyer: { participationId: buyerId, companyName: buyerName },
      })),
    };
  }
}
