import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { notFound, type ProblemTexts, valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { MissionReader } from '../../missions/index.js';
import { MeetingReader } from '../meeting-reader.js';
import { RefuseCounterpart, type VetoRefused } from '../use-cases/refuse-counterpart.js';

const participantAddress = z.object({ missionId: wireId<'Mission'>(), participationId: wireId<'Participation'>() });
const counterpartAddress = participantAddress.extend({ counterpartId: wireId<'Participation'>() });
type ParticipantAddress = z.infer<typeof participantAddress>;
type CounterpartAddress = z.infer<typeof counterpartAddress>;

const vetoesWire = z.object({ counterpartIds: z.array(wireId<'Participation'>()) }).meta({ id: 'Vetoes' });

const vetoProblems: ProblemTexts<VetoRefused> = {
  'participant-unknown': {
    status: 404,
    title: 'Not found',
    detail: () => 'There is no such participant, or you may not see it.',
  },
};

/** Whom a participant does not want to meet. The counterpart never learns of it. */
@ApiTags('matching')
@Controller('api/v1/missions/:missionId/participants/:participationId/vetoes')
@ForCapable('suggestions.read')
export class VetoesController {
  constructor(
    private readonly missions: MissionReader,
    private readonly meetings: MeetingReader,
    private readonly refuseCounterpart: RefuseCounterpart,
  ) {}

  @Get()
  @Answers(200, vetoesWire)
  async list(
    @CurrentActor() actor: Actor,
    @Param({ schema: participantAddress }) address: ParticipantAddress,
  ): Promise<z.infer<typeof vetoesWire>> {
    const { missionId, participationId } = address;
    const participation = await this.missions.participation(missionId, participationId);
    if (participation === null || !mayActFor(actor, missionId, participationId)) throw notFound('participant');
    return { counterpartIds: await this.meetings.vetoesOf(missionId, participationId) };
  }

  @Put(':counterpartId')
  @Answers(204)
  async refuse(
    @CurrentActor() actor: Actor,
    @Param({ schema: counterpartAddress }) address: CounterpartAddress,
  ): Promise<void> {
    valueOrProblem(await this.refuseCounterpart.run(actor, address, true), vetoProblems);
  }

  @Delete(':counterpartId')
  @Answers(204)
  async letIn(
    @CurrentActor() actor: Actor,
    @Param({ schema: counterpartAddress }) address: CounterpartAddress,
  ): Promise<void> {
    valueOrProblem(await this.refuseCounterpart.run(actor, address, false), vetoProblems);
  }
}
