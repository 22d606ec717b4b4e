/** A nomenclature: `HS` names goods (Harmonized System 2022), `ATECO` names activities (Istat's ATECO 2025). */
export type Scheme = 'HS' | 'ATECO';

/** HS 2022 ends at the subheading (six digits); a tariff line (8 or 10) is a national or European detail below it. */
export type HsLevel = 'section' | 'chapter' | 'heading' | 'subheading' | 'tariff-line';

export type AtecoLevel = 'section' | 'division' | 'group' | 'class' | 'category' | 'subcategory';

export type CodeLevel = HsLevel | AtecoLevel;

/** A language in which codes have labels. */
export type LabelLanguage = 'it' | 'en' | 'ru';

/** A language in which somebody may ask for a label. */
export type Locale = LabelLanguage | 'uz';

export type Labels = Readonly<Record<LabelLanguage, string>>;

/** A code of a scheme, in its normal form. */
export interface Code {
  readonly scheme: Scheme;
  /** HS: a roman numeral, or 2, 4, 6, 8 or 10 digits (`844621`). ATECO: a letter, or digits with dots (`28.94.10`). */
  readonly code: string;
  readonly level: CodeLevel;
  /** The code's own labels or, where it has none, those of its nearest ancestor that has. */
  readonly labels: Labels;
  /**
   * True when the code and its labels are in the list that ships with the product. False when the code is believed
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
