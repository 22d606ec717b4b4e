import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { cutPage, pageQuery, readCursor } from '../../../../platform/http/page.js';
import { notFound, valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import type { AgendaVersionId } from '../../domain/agenda-version.js';
import { AgendaVersionList, type WholeAgendaVersion } from '../../persistence/read-models/agenda-version-list.js';
import { PublishDraft } from '../../use-cases/publishing/publish-draft.js';
import { RejectVersion } from '../../use-cases/publishing/reject-version.js';
import { RestoreVersion } from '../../use-cases/publishing/restore-version.js';
import { SelectChanges } from '../../use-cases/publishing/select-changes.js';
import { agendaChangesWire, type AgendaChangesWire, comparisonQuery, presentChanges } from './agenda-changes.wire.js';
import { publicationWire, rejectionWire, restorationWire, selectionWire } from '../editing/agenda-edit.wire.js';
import { publishDraftProblems, rejectProblems, restoreProblems, selectProblems } from '../agenda-problems.js';
import {
  type AgendaVersionSummaryWire,
  agendaVersionSummaryWire,
  agendaVersionsWire,
  type AgendaVersionWire,
  agendaVersionWire,
  presentSummary,
  presentVersion,
} from './agenda-version.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };
/** The sort key of the list of versions: their number. */
const versionKey = z.tuple([z.coerce.number().pipe(z.int32())]);
const versionIdParam = { schema: wireId<'AgendaVersion'>() };

/** The versions of a mission's agenda. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/agenda-versions')
export class AgendaVersionsController {
  constructor(
    private readonly versionList: AgendaVersionList,
    private readonly publishDraft: PublishDraft,
    private readonly rejectVersion: RejectVersion,
    private readonly restoreVersion: RestoreVersion,
    private readonly selectChanges: SelectChanges,
  ) {}

  @Get()
  @ForCapable('agenda.read')
  @Answers(200, agendaVersionsWire)
  async list(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Query({ schema: pageQuery }) { cursor, limit }: z.infer<typeof pageQuery>,
  ): Promise<z.infer<typeof agendaVersionsWire>> {
    const [below] = readCursor(cursor, versionKey) ?? [null];
    const versions = await this.versionList.list(missionId, below, limit + 1);
    const { items, nextCursor } = cutPage(versions, limit, ({ number }) => [String(number)]);
    return { items: items.map((version) => presentSummary(actor, version)), nextCursor };
  }

  @Get(':versionId')
  @ForCapable('agenda.read')
  @Answers(200, agendaVersionWire)
  async find(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('versionId', versionIdParam) versionId: AgendaVersionId,
  ): Promise<AgendaVersionWire> {
    return presentVersion(actor, await this.existing(missionId, versionId));
  }

  /** What differs from `since`, or where it is left out from the version that this one was made from. */
  @Get(':versionId/changes')
  @ForCapable('agenda.read')
  @Answers(200, agendaChangesWire)
  async changes(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('versionId', versionIdParam) versionId: AgendaVersionId,
    @Query({ schema: comparisonQuery }) { since }: z.infer<typeof comparisonQuery>,
  ): Promise<AgendaChangesWire> {
    const compared = await this.versionList.compare(missionId, versionId, since ?? null);
    if (compared === null) throw notFound('agenda version');
    return presentChanges(compared);
  }

  @Post(':versionId/publication')
  @ForCapable('agenda.publish')
  @Answers(200, agendaVersionSummaryWire)
  async publish(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('versionId', versionIdParam) versionId: AgendaVersionId,
    @Body({ schema: publicationWire }) { isFinal, note, overriddenWarnings }: z.infer<typeof publicationWire>,
  ): Promise<AgendaVersionSummaryWire> {
    const wish = { publishedBy: actor.userId, isFinal, note, overriddenWarnings: overriddenWarnings ?? null };
    const published = await this.publishDraft.run(missionId, versionId, wish);
    return presentSummary(actor, valueOrProblem(published, publishDraftProblems));
  }

  /** Discards a draft. */
  @Post(':versionId/rejection')
  @ForCapable('agenda.publish')
  @Answers(200, agendaVersionSummaryWire)
  async reject(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('versionId', versionIdParam) versionId: AgendaVersionId,
    @Body({ schema: rejectionWire }) { note }: z.infer<typeof rejectionWire>,
  ): Promise<AgendaVersionSummaryWire> {
    const rejected = await this.rejectVersion.run(missionId, versionId, note);
    return presentSummary(actor, valueOrProblem(rejected, rejectProblems));
  }

  /** Puts an agenda back that was public before; answers with the new version. */
  @Post(':versionId/restoration')
  @ForCapable('agenda.publish')
  @Answers(200, agendaVersionSummaryWire)
  async restore(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('versionId', versionIdParam) versionId: AgendaVersionId,
    @Body({ schema: restorationWire }) body: z.infer<typeof restorationWire>,
  ): Promise<AgendaVersionSummaryWire> {
    const restored = await this.restoreVersion.run(missionId, versionId, { by: actor.userId, ...body });
    return presentSummary(actor, valueOrProblem(restored, restoreProblems));
  }

  /** Publishes only some of what the version changes; answers with the new version. */
  @Post(':versionId/selection')
  @ForCapable('agenda.publish')
  @Answers(200, agendaVersionSummaryWire)
  async select(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('versionId', versionIdParam) versionId: AgendaVersionId,
    @Body({ schema: selectionWire }) body: z.infer<typeof selectionWire>,
  ): Promise<AgendaVersionSummaryWire> {
    const selected = await this.selectChanges.run(missionId, versionId, { by: actor.userId, ...body });
    return presentSummary(actor, valueOrProblem(selected, selectProblems));
  }

  private async existing(missionId: MissionId, versionId: AgendaVersionId): Promise<WholeAgendaVersion> {
    const version = await this.versionList.find(missionId, versionId);
    if (version === null) throw notFound('agenda version');
    return version;
  }
}
