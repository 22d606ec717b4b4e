import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { etagOf, versionIn } from '../../../platform/http/if-match.js';
import { valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import type { RequestRulesVersion } from '../domain/request-rules.js';
import { MeetingReader } from '../meeting-reader.js';
import { WishCounts } from '../persistence/read-models/wish-counts.js';
import { DecideRequestRules } from '../use-cases/decide-request-rules.js';
import { presentRules, requestRulesVersionWire, requestRulesWire } from './request-rules.wire.js';
import { rulesProblems } from './wish-problems.js';
import { wishCountsWire } from './wishes.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };

/** What organisers decide about requests and wishes, and how wishes meet. */
@ApiTags('meetings')
@Controller('api/v1/missions/:missionId')
export class RequestRulesController {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly decideRules: DecideRequestRules,
    private readonly counts: WishCounts,
  ) {}

  @Get('request-rules')
  @ForCapable('meetings.request')
  @Answers(200, requestRulesVersionWire)
  async read(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof requestRulesVersionWire>> {
    return this.present(await this.meetings.requestRules(missionId), response);
  }

  /** Takes the place of all rules. What was asked before keeps its time. */
  @Put('request-rules')
  @ForCapable('phases.decide')
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, requestRulesVersionWire)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: requestRulesWire }) rules: z.infer<typeof requestRulesWire>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof requestRulesVersionWire>> {
    const basedOnVersion = versionIn('request-rules', ifMatch);
    const decided = await this.decideRules.run({ missionId, basedOnVersion, rules, decidedById: actor.userId });
    return this.present(valueOrProblem(decided, rulesProblems), response);
  }

  @Get('wish-counts')
  @ForCapable('phases.decide')
  @Answers(200, wishCountsWire)
  async wishCounts(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof wishCountsWire>> {
    const { body } = await this.meetings.requestRules(missionId);
    return this.counts.ofMission(missionId, body.wishBudget);
  }

  private present(rules: RequestRulesVersion, response: Response): z.infer<typeof requestRulesVersionWire> {
    response.setHeader('ETag', etagOf('request-rules', rules.version));
    return presentRules(rules);
  }
}
