import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'locales');
const namespaces = readdirSync(join(folder, 'it'));
const pluralForm = /_(zero|one|two|few|many|other)$/;

interface Texts {
  [key: string]: string | Texts;
}

function flatten(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[prefix + key, text] as [string, string]] : flatten(text, `${prefix}${key}.`),
  );
}

/** Facts used by each text; plural forms of one text count as one, since languages have different forms. */
function factsByKey(locale: string, namespace: string): Record<string, string[]> {
  const texts = JSON.parse(readFileSync(join(folder, locale, namespace), 'utf8')) as Texts;
  const facts = new Map<string, Set<string>>();
  for (const [key, text] of flatten(texts)) {
    const stem = key.replace(pluralForm, '');
    const known = facts.get(stem) ?? new Set();
    for (const match of text.matchAll(/\{\{(\w+)/g)) known.add(match[1] ?? '');
    facts.set(stem, known);
  }
  return Object.fromEntries([...facts].map(([key, names]) => [key, [...names].sort()]));
}

function pluralFormsByKey(locale: string, namespace: string): Map<string, string[]> {
  const texts = JSON.parse(readFileSync(join(folder, locale, namespace), 'utf8')) as Texts;
  const forms = new Map<string, string[]>();
  for (const [key] of flatten(texts)) {
    const form = pluralForm.exec(key)?.[1];
    if (form === undefined) continue;
    const stem = key.replace(pluralForm, '');
    forms.set(stem, [...(forms.get(stem) ?? []), form]);
  }
  return forms;
}

describe.each(['en', 'ru', 'uz'])('texts in %s', (locale) => {
  it.each(namespaces)('%s has every text of the Italian one, with the same facts', (namespace) => {
    expect(factsByKey(locale, namespace)).toEqual(factsByKey('it', namespace));
  });
});

describe.each(['it', 'en', 'ru', 'uz'])('plurals in %s', (locale) => {
  it.each(namespaces)('%s has every form that whole numbers need', (namespace) => {
    const rules = new Intl.PluralRules(locale);
    const needed = [...new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))];
    for (const [key, forms] of pluralFormsByKey(locale, namespace)) {
      expect({ key, missing: needed.filter((form) => !forms.includes(form)) }).toEqual({ key, missing: [] });
    }
  });
});
