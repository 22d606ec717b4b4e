import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { notFound, valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { BookOpening } from '../../use-cases/walking-in/book-opening.js';
import { ReceiveWalkIn } from '../../use-cases/walking-in/receive-walk-in.js';
import { ShowOpenings } from '../../use-cases/walking-in/show-openings.js';
import { bookOpeningProblems, walkInProblems } from './walk-in-problems.js';
import {
  bookedOpeningWire,
  bookOpeningWire,
  openingsWire,
  presentOpenings,
  walkedInWire,
  walkInOf,
  walkInWire,
} from './walk-in.wire.js';

const address = z.object({ missionId: wireId<'Mission'>(), participationId: wireId<'Participation'>() });

type Address = z.infer<typeof address>;

/** Buyers who come without having been invited: admitted at the desk, and given something to do at once. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/walk-ins')
@ForCapable('attendance.report')
export class WalkInsController {
  constructor(
    private readonly receiveWalkIn: ReceiveWalkIn,
    private readonly showOpenings: ShowOpenings,
    private readonly bookOpening: BookOpening,
  ) {}

  @Post()
  @Answers(201, walkedInWire)
  async receive(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @Body({ schema: walkInWire }) sent: z.infer<typeof walkInWire>,
  ): Promise<z.infer<typeof walkedInWire>> {
    return {
      participationId: valueOrProblem(await this.receiveWalkIn.run(missionId, walkInOf(sent)), walkInProblems),
    };
  }

  @Get(':participationId/openings')
  @Answers(200, openingsWire)
  async openings(
    @Param({ schema: address }) { missionId, participationId }: Address,
  ): Promise<z.infer<typeof openingsWire>> {
    const shown = await this.showOpenings.run(missionId, participationId);
    if (shown === null) throw notFound('participant');
    return presentOpenings(shown.openings, shown.names, shown.slots);
  }

  @Post(':participationId/meetings')
  @ForCapable('agenda.publish')
  @Answers(200, bookedOpeningWire)
  async book(
    @CurrentActor() { userId }: Actor,
    @Param({ schema: address }) { missionId, participationId: buyerId }: Address,
    @Body({ schema: bookOpeningWire }) { counterpartId: smeId, slotId }: z.infer<typeof bookOpeningWire>,
  ): Promise<z.infer<typeof bookedOpeningWire>> {
    const booked = await this.bookOpening.run(missionId, { smeId, buyerId }, slotId, userId);
    const { meetingId, slotId: given, tableId, interpreterId } = valueOrProblem(booked, bookOpeningProblems);
    return { meetingId, slotId: given, tableId, interpreterId };
  }
}
