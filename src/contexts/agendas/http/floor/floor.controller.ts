import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { FloorWorker } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentFloorWorker, ForFloor } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { notFound, valueOrProblem } from '../../../../platform/http/problem.js';
import { CurrentLocale, type ReaderLocale } from '../../../../platform/http/reader-locale.decorator.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { Clock } from '../../../../platform/time/clock.js';
import { ClassificationReader } from '../../../classifications/index.js';
import { MarkFloorMeeting } from '../../use-cases/floor/mark-floor-meeting.js';
import { ProlongFloorMeeting } from '../../use-cases/floor/prolong-floor-meeting.js';
import { ShowFloorAgenda } from '../../use-cases/floor/show-floor-agenda.js';
import { markChangeWire, meetingMarkWire } from '../desk/desk.wire.js';
import { floorMeetingProblems } from './floor-problems.js';
import {
  type FloorAgendaWire,
  floorAgendaWire,
  floorMeetingAddress,
  floorOverrunAnswerWire,
  floorOverrunWire,
  presentFloorAgenda,
} from './floor.wire.js';

type Address = z.infer<typeof floorMeetingAddress>;

/** The page of an interpreter or of a table's host. Their link is brought as a bearer token, and in `auth.floor` of the socket. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/floor')
@ForFloor()
export class FloorController {
  constructor(
    private readonly showFloorAgenda: ShowFloorAgenda,
    private readonly markFloorMeeting: MarkFloorMeeting,
    private readonly prolongFloorMeeting: ProlongFloorMeeting,
    private readonly classifications: ClassificationReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, floorAgendaWire)
  async agenda(
    @CurrentFloorWorker() { post }: FloorWorker,
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @CurrentLocale() locale: ReaderLocale,
  ): Promise<FloorAgendaWire> {
    const shown = await this.showFloorAgenda.run(missionId, post);
    if (shown === null) throw notFound('post');
    return presentFloorAgenda(shown, post, this.classifications, locale, this.clock.now());
  }

  /** Finished, or who of the two is not there yet; none of it where that was a mistake, or they have come. */
  @Post('meetings/:meetingId/marks')
  @Answers(200, meetingMarkWire)
  async mark(
    @CurrentFloorWorker() worker: FloorWorker,
    @Param({ schema: floorMeetingAddress }) { meetingId }: Address,
    @Body({ schema: markChangeWire }) { mark, seenMark, seenSlotId, happenedAt }: z.infer<typeof markChangeWire>,
  ): Promise<z.infer<typeof meetingMarkWire>> {
    const seen = { meetingId, slotId: seenSlotId };
    const marked = await this.markFloorMeeting.run(worker, seen, { mark, seenMark }, happenedAt ?? null);
    const { kind, absentIds } = valueOrProblem(marked, floorMeetingProblems);
    return { kind, absentIds: [...absentIds] };
  }

  @Post('meetings/:meetingId/overrun')
  @Answers(200, floorOverrunAnswerWire)
  async prolong(
    @CurrentFloorWorker() worker: FloorWorker,
    @Param({ schema: floorMeetingAddress }) { meetingId }: Address,
    @Body({ schema: floorOverrunWire }) body: z.infer<typeof floorOverrunWire>,
  ): Promise<z.infer<typeof floorOverrunAnswerWire>> {
    const { seenSlotId, minutes, seenOverrunsUntil, happenedAt = null } = body;
    const prolonging = {
      minutes,
      happenedAt,
      ...(seenOverrunsUntil !== undefined && { seenUntil: seenOverrunsUntil }),
    };
    const prolonged = await this.prolongFloorMeeting.run(worker, { meetingId, slotId: seenSlotId }, prolonging);
    return { overrunsUntil: valueOrProblem(prolonged, floorMeetingProblems) };
  }
}
