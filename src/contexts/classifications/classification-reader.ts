import { Injectable } from '@nestjs/common';
import { type HeadingsByClass, headingsLinkedTo } from './domain/activity-links.js';
import { type Classification, type Classifications, classificationsOf } from './domain/classifications.js';
import { type Code, labelLanguage, type Locale, type Scheme } from './domain/code.js';
import { type Crosswalks, crosswalksOf, type LinkedCode, linkedTo } from './domain/crosswalks.js';
import type { CodeStanding } from './domain/code-standing.js';
import { type Numbering, numberingOf } from './domain/numberings.js';
import { EMPTY_LIBRARY, type OfficialLibrary } from './domain/official/official-library.js';
import { type ImportLosses, lossesOf, type StatedCode } from './domain/official/import-losses.js';
import type { OfficialScheme } from './domain/official/official-entry.js';
import type { OfficialFile } from './domain/official/official-file.js';
import { activitiesOf, officialServiceLinks, type ServiceLinks } from './domain/service-activities.js';
import { standingOf } from './domain/standing-of.js';
import { loadHeadingsByClass } from './loading/load-ateco.js';
import { loadActivitiesOfServices } from './loading/load-services.js';
import { loadShippedLists } from './loading/load-shipped-lists.js';

const DIGITS_OF_SUBHEADING = 6;

/**
 * What other contexts may ask about codes of goods, activities and services. Answers from memory: the lists ship with the
 * product, and imported official files are read whenever they change.
 */
@Injectable()
export class ClassificationReader {
  private readonly shippedLists = loadShippedLists();
  private readonly headingsByClass: HeadingsByClass = loadHeadingsByClass();
  private readonly shippedServiceLinks = loadActivitiesOfServices();
  private classifications: Classifications = classificationsOf(this.shippedLists, EMPTY_LIBRARY);
  private serviceLinks: ServiceLinks = { shipped: this.shippedServiceLinks, official: new Map() };
  private crosswalks: Crosswalks = this.crosswalksIn(EMPTY_LIBRARY);
  private imported: OfficialLibrary = EMPTY_LIBRARY;

  /** Answers from now on with these official files besides the shipped lists. */
  renew(library: OfficialLibrary): void {
    this.classifications = classificationsOf(this.shippedLists, library);
    this.serviceLinks = { shipped: this.shippedServiceLinks, official: officialServiceLinks(library) };
    this.crosswalks = this.crosswalksIn(library);
    this.imported = library;
  }

  /**
   * The code that `text` writes, in normal form (`84.46.21`, `8446 21` and `844621` are one), or `null` when it is not a
   * code of the scheme. Not every code that exists is shipped: until the official list is imported, an HS subheading or
   * tariff line is believed when its heading exists, an ATECO category when its class does, and an ATECO group or class
   * in a division of which none is shipped. Such a code is not `isExact` and carries the labels of its nearest labelled
   * ancestor; that it truly exists is not known. An HS code with an odd number of digits is no code: a zero may have been
   * lost at its front.
   */
  find(scheme: Scheme, text: string): Code | null {
    return this.of(scheme).list.find(text);
  }

  /**
   * What to call a code where there is room for one label, or `null` for what is not a code: its own label, shipped or
   * imported, in the language of the reader, else in another, else that of what lies above it. Uzbek readers get Russian.
   */
  label(scheme: Scheme, text: string, locale: Locale): string | null {
    const { rules, list } = this.of(scheme);
    const code = rules.normalise(text);
    if (code === null) return null;
    const lines = this.of('CN').list;
    const isTariffLine = scheme === 'HS' && code.length > DIGITS_OF_SUBHEADING && lines.lists(code);
    return (isTariffLine ? lines : list).nameOf(code, labelLanguage(locale));
  }

  /** The codes above a code, the section first and the parent last, without the code itself; empty for what is no code. */
  ancestors(scheme: Scheme, text: string): readonly Code[] {
    return this.of(scheme).list.ancestors(text);
  }

  /** The listed codes right below a code, or the uppermost of the scheme when null. */
  children(scheme: Scheme, text: string | null): readonly Code[] {
    return this.of(scheme).list.children(text);
  }

  /**
   * The four-digit HS headings of the goods made by an ATECO activity, sorted; for a division or a group, those of all
   * its classes. Empty for services such as machining, coating or repair, for sections, and for what is no code.
   */
  linkedHsCodes(atecoCode: string): readonly string[] {
    const found = this.find('ATECO', atecoCode);
    return found === null ? [] : headingsLinkedTo(found.code, this.headingsByClass);
  }

  /** Whether that may stand in a profile: a code of the edition in force, in any way of writing it. */
  standing(scheme: Scheme, text: string): CodeStanding {
    return standingOf(text, this.of(scheme));
  }

  /** The ATECO activities of firms that render a service of CPA; empty for what is no such service. */
  activitiesOfService(cpaCode: string): readonly string[] {
    const found = this.find('CPA', cpaCode);
    return found === null ? [] : this.activitiesOf('CPA', found.code);
  }

  /** Codes of other schemes that go with a code: who makes the goods or renders the service, what an activity makes. */
  linked(scheme: Scheme, text: string): readonly LinkedCode[] {
    const found = this.find(scheme, text);
    return found === null ? [] : linkedTo(scheme, found.code, this.crosswalks);
  }

  /** Every official file that was imported, by layout and edition. */
  officialFiles(): readonly OfficialFile[] {
    return this.imported.files;
  }

  /** The imported official files with what they say. */
  library(): OfficialLibrary {
    return this.imported;
  }

  /** What of a nomenclature would be in force no more with these official files in the place of those imported. */
  lossesWith(library: OfficialLibrary, scheme: OfficialScheme, stated: readonly StatedCode[]): ImportLosses {
    return lossesOf(scheme, this.classifications, classificationsOf(this.shippedLists, library), stated);
  }

  /** The edition in force of a scheme, and whether its official list was imported. */
  edition(scheme: Scheme): Pick<Classification, 'edition' | 'isOfficial'> {
    const { edition, isOfficial } = this.of(scheme);
    return { edition, isOfficial };
  }

  /** Whether any code of a scheme is known: some ship with the product, others must be imported. */
  isKnown(scheme: Scheme): boolean {
    return this.of(scheme).edition !== '';
  }

  /** Whether a text leads to codes of a scheme: no tariff line ships with the product. */
  isSearched(scheme: Scheme): boolean {
    return scheme in this.shippedLists || this.of(scheme).isOfficial;
  }

  private crosswalksIn(library: OfficialLibrary): Crosswalks {
    return crosswalksOf(library, {
      headingsByActivity: this.headingsByClass,
      numberings: { NACE: this.numberingOf('NACE'), CPA: this.numberingOf('CPA') },
      activitiesOf: (scheme, code) => this.activitiesOf(scheme, code),
    });
  }

  private activitiesOf(scheme: 'NACE' | 'CPA', code: string): readonly string[] {
    return activitiesOf(code, this.numberingOf(scheme), this.serviceLinks, this.of('ATECO').list);
  }

  private numberingOf(scheme: 'NACE' | 'CPA'): Numbering | null {
    return numberingOf(scheme, this.of(scheme).edition);
  }

  private of(scheme: Scheme): Classification {
    return this.classifications[scheme];
  }
}
