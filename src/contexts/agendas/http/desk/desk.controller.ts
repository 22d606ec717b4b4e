import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { MissionId } from '../../../../kernel/id.js';
import { ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { DeskAgenda } from '../../persistence/read-models/desk-agenda.js';
import { MarkPlacedMeeting } from '../../use-cases/desk/mark-placed-meeting.js';
import { placedMarkProblems } from './desk-problems.js';
import { deskAgendaWire, markChangeWire, meetingMarkWire } from './desk.wire.js';

const meetingAddress = z.object({ missionId: wireId<'Mission'>(), meetingId: wireId<'Meeting'>() });

/** The agenda at the desk, and what becomes of its meetings. */
@ApiTags('attendance')
@Controller('api/v1/missions/:missionId')
@ForCapable('attendance.report')
export class DeskController {
  constructor(
    private readonly deskAgenda: DeskAgenda,
    private readonly markPlacedMeeting: MarkPlacedMeeting,
  ) {}

  @Get('desk-agenda')
  @Answers(200, deskAgendaWire)
  async agenda(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
  ): Promise<z.infer<typeof deskAgendaWire>> {
    return { meetings: await this.deskAgenda.meetings(missionId) };
  }

  @Post('meetings/:meetingId/marks')
  @Answers(200, meetingMarkWire)
  async mark(
    @Param({ schema: meetingAddress }) { missionId, meetingId }: z.infer<typeof meetingAddress>,
    @Body({ schema: markChangeWire })
    { mark, seenMark, seenSlotId: slotId, happenedAt }: z.infer<typeof markChangeWire>,
  ): Promise<z.infer<typeof meetingMarkWire>> {
    const seen = { meetingId, slotId };
    const marked = await this.markPlacedMeeting.run(missionId, seen, { mark, seenMark }, happenedAt ?? null);
    const { kind, absentIds } = valueOrProblem(marked, placedMarkProblems);
    return { kind, absentIds: [...absentIds] };
  }
}
