import { Injectable } from '@nestjs/common';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import { CodeTextReader } from '../code-text-reader.js';
import type { Scheme } from '../domain/code.js';
import type { CodeSuggestions, SearchOptions } from '../planning/searched-catalogue.js';

/** Other official files may come into force while an index of the earlier ones is read. */
const MOST_ATTEMPTS = 3;

/** The indices in which texts are searched, one for each scheme, on a thread beside the event loop. */
@Injectable()
export class CodeIndexes {
  /** By scheme and edition: whoever types asks again before the first answer is there, and it is read once for all of them. */
  private readonly reading = new Map<string, Promise<void>>();

  constructor(
    private readonly engineThreads: EngineThreads,
    private readonly codeTexts: CodeTextReader,
  ) {}

  /** Waits for the index where it is not read yet. */
  async search(scheme: Scheme, text: string, options: SearchOptions): Promise<CodeSuggestions> {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const edition = this.codeTexts.catalogueEdition();
      const found = await this.engineThreads.run('search-codes', { catalogue: scheme, edition, text, options });
      if (found !== null) return found;
      await this.prepare(scheme);
    }
    throw new Error(`The catalogue of ${scheme} was kept ${MOST_ATTEMPTS} times and is not known: look at the thread`);
  }

  /** Has the index of a scheme read, as its words are now. */
  prepare(scheme: Scheme): Promise<void> {
    const edition = this.codeTexts.catalogueEdition();
    const key = `${scheme} ${edition}`;
    const known = this.reading.get(key);
    if (known !== undefined) return known;
    const begun = this.read(scheme, edition).finally(() => this.reading.delete(key));
    this.reading.set(key, begun);
    return begun;
  }

  private async read(scheme: Scheme, edition: string): Promise<void> {
    const searched = await this.codeTexts.catalogue(scheme);
    await this.engineThreads.run('keep-codes', { catalogue: scheme, edition, searched });
  }
}
