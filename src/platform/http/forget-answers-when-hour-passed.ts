import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { type Reaction, ReactsTo } from '../reactions/reaction.js';
import type { TimePassed } from '../reactions/time-passed.js';

/** Forgets answers kept under an Idempotency-Key for a week: nobody repeats a request after that. */
@Injectable()
@ReactsTo({ name: 'forget-answers-when-hour-passed', when: ['hour-passed'], lane: 'quick' })
export class ForgetAnswersWhenHourPassed implements Reaction<TimePassed> {
  constructor(private readonly database: Database) {}

  async react(): Promise<void> {
    await this.database.query(`DELETE FROM idempotent_requests WHERE received_at < now() - interval '7 days'`);
  }
}
