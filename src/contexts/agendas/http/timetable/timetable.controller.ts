import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { etagOf, versionIn } from '../../../../platform/http/if-match.js';
import { notFound, valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { MissionReader } from '../../../missions/index.js';
import { MeetingNameReader } from '../../persistence/read-models/meeting-names.js';
import { ChangeTimetable, countsOf, digestOfEffect } from '../../use-cases/timetable/change-timetable.js';
import type { TimetableEffect } from '../../use-cases/timetable/foresee-timetable.js';
import { changeTimetableProblems, tryTimetableProblems } from './timetable-problems.js';
import {
  presentTimetable,
  timetableChangeWire,
  timetableEffectWire,
  timetableWire,
  timetableWishWire,
  wishOf,
} from './timetable.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };
type Effect = z.infer<typeof timetableEffectWire>;

/** Changing sessions, slots and tables, also after meetings have their places. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId')
@ForCapable('agenda.publish')
export class TimetableController {
  constructor(
    private readonly missions: MissionReader,
    private readonly changeTimetable: ChangeTimetable,
    private readonly names: MeetingNameReader,
  ) {}

  /** As it stands, in the form in which it is said anew. */
  @Get('timetable')
  @Answers(200, timetableWire)
  async show(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof timetableWire>> {
    const frame = await this.missions.frame(missionId);
    if (frame === null) throw notFound('mission');
    response.setHeader('ETag', etagOf('timetable', frame.timetableVersion));
    return presentTimetable(frame);
  }

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
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, timetableEffectWire)
  async change(
    @CurrentActor() { userId }: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: timetableChangeWire }) { seen, ...typed }: z.infer<typeof timetableChangeWire>,
  ): Promise<Effect> {
    const wish = { ...wishOf(typed), basedOnVersion: versionIn('timetable', ifMatch) };
    const effect = await this.changeTimetable.run(missionId, wish, seen.digest, userId);
    return this.present(missionId, valueOrProblem(effect, changeTimetableProblems));
  }

  private async present(missionId: MissionId, effect: TimetableEffect): Promise<Effect> {
    const named = await this.names.named(missionId, effect.stranded);
    return {
      ...countsOf(effect),
      digest: digestOfEffect(effect),
      hoursLost: effect.hoursLost.map(({ label, hours }) => ({ label, hours: [...hours] })),
      meetings: named.map(({ meetingId, smeId, buyerId, smeName, buyerName, from, to }) => ({
        ...{ meetingId, from, to },
        sme: { participationId: smeId, companyName: smeName },
        buyer: { participationId: buyerId, companyName: buyerName },
      })),
    };
  }
}
