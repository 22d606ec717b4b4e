import type { CatalogueCode, CodeCatalogue } from '../code-catalogue.js';

/** The answers of a catalogue by number, and how texts reach them. */
export interface CatalogueStructure {
  /** The codes a search may suggest, in the order of the catalogue. */
  readonly answers: readonly CatalogueCode[];
  /** By code: the number of the nearest answer at or above it, or `null`. */
  readonly answerByCode: ReadonlyMap<string, number | null>;
  /** By answer: the number of its family, the answers with the same parent. */
  readonly familyOfAnswer: Int32Array;
  /** By family: the codes above its members, the nearest first. */
  readonly codesAboveFamily: readonly (readonly CatalogueCode[])[];
  /** By answer: the positions of its keys in `relatedKeys`. */
  readonly relatedOfAnswer: readonly (readonly number[])[];
  readonly relatedKeys: readonly string[];
}

/** Throws when a parent or a key of related texts is not in the catalogue. */
export function catalogueStructure(catalogue: CodeCatalogue): CatalogueStructure {
  const byCode = new Map(catalogue.codes.map((entry) => [entry.code, entry]));
  const answers = catalogue.codes.filter(({ isAnswer }) => isAnswer);
  const numberByCode = new Map(answers.map(({ code }, number) => [code, number]));
  const relatedKeys = [...catalogue.related.keys()];
  const relatedByKey = new Map(relatedKeys.map((key, position) => [key, position]));
  const families = new Map<string | null, number>();
  const codesAboveFamily: (readonly CatalogueCode[])[] = [];
  const familyOfAnswer = Int32Array.from(answers, (answer) => {
    const known = families.get(answer.parent);
    if (known !== undefined) return known;
    families.set(answer.parent, codesAboveFamily.length);
    codesAboveFamily.push(codesAbove(answer, byCode));
    return codesAboveFamily.length - 1;
  });
  return {
    answers,
    answerByCode: new Map(catalogue.codes.map((entry) => [entry.code, nearestAnswer(entry, byCode, numberByCode)])),
    familyOfAnswer,
    codesAboveFamily,
    relatedOfAnswer: answers.map(({ code, relatedKeys: keys }) =>
      keys.map((key) => found(relatedByKey.get(key), `Related texts "${key}" of ${code}`)),
    ),
    relatedKeys,
  };
}

function codesAbove(entry: CatalogueCode, byCode: ReadonlyMap<string, CatalogueCode>): readonly CatalogueCode[] {
  if (entry.parent === null) return [];
  const parent = found(byCode.get(entry.parent), `The parent ${entry.parent} of ${entry.code}`);
  return [parent, ...codesAbove(parent, byCode)];
}

function nearestAnswer(
  entry: CatalogueCode,
  byCode: ReadonlyMap<string, CatalogueCode>,
  numberByCode: ReadonlyMap<string, number>,
): number | null {
  const number = [entry, ...codesAbove(entry, byCode)].map(({ code }) => numberByCode.get(code));
  return number.find((candidate) => candidate !== undefined) ?? null;
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`${what}: not in the catalogue`);
  return value;
}
