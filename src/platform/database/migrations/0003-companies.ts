import { SqlMigration } from './sql-migration.js';

/** Companies, and every version of what they said of themselves. */
export class Companies1763800000003 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE companies (
      id uuid PRIMARY KEY,
      side text NOT NULL CONSTRAINT companies_side_known CHECK (side IN ('sme', 'buyer')),
      name text NOT NULL CONSTRAINT companies_name_given CHECK (name <> ''),
      country_code text NOT NULL CONSTRAINT companies_country_code_form CHECK (country_code ~ '^[A-Z]{2}$'),
      city text,
      province text,
      website text,
      is_synthetic boolean NOT NULL
    );

    CREATE TABLE profiles (
      company_id uuid NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
      version integer NOT NULL CONSTRAINT profiles_version_counts CHECK (version > 0),
      body jsonb NOT NULL,
      recorded_at timestamptz NOT NULL,
      PRIMARY KEY (company_id, version)
    );
  `;
}
