import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DatabaseSignals } from '../../../platform/database/database-signals.js';
import { digestOf } from '../../../platform/documents/digest.js';
import { nextTurn } from '../../../platform/time/next-turn.js';
import { ClassificationReader } from '../classification-reader.js';
import { CodeTextReader } from '../code-text-reader.js';
import { fileLayouts } from '../domain/official/file-layouts.js';
import type { OfficialEntry } from '../domain/official/official-entry.js';
import type { OfficialFile } from '../domain/official/official-file.js';
import type { OfficialLibrary } from '../domain/official/official-library.js';
import { CLASSIFICATIONS_CHANNEL, ClassificationFileStore } from '../persistence/classification-file-store.js';

/** Keeps what this process knows of codes up to date with the imported files, whichever process imports them. */
@Injectable()
export class RenewClassifications implements OnModuleInit {
  private readonly logger = new Logger(RenewClassifications.name);
  private knownVersion = versionOf([]);
  /** One after the other: the last to be asked for knows all. */
  private latest: Promise<void> = Promise.resolve();
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly store: ClassificationFileStore,
    private readonly classifications: ClassificationReader,
    private readonly codeTexts: CodeTextReader,
    private readonly signals: DatabaseSignals,
  ) {}

  async onModuleInit(): Promise<void> {
    const renew = (): void => {
      this.run().catch((error: unknown) => {
        this.logger.error({ event: 'classifications-not-renewed', reason: String(error) });
      });
    };
    await this.signals.listen(CLASSIFICATIONS_CHANNEL, renew, renew);
    await this.run();
  }

  /** Has something done whenever other files than before were read. */
  onRenewed(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Reads the imported files where they are others than before. */
  run(): Promise<void> {
    const renewal = this.latest.then(() => this.renew());
    this.latest = renewal.catch(() => undefined);
    return renewal;
  }

  private async renew(): Promise<void> {
    const files = await this.store.files();
    const version = versionOf(files);
    if (version === this.knownVersion) return;
    const library = await this.read(files);
    this.classifications.renew(library);
    this.codeTexts.renew(version, files);
    this.knownVersion = version;
    this.logger.log({ event: 'classifications-renewed', files: files.length });
    for (const listener of this.listeners) listener();
  }

  /** Words about codes stay in the database until somebody searches. */
  private async read(files: readonly OfficialFile[]): Promise<OfficialLibrary> {
    const entriesByFile = new Map<OfficialFile, readonly OfficialEntry[]>();
    for (const file of files) {
      if (fileLayouts[file.layout].content !== 'texts') entriesByFile.set(file, await this.store.entries(file));
      await nextTurn();
    }
    return { files, entriesOf: (file) => entriesByFile.get(file) ?? [] };
  }
}

/** Differs whenever anything of the files does. */
function versionOf(files: readonly OfficialFile[]): string {
  const written = files.map(({ layout, edition, digest }) => [layout, edition, digest]);
  return digestOf(JSON.stringify(written));
}
