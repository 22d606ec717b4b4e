/**
 * A nomenclature. In four of them a company may name what it deals in: `HS` (Harmonized System) and `CN` (the European
 * detail of it, eight digits) name goods, `ATECO` (Istat's) activities, `CPA` (the European one of products) services. Two
 * are known once their list was imported: `NACE` (the European one of activities) and `CPV` (that of public contracts).
 */
export const SCHEMES = ['HS', 'CN', 'ATECO', 'CPA', 'NACE', 'CPV'] as const;

export type Scheme = (typeof SCHEMES)[number];

/** HS 2022 ends at the subheading (six digits); a tariff line (8 or 10) is a national or European detail below it. */
export type HsLevel = 'section' | 'chapter' | 'heading' | 'subheading' | 'tariff-line';

export type AtecoLevel = 'section' | 'division' | 'group' | 'class' | 'category' | 'subcategory';

export type CodeLevel = HsLevel | AtecoLevel;

/** A language in which codes have labels. */
export type LabelLanguage = 'it' | 'en' | 'ru';

/** A language in which somebody may ask for a label. */
export type Locale = LabelLanguage | 'uz';

export type Labels = Readonly<Record<LabelLanguage, string>>;

/** The labels that somebody gave a code, in whichever languages. */
export type PartialLabels = Partial<Labels>;

/** A code of a scheme, in its normal form. */
export interface Code {
  readonly scheme: Scheme;
  /** HS: a roman numeral, or 2, 4, 6, 8 or 10 digits (`844621`). ATECO: a letter, or digits with dots (`28.94.10`). */
  readonly code: string;
  readonly level: CodeLevel;
  /**
   * In each language the code's own label or, where it has none, that of its nearest ancestor that has; where none has,
   * its own in another language.
   */
  readonly labels: Labels;
  /** What the imported official file calls this very code; null where none says. */
  readonly officialLabels: PartialLabels | null;
  /**
   * True when the code is in a list, shipped or imported, with a label of its own. False when the code is believed
   * because of what lies above it: the labels are then those of the ancestor, hence broader than the code.
   */
  readonly isExact: boolean;
}

/**
 * The language a label is given in. Uzbek has no labels of its own: people in Uzbekistan who read codes at all read them
 * on customs papers, and those are commonly in Russian.
 */
export function labelLanguage(locale: Locale): LabelLanguage {
  return locale === 'uz' ? 'ru' : locale;
}
