import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { ClassificationReader } from '../classification-reader.js';
import { fileLayouts } from '../domain/official/file-layouts.js';
import { type ImportLosses, libraryWithout, losesMost, type StatedCode } from '../domain/official/import-losses.js';
import type { OfficialFile } from '../domain/official/official-file.js';
import { ClassificationFileStore } from '../persistence/classification-file-store.js';
import { RenewClassifications } from './renew-classifications.js';

/** Which imported file is to go. */
export interface FileToRemove {
  readonly layout: string;
  readonly edition: string;
  readonly statedCodes: readonly StatedCode[];
  /** Without it, nothing is removed: the report says what would be. */
  readonly isConfirmed: boolean;
  /** Whether it may go where most of what is in force goes with it. */
  readonly mayLoseMost: boolean;
}

export interface RemovalReport {
  readonly file: OfficialFile;
  readonly losses: ImportLosses;
  readonly isRemoved: boolean;
}

export type RemovalRefusal =
  | { readonly type: 'file-unknown'; readonly files: readonly OfficialFile[] }
  | { readonly type: 'loses-most'; readonly losses: ImportLosses };

/** Takes an imported official file out again; what was in force before it, or ships with the product, is in force again. */
@Injectable()
export class RemoveClassificationFile {
  constructor(
    private readonly database: Database,
    private readonly store: ClassificationFileStore,
    private readonly classifications: ClassificationReader,
    private readonly renewClassifications: RenewClassifications,
  ) {}

  async run(asked: FileToRemove): Promise<Result<RemovalReport, RemovalRefusal>> {
    await this.renewClassifications.run();
    const library = this.classifications.library();
    const file = library.files.find(({ layout, edition }) => layout === asked.layout && edition === asked.edition);
    if (file === undefined) return err({ type: 'file-unknown', files: library.files });
    const { scheme } = fileLayouts[file.layout];
    const losses = this.classifications.lossesWith(libraryWithout(library, file), scheme, asked.statedCodes);
    if (!asked.isConfirmed) return ok({ file, losses, isRemoved: false });
    if (losesMost(losses) && !asked.mayLoseMost) return err({ type: 'loses-most', losses });
    await this.database.run(async (tx) => {
      await this.store.remove(tx, file);
      return ok(undefined);
    });
    await this.renewClassifications.run();
    return ok({ file, losses, isRemoved: true });
  }
}
