import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, mayActFor, membershipIn } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { cutPage, readCursor, timeKey } from '../../../platform/http/page.js';
import { notFound, valueOrProblem } from '../../../platform/http/problem.js';
import { CurrentLocale, type ReaderLocale } from '../../../platform/http/reader-locale.decorator.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { MeetingRequestList } from '../persistence/read-models/meeting-request-list.js';
import { isOrganiser } from '../domain/acting.js';
import { RequestMeeting } from '../use-cases/request-meeting.js';
import { requestProblems } from './meeting-problems.js';
import {
  meetingRequestQuery,
  type MeetingRequestWire,
  meetingRequestsWire,
  meetingRequestWire,
  newMeetingRequestWire,
} from './meeting-request.wire.js';
import { RequestPresenter } from './request-presenter.js';

const missionIdParam = { schema: wireId<'Mission'>() };

/** Asking for meetings. */
@ApiTags('meetings')
@Controller('api/v1/missions/:missionId/meeting-requests')
@ForCapable('meetings.request')
export class MeetingRequestsController {
  constructor(
    private readonly requestMeeting: RequestMeeting,
    private readonly requestList: MeetingRequestList,
    private readonly presenter: RequestPresenter,
  ) {}

  @Post()
  @Answers(201, meetingRequestWire)
  async request(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: newMeetingRequestWire }) body: z.infer<typeof newMeetingRequestWire>,
    @CurrentLocale() locale: ReaderLocale,
  ): Promise<MeetingRequestWire> {
    const { fromParticipationId: fromId, toParticipationId: toId, message = '', slotId = null } = body;
    const written =
      message === ''
        ? { message: null, messageLanguage: null }
        : { message, messageLanguage: body.messageLanguage ?? locale };
    const asked = await this.requestMeeting.run(actor, { missionId, fromId, toId, slotId, ...written });
    const { id } = valueOrProblem(asked, requestProblems);
    return this.presenter.one(actor, missionId, id);
  }

  /** Organisers see all requests of the mission, participants their own. */
  @Get()
  @Answers(200, meetingRequestsWire)
  async list(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Query({ schema: meetingRequestQuery }) query: z.infer<typeof meetingRequestQuery>,
  ): Promise<z.infer<typeof meetingRequestsWire>> {
    const { status = null, cursor, limit } = query;
    const participationId = query.participationId ?? membershipIn(actor, missionId)?.participationId ?? null;
    if (participationId !== null && !mayActFor(actor, missionId, participationId)) throw notFound('participant');
    const seesWithheld = isOrganiser(actor, missionId);
    const page = { after: readCursor(cursor, timeKey), limit: limit + 1 };
    const requests = await this.requestList.list(missionId, { participationId, status, seesWithheld }, page);
    const { items, nextCursor } = cutPage(requests, limit, ({ requestedAt, id }) => [requestedAt, id]);
    return { items: await this.presenter.all(actor, missionId, items), nextCursor };
  }
}
