import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { type OpenedLink, type PageAttempt, type PageUseRefusal, UsePageLink } from '../../access/index.js';
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
import { refusalToAnswer, type StandingRefusal } from '../domain/page-standing.js';

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

/** What a browser has to keep from now on: the secret by which it is known, or nothing new. */
export interface DeviceToKeep {
  readonly deviceSecret: string | null;
}

/** Accepts or declines a request, or proposes another time, from a partner's page. The first browser to do so is theirs from then on. */
@Injectable()
export class AnswerOnPage {
  constructor(
    private readonly database: Database,
    private readonly usePageLink: UsePageLink,
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
    return this.database.run(async (tx) => {
      const used = await this.usePageLink.run(tx, attempt);
      if (!used.ok) return used;
      const refusal = refusalToAnswer(used.value);
      if (refusal !== null) return err(refusal);
      const answered = await this.answer(used.value, requestId, answer);
      if (!answered.ok) return answered;
      if (used.value.device === 'known') return ok({ deviceSecret: null });
      const remembered = await this.usePageLink.remember(tx, used.value, attempt.deviceSecret, false);
      return ok({ deviceSecret: remembered.secret });
    });
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
