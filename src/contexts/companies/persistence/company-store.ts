import { Injectable } from '@nestjs/common';
import type { CompanyId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Company } from '../domain/company.js';
import { EMPTY_MARKET_PROFILE, type ProfileVersion } from '../domain/market-profile.js';
import { ProfileRows } from './company-rows.js';

const UPSERT_COMPANIES = `
  INSERT INTO companies (id, side, name, country_code, city, province, website, is_synthetic)
  SELECT incoming.id, incoming.side, incoming.name, incoming."countryCode", incoming.city, incoming.province,
         incoming.website, incoming."isSynthetic"
  FROM jsonb_to_recordset($1) AS incoming (id uuid, side text, name text, "countryCode" text, city text, province text,
                                           website text, "isSynthetic" boolean)
  ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, country_code = excluded.country_code, city = excluded.city, province = excluded.province,
    website = excluded.website, is_synthetic = excluded.is_synthetic`;

const LATEST_VERSIONS = `
  SELECT DISTINCT ON (profiles.company_id) profiles.company_id AS "companyId", profiles.version, profiles.body
  FROM profiles WHERE profiles.company_id = ANY($1)
  ORDER BY profiles.company_id, profiles.version DESC`;

const ADD_VERSIONS = `
  INSERT INTO profiles (company_id, version, body, recorded_at, recorded_by_id, origin)
  SELECT "companyId", version, body, "recordedAt", "recordedById", origin
  FROM jsonb_to_recordset($1) AS incoming ("companyId" uuid, version integer, body jsonb, "recordedAt" timestamptz,
                                           "recordedById" uuid, origin text)`;

/** A version with nothing but what is stated in it. */
export type LatestVersion = Pick<ProfileVersion, 'companyId' | 'version' | 'body'>;

/** Companies and their profiles. Whole lists at a time, in a few statements: an import brings thousands. */
@Injectable()
export class CompanyStore {
  /** Adds the companies that are new and changes the others; until the transaction ends nobody else revises them. */
  async saveCompanies(tx: Transaction, companies: readonly Company[]): Promise<void> {
    await tx.query(UPSERT_COMPANIES, [JSON.stringify(companies)]);
  }

  /** The versions in force of those companies; whoever has none is left out. */
  async latestVersions(tx: Transaction, ids: readonly CompanyId[]): Promise<ReadonlyMap<CompanyId, LatestVersion>> {
    const rows = await tx.query<LatestVersion>(LATEST_VERSIONS, [ids]);
    return new Map(rows.map((row) => [row.companyId, { ...row, body: { ...EMPTY_MARKET_PROFILE, ...row.body } }]));
  }

  /** The version in force of one company, which nobody else revises until the transaction ends; throws where it has none. */
  async latestVersionForUpdate(tx: Transaction, id: CompanyId): Promise<ProfileVersion> {
    await tx.query('SELECT 1 FROM companies WHERE companies.id = $1 FOR UPDATE', [id]);
    const latest = await tx.rowsOf(ProfileRows).findOne({ where: { companyId: id }, order: { version: 'DESC' } });
    if (latest === null) throw new Error(`Company ${id} has no profile: record it with one`);
    return { ...latest, body: { ...EMPTY_MARKET_PROFILE, ...latest.body } };
  }

  async addVersions(tx: Transaction, versions: readonly ProfileVersion[]): Promise<void> {
    if (versions.length > 0) await tx.query(ADD_VERSIONS, [JSON.stringify(versions)]);
  }

  /** Erases what people have written in their own words, in every version of the profile. */
  async eraseTexts(tx: Transaction, id: CompanyId): Promise<void> {
    await tx.query(
      `UPDATE profiles SET recorded_by_id = NULL, body = jsonb_set(
         body || jsonb_build_object('description', '{}'::jsonb, 'een', '{"title":null,"advantages":null,"stage":null,"rights":null}'::jsonb),
         '{lines}', (SELECT coalesce(jsonb_agg(line || '{"text":null}'), '[]')
                     FROM jsonb_array_elements(coalesce(body -> 'lines', '[]')) AS line))
       WHERE company_id = $1`,
      [id],
    );
  }

  /** Erases all that is known of a company; what stays is that there was one. */
  async erase(tx: Transaction, id: CompanyId): Promise<void> {
    await tx.query(
      `DELETE FROM profiles WHERE company_id = $1
         AND version < (SELECT max(latest.version) FROM profiles AS latest WHERE latest.company_id = $1)`,
      [id],
    );
    await tx.query('UPDATE profiles SET body = $2, recorded_by_id = NULL WHERE company_id = $1', [
      id,
      JSON.stringify(EMPTY_MARKET_PROFILE),
    ]);
    await tx.query(`UPDATE companies SET name = '—', city = NULL, province = NULL, website = NULL WHERE id = $1`, [id]);
  }
}
