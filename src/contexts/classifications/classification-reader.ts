import { Injectable } from '@nestjs/common';
import { type HeadingsByClass, headingsLinkedTo } from './domain/activity-links.js';
import type { CodeList } from './domain/code-list.js';
import { type Code, labelLanguage, type Locale, type Scheme } from './domain/code.js';
import type { CodeStanding, NamedScheme } from './domain/code-standing.js';
import { loadAteco, loadHeadingsByClass } from './loading/load-ateco.js';
import { loadEarlierActivities, loadEarlierGoods, loadServices } from './loading/load-editions.js';
import { loadHs } from './loading/load-hs.js';

const DIGITS_OF_CN = 8;
const DIGITS_OF_SUBHEADING = 6;
const LENGTH_OF_CLASS = '00.00'.length;
const UNKNOWN = { kind: 'unknown' } as const;

/** What other contexts may ask about codes of goods and activities. Answers from memory: the lists ship with the product. */
@Injectable()
export class ClassificationReader {
  private readonly lists: Readonly<Record<Scheme, CodeList>> = { HS: loadHs(), ATECO: loadAteco() };
  private readonly headingsByClass: HeadingsByClass = loadHeadingsByClass();
  private readonly earlierGoods = loadEarlierGoods();
  private readonly earlierActivities = loadEarlierActivities();
  private readonly services = loadServices();

  /**
   * The code that `text` writes, in normal form (`84.46.21`, `8446 21` and `844621` are one), or `null` when it is not a
   * code of the scheme. Not every code that exists is shipped: an HS subheading or tariff line is believed when its
   * heading exists, an ATECO category when its class does, and an ATECO group or class in a division of which none is
   * shipped. Such a code is not `isExact` and carries the labels of its nearest labelled ancestor; that it truly exists
   * is not known. An HS code with an odd number of digits is no code: a zero may have been lost at its front.
   */
  find(scheme: Scheme, text: string): Code | null {
    return this.lists[scheme].find(text);
  }

  /** A short label, or `null` for what is not a code. Uzbek readers get the Russian label. */
  label(scheme: Scheme, text: string, locale: Locale): string | null {
    return this.find(scheme, text)?.labels[labelLanguage(locale)] ?? null;
  }

  /** The codes above a code, the section first and the parent last, without the code itself; empty for what is no code. */
  ancestors(scheme: Scheme, text: string): readonly Code[] {
    return this.lists[scheme].ancestors(text);
  }

  /**
   * The four-digit HS headings of the goods made by an ATECO activity, sorted; for a division or a group, those of all
   * its classes. Empty for services such as machining, coating or repair, for sections, and for what is no code.
   */
  linkedHsCodes(atecoCode: string): readonly string[] {
    const found = this.find('ATECO', atecoCode);
    return found === null ? [] : headingsLinkedTo(found.code, this.headingsByClass);
  }

  /** Whether that may stand in a profile: a code of the present edition, in any way of writing it. */
  standing(scheme: NamedScheme, text: string): CodeStanding {
    if (scheme === 'CPA') return this.standingOfService(text);
    if (scheme === 'ATECO') return this.standingOfActivity(text);
    const digits = text.replace(/[\s.-]/g, '');
    if (scheme === 'CN' && digits.length !== DIGITS_OF_CN) return UNKNOWN;
    const successors = this.earlierGoods.get(digits.slice(0, DIGITS_OF_SUBHEADING));
    if (successors !== undefined) return { kind: 'another-edition', edition: 'HS 2017', successors };
    return this.known('HS', text);
  }

  /** A label of a code in any nomenclature of profiles, or `null` for what is not a code. */
  labelOf(scheme: NamedScheme, text: string, locale: Locale): string | null {
    if (scheme === 'CPA') return this.serviceClassOf(text)?.labels[labelLanguage(locale)] ?? null;
    return this.label(scheme === 'ATECO' ? 'ATECO' : 'HS', text, locale);
  }

  /** The ATECO classes of firms that render a service of CPA, sorted; empty for what is no such service. */
  activitiesOfService(cpaCode: string): readonly string[] {
    return this.serviceClassOf(cpaCode)?.activities ?? [];
  }

  private standingOfActivity(text: string): CodeStanding {
    const dotted = dottedCode(text);
    const successors = dotted === null ? undefined : this.earlierActivities.get(dotted.slice(0, LENGTH_OF_CLASS));
    if (successors !== undefined) return { kind: 'another-edition', edition: 'ATECO 2007', successors };
    return this.known('ATECO', text);
  }

  private standingOfService(text: string): CodeStanding {
    const code = dottedCode(text);
    return code === null || this.serviceClassOf(code) === undefined ? UNKNOWN : { kind: 'known', code };
  }

  private serviceClassOf(text: string) {
    return this.services.get(dottedCode(text)?.slice(0, LENGTH_OF_CLASS) ?? '');
  }

  private known(scheme: Scheme, text: string): CodeStanding {
    const found = this.find(scheme, text);
    return found === null ? UNKNOWN : { kind: 'known', code: found.code };
  }
}

/** Two to six digits in the form of ATECO and CPA, `28.94.10`; null for anything else. */
function dottedCode(text: string): string | null {
  const digits = text.replace(/[\s.]/g, '');
  if (!/^\d{2,6}$/.test(digits)) return null;
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].filter((part) => part !== '').join('.');
}
