import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { AcceptRequest } from '../use-cases/accept-request.js';
import { HandOverMeeting } from '../use-cases/hand-over-meeting.js';
import { ListMeetingTimes } from '../use-cases/list-meeting-times.js';
import { ProposeTime } from '../use-cases/propose-time.js';
import { TurnDownRequest } from '../use-cases/turn-down-request.js';
import {
  acceptProblems,
  handOverProblems,
  proposeTimeProblems,
  requestUnknownProblem,
  turnDownProblems,
} from './meeting-problems.js';
import {
  declineWire,
  handedOverWire,
  handOverWire,
  meetingRequestWire,
  type MeetingRequestWire,
  meetingTimesWire,
  reasonIn,
  timeProposalWire,
} from './meeting-request.wire.js';
import { RequestPresenter } from './request-presenter.js';

const requestAddress = z.object({ missionId: wireId<'Mission'>(), requestId: wireId<'MeetingRequest'>() });
type RequestAddress = z.infer<typeof requestAddress>;

/** Answering requests: yes, no, another time, a colleague. */
@ApiTags('meetings')
@Controller('api/v1/missions/:missionId/meeting-requests/:requestId')
@ForCapable('meetings.request')
export class RequestAnswersController {
  constructor(
    private readonly acceptRequest: AcceptRequest,
    private readonly turnDownRequest: TurnDownRequest,
    private readonly proposeTime: ProposeTime,
    private readonly handOverMeeting: HandOverMeeting,
    private readonly listTimes: ListMeetingTimes,
    private readonly presenter: RequestPresenter,
  ) {}

  @Post('acceptance')
  @Answers(200, meetingRequestWire)
  async accept(
    @CurrentActor() actor: Actor,
    @Param({ schema: requestAddress }) address: RequestAddress,
  ): Promise<MeetingRequestWire> {
    valueOrProblem(await this.acceptRequest.run(actor, address.missionId, address.requestId), acceptProblems);
    return this.present(actor, address);
  }

  @Post('decline')
  @Answers(200, meetingRequestWire)
  async decline(
    @CurrentActor() actor: Actor,
    @Param({ schema: requestAddress }) address: RequestAddress,
    @Body({ schema: declineWire }) body: z.infer<typeof declineWire>,
  ): Promise<MeetingRequestWire> {
    const { missionId, requestId } = address;
    const declined = await this.turnDownRequest.run(actor, missionId, requestId, 'decline', reasonIn(body));
    valueOrProblem(declined, turnDownProblems);
    return this.present(actor, address);
  }

  @Post('withdrawal')
  @Answers(200, meetingRequestWire)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param({ schema: requestAddress }) address: RequestAddress,
  ): Promise<MeetingRequestWire> {
    const { missionId, requestId } = address;
    valueOrProblem(await this.turnDownRequest.run(actor, missionId, requestId, 'withdraw'), turnDownProblems);
    return this.present(actor, address);
  }

  /** The slots in which the two could meet. */
  @Get('meeting-times')
  @Answers(200, meetingTimesWire)
  async times(
    @CurrentActor() actor: Actor,
    @Param({ schema: requestAddress }) { missionId, requestId }: RequestAddress,
  ): Promise<z.infer<typeof meetingTimesWire>> {
    const times = valueOrProblem(await this.listTimes.run(actor, missionId, requestId), requestUnknownProblem);
    return { items: times.map(({ id, startsAt, endsAt }) => ({ id, startsAt, endsAt })) };
  }

  /** Says yes, but at another time; the other side then accepts it, or not. */
  @Post('time-proposals')
  @Answers(200, meetingRequestWire)
  async propose(
    @CurrentActor() actor: Actor,
    @Param({ schema: requestAddress }) address: RequestAddress,
    @Body({ schema: timeProposalWire }) { slotId }: z.infer<typeof timeProposalWire>,
  ): Promise<MeetingRequestWire> {
    const { missionId, requestId } = address;
    valueOrProblem(await this.proposeTime.run(actor, missionId, requestId, slotId), proposeTimeProblems);
    return this.present(actor, address);
  }

  /** Sends a colleague, and says how the two will talk. */
  @Post('hand-overs')
  @Answers(200, handedOverWire)
  async handOver(
    @CurrentActor() actor: Actor,
    @Param({ schema: requestAddress }) address: RequestAddress,
    @Body({ schema: handOverWire }) colleague: z.infer<typeof handOverWire>,
  ): Promise<z.infer<typeof handedOverWire>> {
    const handed = await this.handOverMeeting.run(actor, address.missionId, address.requestId, colleague);
    const { talk } = valueOrProblem(handed, handOverProblems);
    const told = talk.type === 'interpreter' ? { ...talk, languages: [...talk.languages] } : talk;
    return { request: await this.present(actor, address), talk: told };
  }

  private present(actor: Actor, { missionId, requestId }: RequestAddress): Promise<MeetingRequestWire> {
    return this.presenter.one(actor, missionId, requestId);
  }
}
