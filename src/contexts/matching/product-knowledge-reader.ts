import { Injectable } from '@nestjs/common';
import { EngineThreads } from '../../platform/engine-threads/engine-threads.js';
import { CodeNamesReader } from '../classifications/index.js';
import type { KnowledgeOfEdition } from './planning/score-input.js';

/** What the names of codes tell of products: kinds of business, and the words that name what is traded. */
@Injectable()
export class ProductKnowledgeReader {
  private kept: { readonly edition: string; readonly knowledge: Promise<KnowledgeOfEdition> } | null = null;

  constructor(
    private readonly codeNames: CodeNamesReader,
    private readonly engineThreads: EngineThreads,
  ) {}

  /** Read beside the event loop the first time, and whenever other official files are in force; for a second at most. */
  read(): Promise<KnowledgeOfEdition> {
    const edition = this.edition();
    if (this.kept?.edition === edition) return this.kept.knowledge;
    const knowledge = this.readNames(edition);
    const kept = { edition, knowledge };
    this.kept = kept;
    knowledge.catch(() => {
      if (this.kept === kept) this.kept = null;
    });
    return knowledge;
  }

  /** Of the names that are in force now. */
  edition(): string {
    return this.codeNames.edition();
  }

  private async readNames(edition: string): Promise<KnowledgeOfEdition> {
    const knowledge = await this.engineThreads.run('read-product-knowledge', await this.codeNames.read());
    return { ...knowledge, edition };
  }
}
