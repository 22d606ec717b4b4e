import { Injectable } from '@nestjs/common';
import type { Scheme } from './domain/code.js';
import { loadHeadingsByClass } from './loading/load-ateco.js';
import { loadActivityTexts, loadGoodsTexts } from './loading/load-texts.js';
import {
  searchedActivities,
  searchedGoods,
  type TextsByCode,
  type WeighedCatalogue,
} from './planning/code-catalogue.js';

/** A catalogue under the name of its edition. */
export interface NamedCatalogue {
  readonly id: string;
  readonly searched: WeighedCatalogue;
}

const NAMES_SHOWN = 3;

/** What is known of codes in words. */
@Injectable()
export class CodeTextReader {
  private readonly textsByScheme = new Map<Scheme, TextsByCode>();

  /** The id of what a scheme is searched in; another edition has another id. */
  catalogueId(scheme: Scheme): string {
    return `${scheme} as shipped`;
  }

  /** What a scheme is searched in. Takes a tenth of a second: ask for it when a search does not have it yet. */
  catalogue(scheme: Scheme): NamedCatalogue {
    const activities = this.textsOf('ATECO');
    const searched =
      scheme === 'HS'
        ? searchedGoods(this.textsOf('HS'), activities, loadHeadingsByClass())
        : searchedActivities(activities);
    return { id: this.catalogueId(scheme), searched };
  }

  /** What people in the trade call what the code names, a few examples; empty where none are known. */
  tradeNames(scheme: Scheme, code: string): readonly string[] {
    const words = this.textsOf(scheme)
      .get(code)
      ?.find(({ kind }) => kind === 'word');
    return words?.text.split(';', NAMES_SHOWN).map((name) => name.trim()) ?? [];
  }

  private textsOf(scheme: Scheme): TextsByCode {
    const texts = this.textsByScheme.get(scheme) ?? (scheme === 'HS' ? loadGoodsTexts() : loadActivityTexts());
    this.textsByScheme.set(scheme, texts);
    return texts;
  }
}
