import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../kernel/id.js';
import { CompanyReader } from '../../companies/index.js';
import { type Locale, localeOf, timeZoneOf } from '../domain/contact.js';
import { MessageFacts, type MissionFacts, type Recipient } from '../persistence/read-models/message-facts.js';
import type { ReaderSetting } from '../wording/describe-meeting.js';
import { readerClocks } from './reader-clocks.js';

/** Somebody who is written to, with the language and the clock they are written in. */
export interface Reader extends Recipient {
  readonly locale: Locale;
  readonly timeZone: string;
  /** What they chose themselves; null where it follows from who they are. */
  readonly stated: Pick<Recipient, 'locale' | 'timeZone'>;
}

export type ReachableReader = Reader & { readonly email: string };

/** Finds out in which language and by which clock people are written to. */
@Injectable()
export class FindReaders {
  constructor(
    private readonly facts: MessageFacts,
    private readonly companies: CompanyReader,
  ) {}

  /** Those of the participations that the mission has. */
  async run(mission: MissionFacts, participationIds: readonly ParticipationId[]): Promise<Reader[]> {
    const recipients = await this.facts.recipients(mission.id, participationIds);
    const spoken = await this.companies.languages(recipients.map(({ companyId }) => companyId));
    return recipients.map((recipient) => {
      const languages = spoken.get(recipient.companyId) ?? [];
      const { side } = recipient;
      const known = { side, contact: recipient, languages, venueTimeZone: mission.venueTimeZone };
      const stated = { locale: recipient.locale, timeZone: recipient.timeZone };
      return { ...recipient, locale: localeOf(known), timeZone: timeZoneOf(known), stated };
    });
  }

  /** What is said to that reader about meetings with these. */
  async settingOf(
    reader: Reader,
    mission: MissionFacts,
    counterpartIds: readonly ParticipationId[],
  ): Promise<ReaderSetting> {
    const names = await this.facts.companyNames(counterpartIds);
    return {
      locale: reader.locale,
      missionName: mission.name,
      venueName: mission.venueName,
      venueCity: mission.city,
      companyName: reader.companyName,
      nameOf: (participationId) => names.get(participationId) ?? null,
      ...readerClocks(reader, mission.venueTimeZone),
    };
  }
}
