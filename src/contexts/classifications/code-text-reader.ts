import { Injectable } from '@nestjs/common';
import { writeCatalogue } from '../../platform/engine-threads/sent-catalogue.js';
import { nextTurn } from '../../platform/time/next-turn.js';
import { ClassificationReader } from './classification-reader.js';
import type { Scheme } from './domain/code.js';
import type { LayoutName } from './domain/official/file-layouts.js';
import type { OfficialEntry } from './domain/official/official-entry.js';
import { filesInForce, type OfficialFile } from './domain/official/official-file.js';
import { loadHeadingsByClass } from './loading/load-ateco.js';
import { loadActivityTexts, loadGoodsTexts, loadServiceTexts } from './loading/load-texts.js';
import { ClassificationFileStore } from './persistence/classification-file-store.js';
import type { SearchSources } from './planning/search-sources.js';
import { searchedCatalogue, searchedLayouts } from './planning/searched-catalogue.js';
import type { TextsByCode } from './planning/texts-by-code.js';

type ScopeOfWords = 'goods' | 'activities' | 'services';

const SCOPE_OF_TRADE_WORDS: Partial<Record<Scheme, ScopeOfWords>> = { HS: 'goods', CN: 'goods', ATECO: 'activities' };
const NAMES_SHOWN = 3;
const SHIPPED_EDITION = 'shipped';
const DIGITS_OF_SUBHEADING = 6;

/** What is known of codes in words. */
@Injectable()
export class CodeTextReader {
  private readonly shipped = new Map<ScopeOfWords, TextsByCode>();
  private edition = SHIPPED_EDITION;
  private files: readonly OfficialFile[] = [];

  constructor(
    private readonly classifications: ClassificationReader,
    private readonly store: ClassificationFileStore,
  ) {}

  /** Reads these official files from now on; `edition` differs whenever they do. */
  renew(edition: string, files: readonly OfficialFile[]): void {
    this.edition = edition;
    this.files = files;
  }

  /** Names the present edition of what a scheme is searched in. */
  catalogueEdition(): string {
    return this.edition;
  }

  /**
   * What a scheme is searched in, written for the thread that searches. Takes a second with all official files, in pieces
   * of a tenth or two between which others are answered: ask for it when a search does not have it yet.
   */
  async catalogue(scheme: Scheme): Promise<string> {
    const searched = searchedCatalogue(scheme, await this.sources(searchedLayouts[scheme]));
    await nextTurn();
    return writeCatalogue(searched);
  }

  /** All that ships, and these of the imported files, read in pieces between which others are answered. */
  async sources(layouts: readonly LayoutName[]): Promise<SearchSources> {
    const official = new Map<LayoutName, readonly OfficialEntry[]>();
    const inForce = filesInForce(this.files);
    for (const layout of layouts) {
      const file = inForce.get(layout);
      if (file !== undefined) official.set(layout, await this.store.entries(file));
      await nextTurn();
    }
    const goods = this.words('goods');
    await nextTurn();
    return {
      goods,
      activities: this.words('activities'),
      services: this.words('services'),
      headingsByClass: loadHeadingsByClass(),
      activitiesOfService: (code) => this.classifications.activitiesOfService(code),
      official,
    };
  }

  /** What people in the trade call what the code names, a few examples; empty where none are known. */
  tradeNames(scheme: Scheme, code: string): readonly string[] {
    const scope = SCOPE_OF_TRADE_WORDS[scheme];
    if (scope === undefined) return [];
    const named = scheme === 'CN' ? code.slice(0, DIGITS_OF_SUBHEADING) : code;
    const texts = this.words(scope).get(named);
    const words = texts?.find(({ kind }) => kind === 'word');
    return words?.text.split(';', NAMES_SHOWN).map((name) => name.trim()) ?? [];
  }

  private words(scope: ScopeOfWords): TextsByCode {
    const load = { goods: loadGoodsTexts, activities: loadActivityTexts, services: loadServiceTexts }[scope];
    const texts = this.shipped.get(scope) ?? load();
    this.shipped.set(scope, texts);
    return texts;
  }
}
