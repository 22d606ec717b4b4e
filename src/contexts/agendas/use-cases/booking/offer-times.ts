import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type BookingSubject, heldTimes, type OfferedTime, offeredTimes, type SeenHold } from '../../domain/booking.js';
import { SlotStandings } from '../../persistence/read-models/slot-standings.js';
import { AskForTimes, type AskRefusal } from './ask-for-times.js';

/** What two could book, and what somebody is making up their mind about. */
export interface BookableTimes {
  readonly offered: readonly OfferedTime[];
  readonly held: readonly SeenHold[];
}

/** The times that two could book now: both free and there, with a table and, where they need one, an interpreter. */
@Injectable()
export class OfferTimes {
  constructor(
    private readonly database: Database,
    private readonly askForTimes: AskForTimes,
    private readonly standings: SlotStandings,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, missionId: MissionId, subject: BookingSubject): Promise<Result<BookableTimes, AskRefusal>> {
    return this.database.run(async (tx) => {
      const asked = await this.askForTimes.run(tx, actor, missionId, subject);
      if (!asked.ok) return asked;
      const now = this.clock.now();
      const slots = await this.standings.all(missionId, asked.value, now);
      const { needsInterpreter } = asked.value;
      return ok({
        offered: offeredTimes(slots, needsInterpreter, now),
        held: heldTimes(slots, needsInterpreter, now),
      });
    });
  }
}
