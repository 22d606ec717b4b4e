import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import type { ComparedParticipant } from '../../domain/duplicates/resemblance.js';

/** A participant as it is compared with others, and as a list of those who look alike shows it. */
export interface ListedCompany extends ComparedParticipant {
  readonly city: string | null;
  readonly externalReference: string | null;
  readonly isSynthetic: boolean;
}

/** What of those who take part is compared, to find who is there twice. */
@Injectable()
export class ComparedParticipants {
  constructor(private readonly database: Database) {}

  /** Every admitted one, in one statement. */
  of(missionId: MissionId): Promise<ListedCompany[]> {
    return this.database.query<ListedCompany>(
      `SELECT participations.id, participations.side, companies.name, companies.country_code AS "countryCode",
              companies.website, contacts.email AS mailbox, companies.city,
              participations.external_reference AS "externalReference", companies.is_synthetic AS "isSynthetic"
       FROM participations
       JOIN companies ON companies.id = participations.company_id
       LEFT JOIN contacts ON contacts.participation_id = participations.id
       WHERE participations.mission_id = $1 AND participations.status = 'admitted'
       ORDER BY participations.id`,
      [missionId],
    );
  }
}
