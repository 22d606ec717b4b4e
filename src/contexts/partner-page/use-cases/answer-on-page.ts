import { Injectable } from '@nestjs/common';
import type { Result } from '../../../kernel/result.js';
import type { OpenedLink, PageAttempt, PageUseRefusal } from '../../access/index.js';
import {
  type AcceptRefusal,
  AcceptRequest,
  CancelMeeting,
  type CancelRefusal,
  type MeetingRequest,
  type MeetingRequestId,
  ProposeTime,
  type ProposeTimeRefusal,
  type SlotId,
  TurnDownRequest,
} from '../../meetings/index.js';
import type { StandingRefusal } from '../domain/page-standing.js';
import { AnswerByLink, type DeviceToKeep } from './answer-by-link.js';

/** What a partner says to a request. The reason is not for whoever asked. */
export type PageAnswer =
  | { readonly type: 'accept' }
  | { readonly type: 'decline'; readonly reason: string | null }
  /** Takes back what the partner had asked for. */
  | { readonly type: 'withdraw' }
  /** Cancels what was agreed. */
  | { readonly type: 'cancel'; readonly reason: string | null }
  | { readonly type: 'propose-time'; readonly slotId: SlotId };

type AnswerRefusal = AcceptRefusal | ProposeTimeRefusal | CancelRefusal;

export type AnswerOnPageRefusal = PageUseRefusal | StandingRefusal | AnswerRefusal;

/** Answers a request, takes one back or cancels what was agreed, from a partner's page. */
@Injectable()
export class AnswerOnPage {
  constructor(
    private readonly answerByLink: AnswerByLink,
    private readonly acceptRequest: AcceptRequest,
    private readonly turnDownRequest: TurnDownRequest,
    private readonly cancelMeeting: CancelMeeting,
    private readonly proposeTime: ProposeTime,
  ) {}

  run(
    attempt: PageAttempt,
    requestId: MeetingRequestId,
    answer: PageAnswer,
  ): Promise<Result<DeviceToKeep, AnswerOnPageRefusal>> {
    return this.answerByLink.run(attempt, (link) => this.answer(link, requestId, answer));
  }

  private answer(
    { actor, missionId }: OpenedLink,
    requestId: MeetingRequestId,
    answer: PageAnswer,
  ): Promise<Result<MeetingRequest, AnswerRefusal>> {
    switch (answer.type) {
      case 'accept':
        return this.acceptRequest.run(actor, missionId, requestId);
      case 'decline':
        return this.turnDownRequest.run(actor, missionId, requestId, 'decline', answer.reason);
      case 'withdraw':
        return this.turnDownRequest.run(actor, missionId, requestId, 'withdraw');
      case 'cancel':
        return this.cancelMeeting.run(actor, missionId, requestId, answer.reason);
      case 'propose-time':
        return this.proposeTime.run(actor, missionId, requestId, answer.slotId);
    }
  }
}
