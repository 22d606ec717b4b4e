import { Injectable } from '@nestjs/common';
import type { ProductKnowledge } from '../../matching-engine/index.js';
import { EngineThreads } from '../../platform/engine-threads/engine-threads.js';
import { CodeNamesReader } from '../classifications/index.js';

/** What the names of codes tell of products: kinds of business, and the words that name what is traded. */
@Injectable()
export class ProductKnowledgeReader {
  private kept: { readonly edition: string; readonly knowledge: Promise<ProductKnowledge> } | null = null;

  constructor(
    private readonly codeNames: CodeNamesReader,
    private readonly engineThreads: EngineThreads,
  ) {}

  /** Read beside the event loop the first time, and whenever other official files are in force; for a second at most. */
  read(): Promise<ProductKnowledge> {
    const edition = this.codeNames.edition();
    if (this.kept?.edition === edition) return this.kept.knowledge;
    const knowledge = this.readNames();
    const kept = { edition, knowledge };
    this.kept = kept;
    knowledge.catch(() => {
      if (this.kept === kept) this.kept = null;
    });
    return knowledge;
  }

  private async readNames(): Promise<ProductKnowledge> {
    return this.engineThreads.run('read-product-knowledge', await this.codeNames.read());
  }
}
