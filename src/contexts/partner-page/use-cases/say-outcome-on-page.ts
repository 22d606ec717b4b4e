import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Result } from '../../../kernel/result.js';
import type { PageAttempt, PageUseRefusal } from '../../access/index.js';
import { type ReviewFailure, ReviewMeeting, type ReviewStatement } from '../../agendas/index.js';
import type { StandingRefusal } from '../domain/page-standing.js';
import { AnswerByLink, type DeviceToKeep } from './answer-by-link.js';

type SayOutcomeRefusal = PageUseRefusal | StandingRefusal | ReviewFailure;

/** Keeps what somebody says of a meeting of theirs on their page; `seenChangedAt` is null where they saw nothing said. */
@Injectable()
export class SayOutcomeOnPage {
  constructor(
    private readonly answerByLink: AnswerByLink,
    private readonly reviewMeeting: ReviewMeeting,
  ) {}

  run(
    attempt: PageAttempt,
    meetingId: Id<'Meeting'>,
    statement: ReviewStatement,
    seenChangedAt: Instant | null,
  ): Promise<Result<DeviceToKeep, SayOutcomeRefusal>> {
    return this.answerByLink.run(attempt, ({ missionId, participationId }) =>
      this.reviewMeeting.run(missionId, { meetingId, participationId }, statement, seenChangedAt),
    );
  }
}
