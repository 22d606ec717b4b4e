import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, membershipIn } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { notFound, valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { shownOutcomeCount, shownSharedOutcomes } from '../../domain/meeting-review.js';
import { ReviewMeeting } from '../../use-cases/reviewing/review-meeting.js';
import {
  outcomesWire,
  reviewAddress,
  reviewProblems,
  reviewsAddress,
  reviewStatementWire,
  reviewsWire,
  reviewWire,
} from './review.wire.js';

type Address = z.infer<typeof reviewsAddress>;

/** What each of the two keeps of its meetings: for its own people alone; organisers read numbers. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId')
export class ReviewsController {
  constructor(private readonly reviewMeeting: ReviewMeeting) {}

  @Get('participants/:participationId/meeting-reviews')
  @ForCapable('agenda.read-own')
  @Answers(200, reviewsWire)
  async list(
    @CurrentActor() actor: Actor,
    @Param({ schema: reviewsAddress }) address: Address,
  ): Promise<z.infer<typeof reviewsWire>> {
    assertOwn(actor, address);
    return { items: await this.reviewMeeting.kept(address.missionId, address.participationId) };
  }

  @Put('participants/:participationId/meeting-reviews/:meetingId')
  @ForCapable('agenda.read-own')
  @Answers(200, reviewWire)
  async review(
    @CurrentActor() actor: Actor,
    @Param({ schema: reviewAddress }) { missionId, participationId, meetingId }: z.infer<typeof reviewAddress>,
    @Body({ schema: reviewStatementWire }) { seenChangedAt, ...statement }: z.infer<typeof reviewStatementWire>,
  ): Promise<z.infer<typeof reviewWire>> {
    assertOwn(actor, { missionId, participationId });
    const address = { meetingId, participationId };
    return valueOrProblem(await this.reviewMeeting.run(missionId, address, statement, seenChangedAt), reviewProblems);
  }

  /** In numbers, and only where nobody can be told apart. */
  @Get('meeting-outcomes')
  @ForCapable('agenda.read')
  @Answers(200, outcomesWire)
  async outcomes(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
  ): Promise<z.infer<typeof outcomesWire>> {
    const sides = await this.reviewMeeting.outcomes(missionId);
    const both = await this.reviewMeeting.sharedOutcomes(missionId);
    return { sides: sides.map(shownOutcomeCount), both: shownSharedOutcomes(both) };
  }
}

/** Organisers act for anybody, but do not read what is private. */
function assertOwn(actor: Actor, { missionId, participationId }: Address): void {
  if (membershipIn(actor, missionId)?.participationId !== participationId) throw notFound('review');
}
