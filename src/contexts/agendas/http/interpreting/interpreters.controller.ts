import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { MissionId } from '../../../../kernel/id.js';
import { ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { etagOf, versionIn } from '../../../../platform/http/if-match.js';
import { notFound, valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { type InterpretersNotice, type MissionFrame, MissionReader } from '../../../missions/index.js';
import { InterpreterRotas } from '../../persistence/read-models/interpreter-rota.js';
import { MeetingNameReader } from '../../persistence/read-models/meeting-names.js';
import { ChangeInterpreters } from '../../use-cases/interpreting/change-interpreters.js';
import { changeInterpretersProblems } from './interpreters-problems.js';
import {
  interpreterRotaWire,
  interpretersChangedWire,
  interpretersChangeWire,
  interpretersWire,
  plansOf,
} from './interpreters.wire.js';

type NoticesWire = z.infer<typeof interpretersChangedWire>['notices'];
const missionIdParam = { schema: wireId<'Mission'>() };

/** Who interprets in a mission, and what. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId')
@ForCapable('agenda.read')
export class InterpretersController {
  constructor(
    private readonly missions: MissionReader,
    private readonly rotas: InterpreterRotas,
    private readonly names: MeetingNameReader,
    private readonly changeInterpreters: ChangeInterpreters,
  ) {}

  @Get('interpreters')
  @Answers(200, interpretersWire)
  async list(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof interpretersWire>> {
    const { interpreters, interpretersVersion: version } = await this.frame(missionId);
    response.setHeader('ETag', etagOf('interpreters', version));
    return { version, items: interpreters.map(presentInterpreter) };
  }

  /** Says anew who interprets. All of it, or nothing; but for what has lost its meaning since it was said, which is told. */
  @Put('interpreters')
  @ForCapable('agenda.publish')
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, interpretersChangedWire)
  async change(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: interpretersChangeWire }) body: z.infer<typeof interpretersChangeWire>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof interpretersChangedWire>> {
    const basedOnVersion = versionIn('interpreters', ifMatch);
    const changed = await this.changeInterpreters.run(missionId, { plans: plansOf(body), basedOnVersion });
    const { interpreters, notices, version } = valueOrProblem(changed, changeInterpretersProblems);
    response.setHeader('ETag', etagOf('interpreters', version));
    return { version, items: interpreters.map(presentInterpreter), notices: await this.present(missionId, notices) };
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

  private async present(missionId: MissionId, notices: readonly InterpretersNotice[]): Promise<NoticesWire> {
    const ids = notices.flatMap((notice) => ('participationIds' in notice ? notice.participationIds : []));
    const names = ids.length === 0 ? new Map<string, string>() : await this.names.byParticipation(missionId);
    return notices.map((notice) => {
      if ('hours' in notice) return { ...notice, hours: [...notice.hours] };
      const { participationIds, ...rest } = notice;
      const companies = participationIds.map((id) => ({ participationId: id, companyName: names.get(id) ?? '' }));
      return { ...rest, companies };
    });
  }

  private async frame(missionId: MissionId): Promise<MissionFrame> {
    const frame = await this.missions.frame(missionId);
    if (frame === null) throw notFound('mission');
    return frame;
  }
}

type PresentedInterpreter = z.infer<typeof interpretersWire>['items'][number];

const presentInterpreter = (
  interpreter: Omit<MissionFrame['interpreters'][number], 'languages'>,
): PresentedInterpreter => {
  const { id, label, spoken, hours, maximumConsecutive, maximumPerDay, preferredParticipationIds } = interpreter;
  return {
    ...{ id, label, maximumConsecutive, maximumPerDay },
    ...{ spoken: [...spoken], hours: [...hours], preferredParticipationIds: [...preferredParticipationIds] },
  };
};
