import { Injectable } from '@nestjs/common';
import type { CompanyId, UserId } from '../../kernel/id.js';
import type { Instant } from '../../kernel/instant.js';
import { Database } from '../../platform/database/database.js';
import { instantSql } from '../../platform/database/instant-column.js';
import type { StatedCode } from '../classifications/index.js';
import type { Company } from './domain/company.js';
import { essentialsOf } from './domain/essentials.js';
import { EMPTY_MARKET_PROFILE, type MarketProfile, type ProfileOrigin } from './domain/market-profile.js';
import type { Profile } from './domain/profile.js';

/** A company with the version of its profile that is in force. */
export interface ProfiledCompany {
  readonly company: Company;
  /** The essentials, as lists show them. */
  readonly profile: Profile;
  readonly marketProfile: MarketProfile;
  /** From 1. Whoever computes something from a profile keeps it, to tell later what it was computed from. */
  readonly profileVersion: number;
}

/** A version of a profile, and who stated it when. */
export interface RecordedProfile {
  readonly version: number;
  readonly body: MarketProfile;
  readonly recordedAt: Instant;
  readonly recordedById: UserId | null;
  readonly origin: ProfileOrigin;
}

interface CompanyRow {
  readonly company: Company;
  readonly body: Partial<MarketProfile>;
  readonly profileVersion: number;
}

/** What other contexts may ask about companies. */
@Injectable()
export class CompanyReader {
  constructor(private readonly database: Database) {}

  /** Those companies with their present profiles, in one statement; ids that are unknown are left out. */
  async profiled(ids: readonly CompanyId[]): Promise<ReadonlyMap<CompanyId, ProfiledCompany>> {
    const rows = await this.database.query<CompanyRow>(
      `SELECT jsonb_build_object('id', companies.id, 'side', companies.side, 'name', companies.name,
                'countryCode', companies.country_code, 'city', companies.city, 'province', companies.province,
                'website', companies.website, 'isSynthetic', companies.is_synthetic) AS company,
              latest.body, latest.version AS "profileVersion"
       FROM companies
       JOIN LATERAL (
         SELECT profiles.version, profiles.body FROM profiles WHERE profiles.company_id = companies.id
         ORDER BY profiles.version DESC LIMIT 1
       ) AS latest ON true
       WHERE companies.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.company.id, profiledCompany(row)]));
  }

  /** What those companies speak (ISO 639-1), and nothing else of their profiles; ids that are unknown are left out. */
  async languages(ids: readonly CompanyId[]): Promise<ReadonlyMap<CompanyId, readonly string[]>> {
    const rows = await this.database.query<{ id: CompanyId; languages: readonly string[] }>(
      `SELECT companies.id, coalesce((SELECT jsonb_agg(spoken.language -> 'code' ORDER BY spoken.position)
                FROM jsonb_array_elements(latest.body -> 'languages') WITH ORDINALITY AS spoken (language, position)
                WHERE spoken.language ->> 'level' IS DISTINCT FROM 'basic' OR NOT EXISTS (
                  SELECT 1 FROM jsonb_array_elements(latest.body -> 'languages') AS better (language)
                  WHERE better.language ->> 'level' IS DISTINCT FROM 'basic')
              ), '[]') AS languages
       FROM companies
       JOIN LATERAL (
         SELECT profiles.body FROM profiles WHERE profiles.company_id = companies.id
         ORDER BY profiles.version DESC LIMIT 1
       ) AS latest ON true
       WHERE companies.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, languages }) => [id, languages]));
  }

  /** Each code that stands in a profile in force, and in how many of their lines. */
  statedCodes(): Promise<readonly StatedCode[]> {
    return this.database.query<StatedCode>(
      `SELECT line ->> 'scheme' AS scheme, line ->> 'code' AS code, count(*)::integer AS lines
       FROM (
         SELECT DISTINCT ON (profiles.company_id) profiles.body FROM profiles
         ORDER BY profiles.company_id, profiles.version DESC
       ) AS latest, jsonb_array_elements(coalesce(latest.body -> 'lines', '[]')) AS line
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [],
    );
  }

  /** Every version of a company's profile, the one in force first. */
  async profileVersions(id: CompanyId): Promise<readonly RecordedProfile[]> {
    const rows = await this.database.query<RecordedProfile>(
      `SELECT profiles.version, profiles.body, ${instantSql('profiles.recorded_at')} AS "recordedAt",
              profiles.recorded_by_id AS "recordedById", profiles.origin
       FROM profiles WHERE profiles.company_id = $1 ORDER BY profiles.version DESC`,
      [id],
    );
    return rows.map((row) => ({ ...row, body: { ...EMPTY_MARKET_PROFILE, ...row.body } }));
  }
}

function profiledCompany({ company, body, profileVersion }: CompanyRow): ProfiledCompany {
  const marketProfile = { ...EMPTY_MARKET_PROFILE, ...body };
  return { company, marketProfile, profile: essentialsOf(marketProfile, company.side), profileVersion };
}
