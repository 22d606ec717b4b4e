import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { type ProblemTexts, valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { ListDuplicates } from '../../use-cases/duplicates/list-duplicates.js';
import { TellApart, type TellApartFailure } from '../../use-cases/duplicates/tell-apart.js';
import { notFoundProblem } from '../not-found-problem.js';
import { duplicatesWire, type DuplicatesWire, pairAddress, presentDuplicates } from './duplicates.wire.js';

type Address = z.infer<typeof pairAddress>;

const tellApartProblems: ProblemTexts<TellApartFailure> = {
  ...notFoundProblem,
  'participant-is-itself': {
    status: 422,
    title: 'The same participant twice',
    detail: () => 'Name two participants: nobody can be told apart from itself.',
  },
};

/** Who may be in a mission twice. */
@ApiTags('missions')
@Controller('api/v1/missions/:missionId')
export class DuplicatesController {
  constructor(
    private readonly listDuplicates: ListDuplicates,
    private readonly tellApart: TellApart,
  ) {}

  @Get('duplicates')
  @ForCapable('participants.import')
  @Answers(200, duplicatesWire)
  async list(@Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId): Promise<DuplicatesWire> {
    return presentDuplicates(await this.listDuplicates.run(missionId));
  }

  /** Says that the two are two, so that they are proposed as one no longer. */
  @Put('participants/:participationId/distinctions/:otherId')
  @ForCapable('participants.import')
  @Answers(204)
  async distinguish(@CurrentActor() actor: Actor, @Param({ schema: pairAddress }) address: Address): Promise<void> {
    valueOrProblem(await this.tellApart.run(actor.userId, address, true), tellApartProblems);
  }

  /** Takes it back. */
  @Delete('participants/:participationId/distinctions/:otherId')
  @ForCapable('participants.import')
  @Answers(204)
  async takeBack(@CurrentActor() actor: Actor, @Param({ schema: pairAddress }) address: Address): Promise<void> {
    valueOrProblem(await this.tellApart.run(actor.userId, address, false), tellApartProblems);
  }
}
