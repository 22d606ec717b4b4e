import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { MissionId } from '../../../../kernel/id.js';
import { ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { notFound, valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { type MissionFrame, MissionReader } from '../../../missions/index.js';
import { InterpreterRotas } from '../../persistence/read-models/interpreter-rota.js';
import { ChangeInterpreters } from '../../use-cases/interpreting/change-interpreters.js';
import { changeInterpretersProblems } from './interpreters-problems.js';
import { interpreterRotaWire, interpretersChangeWire, interpretersWire, plansOf } from './interpreters.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };

/** Who interprets in a mission, and what. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId')
@ForCapable('agenda.read')
export class InterpretersController {
  constructor(
    private readonly missions: MissionReader,
    private readonly rotas: InterpreterRotas,
    private readonly changeInterpreters: ChangeInterpreters,
  ) {}

  @Get('interpreters')
  @Answers(200, interpretersWire)
  async list(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof interpretersWire>> {
    const { interpreters } = await this.frame(missionId);
    return {
      items: interpreters.map(({ spoken, hours, preferredParticipationIds, ...rest }) => ({
        ...{ ...rest, spoken: [...spoken], hours: [...hours] },
        preferredParticipationIds: [...preferredParticipationIds],
      })),
    };
  }

  /** Says anew who interprets. All of it, or nothing. */
  @Put('interpreters')
  @ForCapable('agenda.publish')
  @Answers(200, interpretersWire)
  async change(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: interpretersChangeWire }) body: z.infer<typeof interpretersChangeWire>,
  ): Promise<z.infer<typeof interpretersWire>> {
    valueOrProblem(await this.changeInterpreters.run(missionId, plansOf(body)), changeInterpretersProblems);
    return this.list(missionId);
  }

  @Get('interpreter-rota')
  @Answers(200, interpreterRotaWire)
  async rota(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof interpreterRotaWire>> {
    const { timeZone } = await this.frame(missionId);
    const items = await this.rotas.all(missionId);
    return {
      timeZone,
      items: items.map(({ languages, meetings, ...rest }) => {
        return { ...rest, languages: [...languages], meetings: [...meetings] };
      }),
    };
  }

  private async frame(missionId: MissionId): Promise<MissionFrame> {
    const frame = await this.missions.frame(missionId);
    if (frame === null) throw notFound('mission');
    return frame;
  }
}
