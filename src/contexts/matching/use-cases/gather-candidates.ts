import { Injectable } from '@nestjs/common';
import { ClassificationReader } from '../../classifications/index.js';
import {
  CompanyReader,
  LINE_ROLE_OF_SIDE,
  type MarketProfile,
  meantCodes,
  type ProfiledCompany,
  type ProfileLine,
} from '../../companies/index.js';
import type { MissionFrame, ParticipationBrief } from '../../missions/index.js';
import type { Candidate, CandidateProduct } from '../planning/candidate.js';
import { sessionNames, sessionsAttended } from '../planning/sessions-attended.js';

/** Who takes part, and when something is planned. */
type Attendance = Pick<MissionFrame, 'participations' | 'sessions' | 'slots'>;

/** Knowing a few words of a language is not enough to negotiate in it. */
const NOT_ENOUGH_TO_NEGOTIATE: MarketProfile['languages'][number]['level'] = 'basic';

/** Brings together what is known of everybody who takes part. */
@Injectable()
export class GatherCandidates {
  constructor(
    private readonly companies: CompanyReader,
    private readonly classifications: ClassificationReader,
  ) {}

  async run({ participations, sessions, slots }: Attendance): Promise<Candidate[]> {
    const names = sessionNames(sessions);
    const companies = await this.companies.profiled(participations.map(({ companyId }) => companyId));
    return participations.flatMap((participation) => {
      const company = companies.get(participation.companyId);
      if (company === undefined) return [];
      return [this.candidate(participation, company, sessionsAttended(participation.availability, slots, names))];
    });
  }

  private candidate(
    { id, side, countryCode }: ParticipationBrief,
    { company, marketProfile: profile }: ProfiledCompany,
    sessions: readonly string[],
  ): Candidate {
    const own = profile.lines.filter(({ role }) => role === LINE_ROLE_OF_SIDE[side]);
    return {
      ...profile,
      id,
      side,
      countryCode,
      sessions,
      province: company.province,
      products: own.flatMap((line) => this.productsOf(line, own)),
      productTexts: own.flatMap(({ text }) => text ?? []),
      languages: profile.languages.filter(({ level }) => level !== NOT_ENOUGH_TO_NEGOTIATE).map(({ code }) => code),
      priceLevel: profile.priceLevel as Candidate['priceLevel'],
      exclusivities: profile.exclusivities.map(({ headings, ...promise }) =>
        headings.length === 0 ? promise : { ...promise, headings },
      ),
      consentsToMatching: profile.consentsToMatching ?? true,
    };
  }

  /** A share is only known where every line states one. */
  private productsOf(line: ProfileLine, lines: readonly ProfileLine[]): CandidateProduct[] {
    const share = lines.every((other) => other.share !== null) ? line.share : null;
    const codes = meantCodes(line, (code) => this.classifications.activitiesOfService(code));
    return codes.map(({ scheme, code }) => ({
      scheme,
      code,
      share: share === null ? null : share / codes.length,
      linkedHsCodes: scheme === 'ATECO' ? this.classifications.linkedHsCodes(code) : [],
    }));
  }
}
