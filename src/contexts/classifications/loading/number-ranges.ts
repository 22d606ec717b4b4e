/** `01-03 05` is 01, 02, 03 and 05: two-digit numbers, in order. Throws on anything else. */
export function expandNumberRanges(text: string): readonly string[] {
  return text.split(' ').flatMap((part) => {
    const match = /^(\d\d)(?:-(\d\d))?$/.exec(part);
    if (match === null) throw new Error(`Not a range of two-digit numbers: "${part}" in "${text}"`);
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    return Array.from({ length: last - first + 1 }, (_, offset) => String(first + offset).padStart(2, '0'));
  });
}
