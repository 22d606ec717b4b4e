/** What people type, and programs write, for an apostrophe: the two of Uzbek, those of typography, and accents alone. */
const anyApostrophe = /[ʻʼ‘’`´]/gu;

/** Whether a name contains what is sought, whatever the case and whichever apostrophe is typed. */
export function nameHolds(name: string, sought: string): boolean {
  return plain(name).includes(plain(sought.trim()));
}

/** The same for many names, of which each is looked at once however often it comes. */
export function nameSeeker(sought: string): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const holds = nameHolds(name, sought);
    known.set(name, holds);
    return holds;
  };
}

function plain(text: string): string {
  return text.toLocaleLowerCase().replaceAll(anyApostrophe, "'");
}
