import type { LineScheme, MarketProfile, ProfileLine } from './market-profile.js';
import { certificateCodeOf, tradeTermOf } from './trade-vocabulary.js';

/** What is known of a code that somebody wrote. */
export type CodeStanding =
  | { readonly kind: 'known'; readonly code: string }
  | { readonly kind: 'unknown' }
  /** A section, under which too much lies to say what somebody deals in. */
  | { readonly kind: 'too-broad'; readonly code: string }
  /** A code of an earlier edition; `successors` took its place, as far as is known. */
  | { readonly kind: 'another-edition'; readonly edition: string; readonly successors: readonly string[] };

/** What the check must ask others about. */
export interface ProfileVocabulary {
  readonly codeStanding: (scheme: LineScheme, code: string) => CodeStanding;
  readonly isCountry: (code: string) => boolean;
  readonly isLanguage: (code: string) => boolean;
  readonly yearNow: number;
}

/** Something a profile cannot be stored with, at a path such as `lines.2.code`. */
export type ProfileFault = { readonly path: string } & (
  | { readonly fault: 'code-unknown' | 'code-too-broad'; readonly scheme: LineScheme; readonly code: string }
  | {
      readonly fault: 'code-of-another-edition';
      readonly scheme: LineScheme;
      readonly code: string;
      readonly edition: string;
      readonly successors: readonly string[];
    }
  /** More digits than the HS has: a tariff line, which is stated by the Combined Nomenclature. */
  | { readonly fault: 'finer-than-hs'; readonly code: string; readonly tariffLine: string; readonly subheading: string }
  /** Its own people may say that goods are restricted; that they are no more is for a person of the mission to judge. */
  | { readonly fault: 'restriction-is-lifted-by-organisers' }
  | { readonly fault: 'year-to-come'; readonly value: number; readonly latest: number }
  | { readonly fault: 'stated-twice'; readonly value: string }
  | { readonly fault: 'country-unknown'; readonly value: string }
  | { readonly fault: 'language-unknown'; readonly value: string }
  | { readonly fault: 'range-reversed'; readonly least: number; readonly most: number }
  | { readonly fault: 'shares-above-all'; readonly total: number }
);

const WHOLE_BUSINESS_PERCENT = 100;
const DIGITS_OF_SUBHEADING = 6;
const DIGITS_OF_TARIFF_LINE = 8;

/** The profile with every code, certificate and term of trade in its normal form, and all that keeps it from being stored. */
export function checkProfile(
  profile: MarketProfile,
  vocabulary: ProfileVocabulary,
): { readonly profile: MarketProfile; readonly faults: readonly ProfileFault[] } {
  const standings = profile.lines.map(({ scheme, code }) => vocabulary.codeStanding(scheme, code));
  const lines = profile.lines.map((line, index): ProfileLine => {
    const standing = standings[index];
    return standing?.kind === 'known' ? { ...line, code: standing.code } : line;
  });
  const certifications = profile.certifications.map((stated) => ({ ...stated, code: certificateCodeOf(stated.code) }));
  const tradeTerms = [...new Set(profile.tradeTerms.map(tradeTermOf))];
  const faults = [
    ...standings.flatMap((standing, index) => faultsOfLine(profile.lines[index], standing, index)),
    ...repeated(lines, ({ scheme, code, role }) => `${role} ${scheme} ${code}`, 'lines'),
    ...repeated(profile.languages, ({ code }) => code, 'languages'),
    ...repeated(certifications, ({ code }) => code, 'certifications'),
    ...unknownHeadings(profile, vocabulary),
    ...unknownPlaces(profile, vocabulary),
    ...faultsOfRanges(profile),
    ...faultsOfYear(profile.yearFounded, vocabulary.yearNow),
  ];
  return { profile: { ...profile, lines, certifications, tradeTerms }, faults };
}

function faultsOfLine(line: ProfileLine | undefined, standing: CodeStanding, index: number): readonly ProfileFault[] {
  if (line === undefined) return [];
  const { scheme, code } = line;
  const path = `lines.${index}.code`;
  if (standing.kind === 'known') return scheme === 'HS' ? faultsOfDetail(standing.code, path) : [];
  if (standing.kind === 'unknown') return [{ path, fault: 'code-unknown', scheme, code }];
  if (standing.kind === 'too-broad') return [{ path, fault: 'code-too-broad', scheme, code: standing.code }];
  const { edition, successors } = standing;
  return [{ path, fault: 'code-of-another-edition', scheme, code, edition, successors }];
}

function faultsOfDetail(code: string, path: string): readonly ProfileFault[] {
  if (!/^\d+$/.test(code) || code.length <= DIGITS_OF_SUBHEADING) return [];
  const tariffLine = code.slice(0, DIGITS_OF_TARIFF_LINE);
  return [{ path, fault: 'finer-than-hs', code, tariffLine, subheading: code.slice(0, DIGITS_OF_SUBHEADING) }];
}

function unknownHeadings(
  { exclusivities }: MarketProfile,
  { codeStanding }: ProfileVocabulary,
): readonly ProfileFault[] {
  return exclusivities.flatMap(({ headings }, index) =>
    headings.flatMap((code, place): readonly ProfileFault[] =>
      codeStanding('HS', code).kind === 'known'
        ? []
        : [{ path: `exclusivities.${index}.headings.${place}`, fault: 'code-unknown', scheme: 'HS', code }],
    ),
  );
}

function faultsOfYear(year: number | null, yearNow: number): readonly ProfileFault[] {
  if (year === null || year <= yearNow) return [];
  return [{ path: 'yearFounded', fault: 'year-to-come', value: year, latest: yearNow }];
}

function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string, path: string): readonly ProfileFault[] {
  const keys = items.map(keyOf);
  return keys.flatMap((value, index): readonly ProfileFault[] =>
    keys.indexOf(value) === index ? [] : [{ path: `${path}.${index}`, fault: 'stated-twice', value }],
  );
}

function unknownPlaces(profile: MarketProfile, { isCountry, isLanguage }: ProfileVocabulary): readonly ProfileFault[] {
  const countries: readonly (readonly [path: string, code: string])[] = [
    ...profile.targetCountries.map((code, index) => [`targetCountries.${index}`, code] as const),
    ...profile.territories.map((code, index) => [`territories.${index}`, code] as const),
    ...profile.exclusivities.map(({ country }, index) => [`exclusivities.${index}.country`, country] as const),
  ];
  return [
    ...countries.flatMap(([path, value]): readonly ProfileFault[] =>
      isCountry(value) ? [] : [{ path, fault: 'country-unknown', value }],
    ),
    ...profile.languages.flatMap(({ code: value }, index): readonly ProfileFault[] =>
      isLanguage(value) ? [] : [{ path: `languages.${index}.code`, fault: 'language-unknown', value }],
    ),
  ];
}

function faultsOfRanges({ volume: { least, most }, lines }: MarketProfile): readonly ProfileFault[] {
  const faults: ProfileFault[] = [];
  if (least !== null && most !== null && least > most) {
    faults.push({ path: 'volume', fault: 'range-reversed', least, most });
  }
  for (const role of ['offer', 'seek'] as const) {
    const total = lines.filter((line) => line.role === role).reduce((sum, { share }) => sum + (share ?? 0), 0);
    if (total > WHOLE_BUSINESS_PERCENT) faults.push({ path: 'lines', fault: 'shares-above-all', total });
  }
  return faults;
}
