import { Body, Controller, Get, Headers, Param, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { etagOf, versionIn } from '../../../platform/http/if-match.js';
import { notFound, valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { MissionViews } from '../persistence/read-models/mission-views.js';
import { MissionTies } from '../use-cases/mission-ties.js';
import { RemoveMission } from '../use-cases/remove-mission.js';
import { ReviseSettings } from '../use-cases/revise-settings.js';
import { missionSettingsProblems } from './mission-settings-problems.js';
import { missionSettingsChangeWire, type MissionSettingsWire, missionSettingsWire } from './mission-settings.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };

/** What a mission is called and where it is; and its removal, as long as nobody else relies on it. */
@ApiTags('missions')
@Controller('api/v1/missions/:missionId')
@ForCapable('mission.change')
export class MissionSettingsController {
  constructor(
    private readonly views: MissionViews,
    private readonly ties: MissionTies,
    private readonly reviseSettings: ReviseSettings,
    private readonly removeMission: RemoveMission,
  ) {}

  @Get('settings')
  @Answers(200, missionSettingsWire)
  read(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MissionSettingsWire> {
    return this.present(missionId, response);
  }

  @Put('settings')
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, missionSettingsWire)
  async change(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: missionSettingsChangeWire }) settings: z.infer<typeof missionSettingsChangeWire>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MissionSettingsWire> {
    const revised = await this.reviseSettings.run(missionId, settings, versionIn('settings', ifMatch));
    valueOrProblem(revised, missionSettingsProblems);
    return this.present(missionId, response);
  }

  /** Nothing is deleted: among the removed missions it can be restored. */
  @Post('removal')
  @Answers(204)
  async remove(@Param('missionId', missionIdParam) missionId: MissionId, @CurrentActor() actor: Actor): Promise<void> {
    valueOrProblem(await this.removeMission.run(missionId, actor.userId), missionSettingsProblems);
  }

  private async present(missionId: MissionId, response: Response): Promise<MissionSettingsWire> {
    const settings = await this.views.settings(missionId);
    if (settings === null) throw notFound('mission');
    response.setHeader('ETag', etagOf('settings', settings.version));
    return { ...settings, ties: await this.ties.find(missionId) };
  }
}
