import { SqlMigration } from './sql-migration.js';

/** Profiles that state all of what a company offers and seeks, and who stated each version. */
export class MarketProfiles1763800000010 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE profiles ADD COLUMN recorded_by_id uuid;
    ALTER TABLE profiles ADD COLUMN origin text NOT NULL DEFAULT 'import'
      CONSTRAINT profiles_origin_known CHECK (origin IN ('import', 'edit'));
    ALTER TABLE profiles ALTER COLUMN origin DROP DEFAULT;

    UPDATE profiles SET body = (profiles.body - 'products') || jsonb_build_object(
      'lines', (SELECT coalesce(jsonb_agg(product || jsonb_build_object(
          'role', CASE companies.side WHEN 'sme' THEN 'offer' ELSE 'seek' END, 'share', NULL, 'text', NULL)), '[]')
        FROM jsonb_array_elements(profiles.body -> 'products') AS product),
      'languages', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', language, 'level', NULL)), '[]')
        FROM jsonb_array_elements(profiles.body -> 'languages') AS language),
      'certifications', (SELECT coalesce(jsonb_agg(
          jsonb_build_object('code', certification, 'isMandatory', false, 'validUntil', NULL)), '[]')
        FROM jsonb_array_elements(profiles.body -> 'certifications') AS certification))
    FROM companies WHERE companies.id = profiles.company_id;
  `;
}
