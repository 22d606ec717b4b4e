/** What people type, and programs write, for an apostrophe: the two of Uzbek, those of typography, and accents alone. */
const anyApostrophe = /[ʻʼ‘’`´]/gu;

/** Whether a name contains what is sought, whatever the case and whichever apostrophe is typed. */
export function nameHolds(name: string, sought: string): boolean {
  return plain(name).includes(plain(sought.trim()));
}

function plain(text: string): string {
  return text.toLocaleLowerCase().replaceAll(anyApostrophe, "'");
}
