import { SqlMigration } from './sql-migration.js';

/** Official files of nomenclatures that an operator has imported, row by row. */
export class ClassificationFiles1763800000080 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE classification_files (
      layout text NOT NULL,
      edition text NOT NULL CONSTRAINT classification_files_of_an_edition CHECK (edition <> ''),
      licence text NOT NULL CONSTRAINT classification_files_under_a_licence CHECK (licence <> ''),
      digest text NOT NULL CONSTRAINT classification_files_digest_is_sha256 CHECK (digest ~ '^[0-9a-f]{64}$'),
      imported_at timestamptz NOT NULL,
      PRIMARY KEY (layout, edition)
    );

    -- An entry is kept as it was written, letter by letter: whether it changed is told by comparing texts.
    CREATE TABLE classification_entries (
      layout text NOT NULL,
      edition text NOT NULL,
      key text NOT NULL,
      entry json NOT NULL,
      PRIMARY KEY (layout, edition, key),
      FOREIGN KEY (layout, edition) REFERENCES classification_files (layout, edition) ON DELETE CASCADE
    );
  `;
}
