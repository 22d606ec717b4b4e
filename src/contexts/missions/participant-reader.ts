import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../kernel/id.js';
import { CompanyReader, type ProfiledCompany } from '../companies/index.js';
import type { AvailabilityRevision } from './domain/availability.js';
import {
  type ListedParticipation,
  ParticipationPages,
  type ParticipationQuery,
} from './persistence/read-models/participation-pages.js';

/** A participation with its company and what that says of itself. */
export interface ParticipantView extends ListedParticipation, Pick<ProfiledCompany, 'company' | 'profile'> {}

/** Participants as screens show them: participations of this context joined with companies of the one below. */
@Injectable()
export class ParticipantReader {
  constructor(
    private readonly pages: ParticipationPages,
    private readonly companies: CompanyReader,
  ) {}

  async list(query: ParticipationQuery): Promise<readonly ParticipantView[]> {
    return this.withCompanies(await this.pages.rows(query));
  }

  async find(missionId: MissionId, id: ParticipationId): Promise<ParticipantView | null> {
    const row = await this.pages.row(missionId, id);
    const [view] = row === null ? [] : await this.withCompanies([row]);
    return view ?? null;
  }

  /** When a participant can meet, with its version. */
  availability(missionId: MissionId, id: ParticipationId): Promise<AvailabilityRevision | null> {
    return this.pages.availability(missionId, id);
  }

  private async withCompanies(rows: readonly ListedParticipation[]): Promise<readonly ParticipantView[]> {
    const companies = await this.companies.profiled(rows.map((row) => row.companyId));
    return rows.map((row) => {
      const found = companies.get(row.companyId);
      if (found === undefined)
        throw new Error(`Participation ${row.id} is of company ${row.companyId}, which has no profile`);
      return { ...row, company: found.company, profile: found.profile };
    });
  }
}
