import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../kernel/id.js';
import type { Instant, TimeSpan } from '../../kernel/instant.js';
import { Database } from '../../platform/database/database.js';
import { instantSql } from '../../platform/database/instant-column.js';
import type { StandbyOfferId } from './domain/standby.js';

/** An offer as the one reads it who may take it. */
export interface OpenOffer extends TimeSpan {
  readonly offerId: StandbyOfferId;
  readonly counterpartId: ParticipationId;
  readonly counterpartName: string;
  readonly counterpartCountryCode: string;
  readonly tableLabel: string;
  readonly interpreterLabel: string | null;
  readonly answerUntil: Instant;
}

const OFFERS = `
  SELECT standby_offers.id AS "offerId", counterparts.id AS "counterpartId", companies.name AS "counterpartName",
         companies.country_code AS "counterpartCountryCode", meeting_tables.label AS "tableLabel",
         interpreters.label AS "interpreterLabel", ${instantSql('slots.starts_at')} AS "startsAt",
         ${instantSql('slots.ends_at')} AS "endsAt", ${instantSql('standby_offers.ends_at')} AS "answerUntil"
  FROM standby_offers
  JOIN standby_searches ON standby_searches.id = standby_offers.search_id
  JOIN participations AS counterparts ON counterparts.id = standby_searches.stays_id
  JOIN companies ON companies.id = counterparts.company_id
  JOIN slots ON slots.id = standby_offers.slot_id
  JOIN meeting_tables ON meeting_tables.id = standby_offers.table_id
  LEFT JOIN interpreters ON interpreters.id = standby_offers.interpreter_id
  WHERE standby_offers.mission_id = $1 AND standby_offers.status = 'open'`;

/** Which freed places somebody is being offered. */
@Injectable()
export class StandbyOfferReader {
  constructor(private readonly database: Database) {}

  /** What that participation can still answer at `now`, the soonest to end first. */
  openFor(missionId: MissionId, participationId: ParticipationId, now: Instant): Promise<OpenOffer[]> {
    return this.database.query<OpenOffer>(
      `${OFFERS} AND standby_offers.participation_id = $2 AND standby_offers.ends_at > $3
       ORDER BY standby_offers.ends_at, standby_offers.id`,
      [missionId, participationId, now],
    );
  }
}
