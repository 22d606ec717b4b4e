import type { Wording } from './wording.js';

/** What a name must not hold to stand in a list as it is. */
const PAUSE = /[,;]/;

/** Names parted by commas; where one of several holds a comma or semicolon, all stand in quotation marks. */
export function toldNames(names: readonly string[], { quoted }: Wording): string {
  const areLists = names.length > 1 && names.some((name) => PAUSE.test(name));
  return (areLists ? names.map(quoted) : names).join(', ');
}
