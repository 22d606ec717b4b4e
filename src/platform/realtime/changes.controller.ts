import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { MissionId } from '../../kernel/id.js';
import { ForDisplayOrCapable } from '../http/access.decorators.js';
import type { KnownRequest } from '../http/actor-source.js';
import { Answers } from '../http/answers.decorator.js';
import { notFound } from '../http/problem.js';
import { wireId } from '../http/wire-types.js';
import { ChangeLog } from './change-log.js';
import { changesQueryWire, type ChangesWire, changesWire } from './changes.wire.js';
import { type LiveView, viewOfActor, viewOfDisplay } from './live-view.js';
import { presentMissed } from './present-missed.js';

/** What a screen has missed of a mission. */
@ApiTags('live')
@Controller('api/v1/missions/:missionId/changes')
export class ChangesController {
  constructor(private readonly log: ChangeLog) {}

  /** For whoever sees a gap between two numbers, or has no socket. */
  @Get()
  @ForDisplayOrCapable('mission.read')
  @Answers(200, changesWire)
  async after(
    @Req() request: KnownRequest,
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @Query({ schema: changesQueryWire }) { after }: z.infer<typeof changesQueryWire>,
  ): Promise<ChangesWire> {
    const view = viewOf(request, missionId);
    if (view === null) throw notFound('mission');
    return presentMissed(await this.log.missedAfter(missionId, after), view);
  }
}

function viewOf({ actor, display }: KnownRequest, missionId: MissionId): LiveView | null {
  if (display !== undefined) return viewOfDisplay(display, missionId);
  return actor === null ? null : viewOfActor(actor, missionId);
}
