import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { CancelMeeting } from '../use-cases/cancel-meeting.js';
import { cancelProblems } from './meeting-problems.js';
import { declineWire, meetingRequestWire, type MeetingRequestWire, reasonIn } from './meeting-request.wire.js';
import { RequestPresenter } from './request-presenter.js';

const requestAddress = z.object({ missionId: wireId<'Mission'>(), requestId: wireId<'MeetingRequest'>() });

/** Cancelling what was agreed. */
@ApiTags('meetings')
@Controller('api/v1/missions/:missionId/meeting-requests/:requestId')
@ForCapable('meetings.request')
export class CancellationsController {
  constructor(
    private readonly cancelMeeting: CancelMeeting,
    private readonly presenter: RequestPresenter,
  ) {}

  /** The reason is as private as that of a decline. */
  @Post('cancellation')
  @Answers(200, meetingRequestWire)
  async cancel(
    @CurrentActor() actor: Actor,
    @Param({ schema: requestAddress }) { missionId, requestId }: z.infer<typeof requestAddress>,
    @Body({ schema: declineWire }) body: z.infer<typeof declineWire>,
  ): Promise<MeetingRequestWire> {
    valueOrProblem(await this.cancelMeeting.run(actor, missionId, requestId, reasonIn(body)), cancelProblems);
    return this.presenter.one(actor, missionId, requestId);
  }
}
