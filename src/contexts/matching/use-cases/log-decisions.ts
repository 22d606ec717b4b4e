import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { MeetingReader, type MeetingRequestId } from '../../meetings/index.js';
import { DecisionStore } from '../persistence/decision-store.js';

/** Keeps what was answered to requests between advised pairs, to learn from it how much each attribute matters. */
@Injectable()
export class LogDecisions {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingReader,
    private readonly decisions: DecisionStore,
  ) {}

  async run(requestIds: readonly MeetingRequestId[]): Promise<void> {
    const answers = await this.meetings.answersTo(requestIds);
    if (answers.length === 0) return;
    await this.database.write((tx) => this.decisions.log(tx, answers));
  }
}
