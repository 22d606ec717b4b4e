const lengthOfClass = '00.00'.length;

/** Which goods an activity makes: HS headings by ATECO class, both in normal form. */
export type HeadingsByClass = ReadonlyMap<string, readonly string[]>;

/**
 * The HS headings of the goods made by an activity, sorted: those of the class for a class and whatever lies below it,
 * those of all its classes for a division or a group. Empty for services (machining, coating, repair) and for sections,
 * which are too broad to say anything of goods.
 */
export function headingsLinkedTo(atecoCode: string, headingsByClass: HeadingsByClass): readonly string[] {
  if (atecoCode.length < 2) return [];
  const prefix = atecoCode.slice(0, lengthOfClass);
  const headings = [...headingsByClass].flatMap(([atecoClass, linked]) =>
    atecoClass.startsWith(prefix) ? linked : [],
  );
  return [...new Set(headings)].sort();
}
