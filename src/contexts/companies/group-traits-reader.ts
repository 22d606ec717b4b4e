import { Injectable } from '@nestjs/common';
import type { CompanyId } from '../../kernel/id.js';
import type { GroupTraits } from '../../kernel/participant-group.js';
import { ClassificationReader } from '../classifications/index.js';
import { CompanyReader, type ProfiledCompany } from './company-reader.js';
import { LINE_ROLE_OF_SIDE } from './domain/essentials.js';
import { meantCodes } from './domain/meant-codes.js';

/** Says by what companies are grouped in the rules of a mission. */
@Injectable()
export class GroupTraitsReader {
  constructor(
    private readonly companies: CompanyReader,
    private readonly classifications: ClassificationReader,
  ) {}

  /** By their present profiles, in one statement; ids that are unknown are left out. */
  async of(ids: readonly CompanyId[]): Promise<ReadonlyMap<CompanyId, GroupTraits>> {
    const companies = await this.companies.profiled(ids);
    return new Map([...companies].map(([id, company]) => [id, this.traitsOf(company)]));
  }

  private traitsOf({ company, marketProfile: { lines, roles, size } }: ProfiledCompany): GroupTraits {
    const own = lines.filter(({ role }) => role === LINE_ROLE_OF_SIDE[company.side]);
    const codes = own.flatMap((line) => meantCodes(line, (code) => this.classifications.activitiesOfService(code)));
    return {
      country: [company.countryCode],
      province: company.province === null ? [] : [company.province],
      size: size === null ? [] : [size],
      role: roles,
      code: codes.map(({ scheme, code }) => `${scheme} ${code}`),
    };
  }
}
