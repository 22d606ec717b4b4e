import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { type Reaction, ReactsTo } from '../reactions/reaction.js';
import type { TimePassed } from '../reactions/time-passed.js';

/** Whoever was away for longer reads everything again. */
const KEPT_HOURS = 24;

/** Forgets the changes that nobody will ask for one by one. */
@Injectable()
@ReactsTo({ name: 'forget-changes-when-hour-passed', when: ['hour-passed'], lane: 'quick' })
export class ForgetChangesWhenHourPassed implements Reaction<TimePassed> {
  constructor(private readonly database: Database) {}

  async react(): Promise<void> {
    await this.database.query(
      `DELETE FROM mission_changes WHERE announced_at < now() - interval '${KEPT_HOURS} hours'`,
    );
  }
}
