import { Body, Controller, Get, Headers, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, type Result } from '../../../kernel/result.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { digestEtagOf, digestIn } from '../../../platform/http/if-match.js';
import { valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { MissionReader } from '../../missions/index.js';
import type { MergeClash, ParticipantMerge } from '../domain/merge.js';
import { ListMerges } from '../use-cases/list-merges.js';
import { digestOfMerge, type MergeFailure, MergeParticipants } from '../use-cases/merge-participants.js';
import { mergeProblems, type ToldFailure } from './merge-problems.js';
import {
  mergePreviewAddress,
  type MergePreviewWire,
  mergePreviewWire,
  mergesWire,
  mergeWire,
  namedIn,
  newMergeWire,
  presentClash,
  presentMerges,
  presentPreview,
} from './merges.wire.js';

const mergeAddress = mergePreviewAddress.omit({ goneId: true });

type PreviewAddress = z.infer<typeof mergePreviewAddress>;
type MergeAddress = z.infer<typeof mergeAddress>;

/** Making one of two participations of one company. */
@ApiTags('missions')
@Controller('api/v1/missions/:missionId')
export class MergesController {
  constructor(
    private readonly mergeParticipants: MergeParticipants,
    private readonly listMerges: ListMerges,
    private readonly missions: MissionReader,
  ) {}

  @Get('merges')
  @ForCapable('participants.import')
  @Answers(200, mergesWire)
  async list(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
  ): Promise<z.infer<typeof mergesWire>> {
    return presentMerges(await this.listMerges.run(missionId));
  }

  /** What would follow were the other one merged into this one. Changes nothing. */
  @Get('participants/:participationId/merge-previews/:goneId')
  @ForCapable('participants.import')
  @Answers(200, mergePreviewWire)
  async preview(
    @CurrentActor() actor: Actor,
    @Param({ schema: mergePreviewAddress }) { missionId, participationId: keptId, goneId }: PreviewAddress,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MergePreviewWire> {
    const tried = await this.mergeParticipants.preview({ actor, missionId, keptId, goneId, fromGone: null });
    const effect = valueOrProblem(tried, mergeProblems);
    const digest = digestOfMerge(effect);
    response.setHeader('ETag', digestEtagOf('merge', digest));
    return presentPreview(effect, await this.names(missionId, effect.clashes), digest);
  }

  /** Merges the other one into this one, of which the preview was read. It cannot be undone. */
  @Post('participants/:participationId/merges')
  @ForCapable('participants.import')
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(201, mergeWire)
  async merge(
    @CurrentActor() actor: Actor,
    @Param({ schema: mergeAddress }) { missionId, participationId: keptId }: MergeAddress,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: newMergeWire }) { goneId, fromGone }: z.infer<typeof newMergeWire>,
  ): Promise<z.infer<typeof mergeWire>> {
    const seen = digestIn('merge', ifMatch);
    const merged = await this.mergeParticipants.run({ actor, missionId, keptId, goneId, fromGone }, seen);
    const { id, mergedAt, effect } = valueOrProblem(await this.told(missionId, merged), mergeProblems);
    return { id, keptId, goneId, mergedAt, effect };
  }

  /** The same, with names in the place of the ids in clashes. */
  private async told(
    missionId: MissionId,
    merged: Result<ParticipantMerge, MergeFailure>,
  ): Promise<Result<ParticipantMerge, ToldFailure>> {
    if (merged.ok || merged.error.type !== 'merge-clashes') return merged;
    const { clashes, type } = merged.error;
    const names = await this.names(missionId, clashes);
    return err({ type, clashes: clashes.map((clash) => presentClash(clash, names)) });
  }

  private async names(
    missionId: MissionId,
    clashes: readonly MergeClash[],
  ): Promise<ReadonlyMap<ParticipationId, string>> {
    const briefs = await this.missions.briefs(missionId, namedIn(clashes));
    return new Map(briefs.map(({ id, companyName }) => [id, companyName]));
  }
}
