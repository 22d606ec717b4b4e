const LONGEST_NAME = 120;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Ends of lines and other controls, and the marks by which a name could turn the text around it. */
const UNWANTED = /[\p{Control}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A name as it may stand inside of a sentence, a subject or a calendar: one line, not endless, and when it is read from
 * right to left set apart, so that the words beside it stay in their order.
 */
export function plainName(name: string): string {
  const line = name.replace(UNWANTED, ' ').replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  const short = letters.length <= LONGEST_NAME ? line : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
  return RIGHT_TO_LEFT.test(short) ? `\u2068${short}\u2069` : short;
}
