import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { MatchSetupReader } from '../match-setup-reader.js';
import { RefuseCounterpart } from '../use-cases/refuse-counterpart.js';
import { vetoesWire } from './match-setup.wire.js';
import { type ParticipantAddress, participantAddress, ParticipantCompanies } from './participant-companies.js';
import { vetoProblems } from './profile-problems.js';

const counterpartAddress = participantAddress.extend({ counterpartId: wireId<'Participation'>() });
type CounterpartAddress = z.infer<typeof counterpartAddress>;

/** Whom a participant does not want to meet. The counterpart never learns of it. */
@ApiTags('matching')
@Controller('api/v1/missions/:missionId/participants/:participationId/vetoes')
@ForCapable('suggestions.read')
export class VetoesController {
  constructor(
    private readonly setups: MatchSetupReader,
    private readonly companies: ParticipantCompanies,
    private readonly refuseCounterpart: RefuseCounterpart,
  ) {}

  @Get()
  @Answers(200, vetoesWire)
  async list(
    @CurrentActor() actor: Actor,
    @Param({ schema: participantAddress }) address: ParticipantAddress,
  ): Promise<z.infer<typeof vetoesWire>> {
    await this.companies.of(actor, address);
    return { counterpartIds: await this.setups.vetoesOf(address.missionId, address.participationId) };
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
