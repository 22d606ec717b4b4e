import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Display } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { CurrentDisplay, ForDisplayOrCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { notFound } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { Clock } from '../../../platform/time/clock.js';
import { AttendanceReader } from '../../attendance/index.js';
import { VenueMapReader } from '../../missions/index.js';
import { Board } from '../persistence/read-models/board.js';
import { type BoardWire, boardWire, presentBoard, type TableClosures } from './board.wire.js';

/** What the hall's display shows: now and next at each table. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/board')
export class BoardController {
  constructor(
    private readonly board: Board,
    private readonly attendance: AttendanceReader,
    private readonly maps: VenueMapReader,
    private readonly clock: Clock,
  ) {}

  /** For displays, and for organisers who want to see what displays show. */
  @Get()
  @ForDisplayOrCapable('agenda.read')
  @Answers(200, boardWire)
  async find(
    @CurrentDisplay() display: Display | null,
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
  ): Promise<BoardWire> {
    const now = this.clock.now();
    const [board, closures, hall] = await Promise.all([
      this.board.find(missionId, now),
      this.closures(missionId),
      this.maps.findPlaced(missionId),
    ]);
    if (board === null) throw notFound('mission');
    return presentBoard(board, closures, hall, display?.naming ?? 'codes', now);
  }

  private async closures(missionId: MissionId): Promise<TableClosures> {
    const incidents = await this.attendance.incidents(missionId);
    const closed = incidents.flatMap(({ details }) => (details.kind === 'table-closure' ? [details] : []));
    return new Map(
      closed.map(({ tableId }) => {
        const ofTable = closed.filter((closure) => closure.tableId === tableId);
        return [tableId, ofTable.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))];
      }),
    );
  }
}
