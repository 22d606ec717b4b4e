import { Injectable } from '@nestjs/common';
import { instantFromEpoch } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { LayoutName } from '../domain/official/file-layouts.js';
import type { KeyedEntry, OfficialEntry } from '../domain/official/official-entry.js';
import type { OfficialFile } from '../domain/official/official-file.js';

/** One layout in one edition. */
export type FileAddress = Pick<OfficialFile, 'layout' | 'edition'>;

/** Tells every process that the imported files have changed. */
export const CLASSIFICATIONS_CHANNEL = 'classifications';

const KEEP_FILE = `
  INSERT INTO classification_files (layout, edition, licence, digest, imported_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (layout, edition) DO UPDATE
  SET licence = excluded.licence, digest = excluded.digest, imported_at = excluded.imported_at`;

const KEEP_ENTRIES = `
  INSERT INTO classification_entries (layout, edition, key, entry)
  SELECT $1, $2, incoming.key, incoming.entry::json
  FROM unnest($3::text[], $4::text[]) AS incoming (key, entry)
  ON CONFLICT (layout, edition, key) DO UPDATE SET entry = excluded.entry`;

/** Its entries go with it. */
const REMOVE_FILE = `
  DELETE FROM classification_files
  WHERE classification_files.layout = $1 AND classification_files.edition = $2`;

const DROP_ENTRIES = `
  DELETE FROM classification_entries
  WHERE classification_entries.layout = $1 AND classification_entries.edition = $2
    AND classification_entries.key = ANY($3::text[])`;

/** In order of the keys: what is found does not depend on the order in which rows came. */
const ENTRIES = `
  SELECT classification_entries.key, classification_entries.entry::text AS entry
  FROM classification_entries
  WHERE classification_entries.layout = $1 AND classification_entries.edition = $2
  ORDER BY classification_entries.key COLLATE "C"`;

const FILES = `
  SELECT classification_files.layout, classification_files.edition, classification_files.licence,
         classification_files.digest, classification_files.imported_at AS "importedAt"
  FROM classification_files
  ORDER BY classification_files.layout COLLATE "C", classification_files.edition COLLATE "C"`;

type FileRow = Omit<OfficialFile, 'importedAt'> & { readonly importedAt: Date };

function fileOf(row: FileRow): OfficialFile {
  return { ...row, importedAt: instantFromEpoch(row.importedAt.getTime()) };
}

/** Imported official files and their entries; whole files at a time, of some ten thousand rows. */
@Injectable()
export class ClassificationFileStore {
  constructor(private readonly database: Database) {}

  /** All files by layout and edition. */
  async files(): Promise<readonly OfficialFile[]> {
    return (await this.database.query<FileRow>(FILES)).map(fileOf);
  }

  /** The file of that layout and edition, which nobody else changes until the transaction ends; null where there is none. */
  async fileForUpdate(tx: Transaction, { layout, edition }: FileAddress): Promise<OfficialFile | null> {
    await tx.query('LOCK TABLE classification_files IN SHARE ROW EXCLUSIVE MODE');
    const files = (await tx.query<FileRow>(FILES)).map(fileOf);
    return files.find((file) => file.layout === layout && file.edition === edition) ?? null;
  }

  /** By key: the entries of a file in JSON, as they were written. */
  async writtenEntries(tx: Transaction, { layout, edition }: FileAddress): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ key: string; entry: string }>(ENTRIES, [layout, edition]);
    return new Map(rows.map(({ key, entry }) => [key, entry]));
  }

  /** The entries of a file, in an order of their own that never changes. */
  async entries({ layout, edition }: FileAddress): Promise<readonly OfficialEntry[]> {
    const rows = await this.database.query<{ entry: string }>(ENTRIES, [layout, edition]);
    return rows.map(({ entry }) => JSON.parse(entry) as OfficialEntry);
  }

  /** Takes a file over: some entries come in the place of those of the same key, or beside; others go. */
  async keep(
    tx: Transaction,
    file: OfficialFile,
    { toKeep, goneKeys }: { readonly toKeep: readonly KeyedEntry[]; readonly goneKeys: readonly string[] },
  ): Promise<void> {
    const { layout, edition, licence, digest, importedAt } = file;
    await tx.query(KEEP_FILE, [layout, edition, licence, digest, importedAt]);
    await tx.query(DROP_ENTRIES, [layout, edition, goneKeys]);
    const keys = toKeep.map(({ key }) => key);
    await tx.query(KEEP_ENTRIES, [layout, edition, keys, toKeep.map(({ entry }) => JSON.stringify(entry))]);
    await this.notify(tx, layout);
  }

  /** Removes a file with its entries; one that is not there any more is as good as removed. */
  async remove(tx: Transaction, { layout, edition }: FileAddress): Promise<void> {
    await tx.query(REMOVE_FILE, [layout, edition]);
    await this.notify(tx, layout);
  }

  private async notify(tx: Transaction, layout: LayoutName): Promise<void> {
    await tx.query('SELECT pg_notify($1, $2)', [CLASSIFICATIONS_CHANNEL, layout]);
  }
}
