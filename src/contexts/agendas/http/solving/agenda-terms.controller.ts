import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Id, MissionId } from '../../../../kernel/id.js';
import { ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { DecideAgendaWeights } from '../../use-cases/solving/decide-agenda-weights.js';
import { PinMeeting } from '../../use-cases/editing/pin-meeting.js';
import { pinMeetingProblems } from '../agenda-problems.js';
import { agendaWeightsWire, meetingPinsWire, meetingPinWire, pinWire } from './agenda-terms.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };
const meetingIdParam = { schema: wireId<'Meeting'>() };

/** What the agendas of a mission mind, and what of them is fixed by hand. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId')
export class AgendaTermsController {
  constructor(
    private readonly decideAgendaWeights: DecideAgendaWeights,
    private readonly pinMeeting: PinMeeting,
  ) {}

  @Get('agenda-weights')
  @ForCapable('agenda.read')
  @Answers(200, agendaWeightsWire)
  weights(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof agendaWeightsWire>> {
    return this.decideAgendaWeights.current(missionId);
  }

  @Put('agenda-weights')
  @ForCapable('agenda.generate')
  @Answers(200, agendaWeightsWire)
  decideWeights(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: agendaWeightsWire }) weights: z.infer<typeof agendaWeightsWire>,
  ): Promise<z.infer<typeof agendaWeightsWire>> {
    return this.decideAgendaWeights.run(missionId, weights);
  }

  @Get('meeting-pins')
  @ForCapable('agenda.read')
  @Answers(200, meetingPinsWire)
  async pins(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof meetingPinsWire>> {
    return { items: [...(await this.pinMeeting.all(missionId))] };
  }

  /** Fixes the parts that are given and lets the others go; nothing fixed is no pin. */
  @Put('meeting-pins/:meetingId')
  @ForCapable('agenda.generate')
  @Answers(200, meetingPinWire)
  async pin(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('meetingId', meetingIdParam) meetingId: Id<'Meeting'>,
    @Body({ schema: pinWire }) parts: z.infer<typeof pinWire>,
  ): Promise<z.infer<typeof meetingPinWire>> {
    return valueOrProblem(await this.pinMeeting.run(missionId, { meetingId, ...parts }), pinMeetingProblems);
  }
}
