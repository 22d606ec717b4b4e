import { Injectable } from '@nestjs/common';
import { ok, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { OpenedLink } from '../../access/index.js';
import { HandOverMeeting, type HandOverRefusal } from '../../meetings/index.js';
import { ChangeContact, ReadContact, WelcomeColleague } from '../../notifications/index.js';
import type { Locale } from '../domain/page-view.js';
import { PageFactsReader } from '../persistence/read-models/page-facts.js';

/** Who attends from now on. */
export interface Successor {
  readonly email: string;
  /** What they speak: for the interpreter. */
  readonly languages: readonly Locale[];
  /** In which language they are written to. */
  readonly writtenTo: Locale;
}

/** Puts a colleague in the place of whoever was invited: in all meetings, and as the one who is written to. */
@Injectable()
export class PutSuccessor {
  constructor(
    private readonly handOverMeeting: HandOverMeeting,
    private readonly changeContact: ChangeContact,
    private readonly readContact: ReadContact,
    private readonly welcomeColleague: WelcomeColleague,
    private readonly facts: PageFactsReader,
  ) {}

  /** Each meeting is looked at anew: whether the two share a language, or somebody can interpret. */
  async run(
    tx: Transaction,
    { actor, missionId, participationId }: OpenedLink,
    { email, languages, writtenTo }: Successor,
  ): Promise<Result<null, HandOverRefusal>> {
    for (const requestId of await this.facts.liveRequestIds(missionId, participationId)) {
      const handed = await this.handOverMeeting.run(actor, missionId, requestId, { participationId, languages });
      if (!handed.ok) return handed;
    }
    // The number stays: should no message reach the colleague, it is how the organiser reaches the company.
    const phone = (await this.readContact.run(actor, missionId, participationId))?.phone ?? null;
    const timeZone = (await this.facts.find(missionId, participationId))?.contactTimeZone ?? null;
    const contact = { email, phone, locale: writtenTo, timeZone };
    const changed = await this.changeContact.run(actor, missionId, participationId, contact);
    if (!changed.ok) throw new Error(`The contact of ${participationId} could not be changed: ${changed.error.type}`);
    await this.welcomeColleague.run(tx, missionId, participationId);
    return ok(null);
  }
}
