import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import { notFound } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { CompanyReader, type ProfiledCompany } from '../../companies/index.js';
import { MissionReader } from '../../missions/index.js';

/** Addresses a participant inside of a mission. */
export const participantAddress = z.object({
  missionId: wireId<'Mission'>(),
  participationId: wireId<'Participation'>(),
});

export type ParticipantAddress = z.infer<typeof participantAddress>;

/** Finds the company behind a participant, for whoever speaks for it. */
@Injectable()
export class ParticipantCompanies {
  constructor(
    private readonly missions: MissionReader,
    private readonly companies: CompanyReader,
  ) {}

  /** Throws the problem that there is none, or none that the actor speaks for. */
  async of(actor: Actor, { missionId, participationId }: ParticipantAddress): Promise<ProfiledCompany> {
    const participation = await this.missions.participation(missionId, participationId);
    if (participation === null || !mayActFor(actor, missionId, participationId)) throw notFound('participant');
    const company = (await this.companies.profiled([participation.companyId])).get(participation.companyId);
    if (company === undefined) throw new Error(`Participation ${participationId} is of a company without a profile`);
    return company;
  }
}
