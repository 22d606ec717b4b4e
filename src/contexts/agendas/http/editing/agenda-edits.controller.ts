import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { Id, MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import type { AgendaVersionId } from '../../domain/agenda-version.js';
import { EditAgenda } from '../../use-cases/editing/edit-agenda.js';
import { FindMeetingPlaces } from '../../use-cases/editing/find-meeting-places.js';
import { FindMeetingSwap } from '../../use-cases/editing/find-meeting-swap.js';
import { ListOutdated } from '../../use-cases/publishing/list-outdated.js';
import {
  agendaEditedWire,
  agendaEditWire,
  meetingPlacesWire,
  meetingPlaceWire,
  meetingSwapWire,
  outdatedMeetingsWire,
  presentOutdated,
  presentPlace,
  presentPlaceChanges,
  presentSwap,
} from './agenda-edit.wire.js';
import { editProblems, placesProblems, roomProblems, swapProblems, versionProblems } from '../agenda-problems.js';
import { presentSummary } from '../publishing/agenda-version.wire.js';

/** Editing an agenda by hand. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/agenda-versions/:versionId')
export class AgendaEditsController {
  constructor(
    private readonly editAgenda: EditAgenda,
    private readonly findPlaces: FindMeetingPlaces,
    private readonly findSwap: FindMeetingSwap,
    private readonly listOutdated: ListOutdated,
  ) {}

  /** What keeps a draft from being public, before anybody tries to publish it: to be moved or taken out. */
  @Get('outdated-meetings')
  @ForCapable('agenda.publish')
  @Answers(200, outdatedMeetingsWire)
  async outdated(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @Param('versionId', { schema: wireId<'AgendaVersion'>() }) versionId: AgendaVersionId,
  ): Promise<z.infer<typeof outdatedMeetingsWire>> {
    return presentOutdated(valueOrProblem(await this.listOutdated.run(missionId, versionId), versionProblems));
  }

  /** Slot by slot: free, possible where others move, or impossible and why. */
  @Get('meetings/:meetingId/places')
  @ForCapable('agenda.publish')
  @Answers(200, meetingPlacesWire)
  async places(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @Param('versionId', { schema: wireId<'AgendaVersion'>() }) versionId: AgendaVersionId,
    @Param('meetingId', { schema: wireId<'Meeting'>() }) meetingId: Id<'Meeting'>,
  ): Promise<z.infer<typeof meetingPlacesWire>> {
    const found = valueOrProblem(await this.findPlaces.run(missionId, versionId, meetingId), placesProblems);
    return { items: found.map(presentPlace) };
  }

  /** Looks longer for room in one slot, however many other meetings have to move; about a second. */
  @Get('meetings/:meetingId/places/:slotId')
  @ForCapable('agenda.publish')
  @Answers(200, meetingPlaceWire)
  async room(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @Param('versionId', { schema: wireId<'AgendaVersion'>() }) versionId: AgendaVersionId,
    @Param('meetingId', { schema: wireId<'Meeting'>() }) meetingId: Id<'Meeting'>,
    @Param('slotId', { schema: wireId<'Slot'>() }) slotId: Id<'Slot'>,
  ): Promise<z.infer<typeof meetingPlaceWire>> {
    return presentPlace(
      valueOrProblem(await this.findPlaces.room(missionId, versionId, meetingId, slotId), roomProblems),
    );
  }

  /** Whether two meetings can take each other's place, and what then changes. */
  @Get('meetings/:meetingId/swaps/:otherId')
  @ForCapable('agenda.publish')
  @Answers(200, meetingSwapWire)
  async swap(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @Param('versionId', { schema: wireId<'AgendaVersion'>() }) versionId: AgendaVersionId,
    @Param('meetingId', { schema: wireId<'Meeting'>() }) meetingId: Id<'Meeting'>,
    @Param('otherId', { schema: wireId<'Meeting'>() }) otherId: Id<'Meeting'>,
  ): Promise<z.infer<typeof meetingSwapWire>> {
    return presentSwap(
      valueOrProblem(await this.findSwap.run(missionId, versionId, [meetingId, otherId]), swapProblems),
    );
  }

  /** All changes or none. Of the public agenda a new version is made, which is public at once. */
  @Post('edits')
  @ForCapable('agenda.publish')
  @Answers(200, agendaEditedWire)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @Param('versionId', { schema: wireId<'AgendaVersion'>() }) versionId: AgendaVersionId,
    @Body({ schema: agendaEditWire }) body: z.infer<typeof agendaEditWire>,
  ): Promise<z.infer<typeof agendaEditedWire>> {
    const edited = valueOrProblem(
      await this.editAgenda.run(missionId, versionId, { by: actor.userId, ...body }),
      editProblems,
    );
    return { version: presentSummary(actor, edited.version), undo: presentPlaceChanges(edited.undo) };
  }
}
