import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { MissionId } from '../../../../kernel/id.js';
import { ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { notFound, valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { MissionReader } from '../../../missions/index.js';
import type { Rehearsal, RehearsalId } from '../../domain/rehearsal.js';
import { AskForRehearsal } from '../../use-cases/rehearsing/ask-for-rehearsal.js';
import { rehearsalProblems } from './rehearsal-problems.js';
import {
  mostWorn,
  newRehearsalWire,
  presentRehearsal,
  rehearsalsWire,
  type RehearsalWire,
  rehearsalWire,
} from './rehearsal.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };
const rehearsalIdParam = { schema: wireId<'Rehearsal'>() };

/** Playing a day of an agenda before it comes. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/rehearsals')
@ForCapable('agenda.generate')
export class RehearsalsController {
  constructor(
    private readonly askForRehearsal: AskForRehearsal,
    private readonly missions: MissionReader,
  ) {}

  @Post()
  @Answers(202, rehearsalWire)
  async ask(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: newRehearsalWire }) body: z.infer<typeof newRehearsalWire>,
  ): Promise<RehearsalWire> {
    return this.present(valueOrProblem(await this.askForRehearsal.run({ missionId, ...body }), rehearsalProblems));
  }

  /** The newest ones. */
  @Get()
  @Answers(200, rehearsalsWire)
  async list(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof rehearsalsWire>> {
    const rehearsals = await this.askForRehearsal.latest(missionId);
    return { items: await this.presentAll(missionId, rehearsals) };
  }

  @Post(':rehearsalId/cancellation')
  @Answers(200, rehearsalWire)
  async cancel(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('rehearsalId', rehearsalIdParam) rehearsalId: RehearsalId,
  ): Promise<RehearsalWire> {
    const cancelled = await this.askForRehearsal.cancel(missionId, rehearsalId);
    if (cancelled === null) throw notFound('rehearsal');
    return this.present(cancelled);
  }

  private async presentAll(missionId: MissionId, rehearsals: readonly Rehearsal[]): Promise<RehearsalWire[]> {
    const ids = rehearsals.flatMap(({ report }) => (report === null ? [] : mostWorn(report).map(({ id }) => id)));
    const briefs = await this.missions.briefs(missionId, [...new Set(ids)]);
    const nameById = new Map(briefs.map(({ id, companyName }) => [id, companyName]));
    return rehearsals.map((rehearsal) => presentRehearsal(rehearsal, nameById));
  }

  private async present(rehearsal: Rehearsal): Promise<RehearsalWire> {
    const [presented] = await this.presentAll(rehearsal.missionId, [rehearsal]);
    if (presented === undefined) throw new Error(`Rehearsal ${rehearsal.id} was not presented`);
    return presented;
  }
}
