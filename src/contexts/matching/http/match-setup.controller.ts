import { Body, Controller, Get, Headers, Param, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { Repeatable } from '../../../platform/http/idempotency.interceptor.js';
import { etagOf, versionIn } from '../../../platform/http/if-match.js';
import { notFound, valueOrProblem } from '../../../platform/http/problem.js';
import { CurrentLocale, type ReaderLocale } from '../../../platform/http/reader-locale.decorator.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { MatchSetupReader } from '../match-setup-reader.js';
import { DecideMatchSetup } from '../use-cases/decide-match-setup.js';
import { FitWeights } from '../use-cases/fit-weights.js';
import { PreviewList } from '../use-cases/preview-list.js';
import { PreviewWeights } from '../use-cases/preview-weights.js';
import { PromiseMeetings } from '../use-cases/promise-meetings.js';
import { CodeLabels } from './code-labels.js';
import { listPreviewQueryWire, listPreviewWire, presentListPreview } from './list-preview.wire.js';
import { fitProblems, promiseProblems, setupProblems } from './match-setup-problems.js';
import {
  fittedWeightsWire,
  matchSetupInForceWire,
  matchSetupVersionsWire,
  matchSetupVersionWire,
  matchSetupWire,
  presentPreview,
  presentSetup,
  provedPromiseWire,
  weightsPreviewQueryWire,
  weightsPreviewWire,
} from './match-setup.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };

/** What organisers decide about who should meet whom. */
@ApiTags('matching')
@Controller('api/v1/missions/:missionId/match-setup')
@ForCapable('meetings.propose')
export class MatchSetupController {
  constructor(
    private readonly setups: MatchSetupReader,
    private readonly decideSetup: DecideMatchSetup,
    private readonly fitWeights: FitWeights,
    private readonly previewWeights: PreviewWeights,
    private readonly previewList: PreviewList,
    private readonly promiseMeetings: PromiseMeetings,
    private readonly labels: CodeLabels,
  ) {}

  @Get()
  @Answers(200, matchSetupInForceWire)
  async read(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof matchSetupInForceWire>> {
    const setup = await this.setups.latest(missionId);
    response.setHeader('ETag', etagOf('match-setup', setup.version));
    return { ...presentSetup(setup), usualWeights: this.setups.usualWeights };
  }

  /** Takes the place of the whole setup; everybody's suggestions follow. */
  @Put()
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, matchSetupVersionWire)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: matchSetupWire }) setup: z.infer<typeof matchSetupWire>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof matchSetupVersionWire>> {
    const basedOnVersion = versionIn('match-setup', ifMatch);
    const decided = await this.decideSetup.run({ missionId, basedOnVersion, setup, decidedById: actor.userId });
    const version = valueOrProblem(decided, setupProblems);
    response.setHeader('ETag', etagOf('match-setup', version.version));
    return presentSetup(version);
  }

  @Get('versions')
  @Answers(200, matchSetupVersionsWire)
  async versions(
    @Param('missionId', missionIdParam) missionId: MissionId,
  ): Promise<z.infer<typeof matchSetupVersionsWire>> {
    return { items: (await this.setups.versions(missionId)).map(presentSetup) };
  }

  /** What other weights would do to some pairs. Stores nothing. */
  @Post('weights-preview')
  @Repeatable()
  @Answers(200, weightsPreviewWire)
  async preview(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: weightsPreviewQueryWire }) { weights, pairs }: z.infer<typeof weightsPreviewQueryWire>,
    @CurrentLocale() locale: ReaderLocale,
  ): Promise<z.infer<typeof weightsPreviewWire>> {
    return presentPreview(await this.previewWeights.run(missionId, weights, pairs), this.labels.in(locale));
  }

  /** The weights that the answers of participants speak for. Stores nothing. */
  @Get('fitted-weights')
  @Answers(200, fittedWeightsWire)
  async fit(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof fittedWeightsWire>> {
    return valueOrProblem(await this.fitWeights.run(missionId), fitProblems);
  }

  /** The list that a participant would see under a setup. Stores nothing. */
  @Post('list-preview')
  @Repeatable()
  @Answers(200, listPreviewWire)
  async previewOneList(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: listPreviewQueryWire }) { participationId, setup }: z.infer<typeof listPreviewQueryWire>,
    @CurrentLocale() locale: ReaderLocale,
  ): Promise<z.infer<typeof listPreviewWire>> {
    const list = await this.previewList.run(missionId, participationId, setup);
    if (list === null) throw notFound('participant');
    return presentListPreview(list, this.labels.in(locale));
  }

  /** Whether the minimums of a setup could be kept. Stores nothing. */
  @Post('proof')
  @Repeatable()
  @Answers(200, provedPromiseWire)
  async prove(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: matchSetupWire }) setup: z.infer<typeof matchSetupWire>,
  ): Promise<z.infer<typeof provedPromiseWire>> {
    return valueOrProblem(await this.promiseMeetings.run(missionId, setup), promiseProblems);
  }
}
