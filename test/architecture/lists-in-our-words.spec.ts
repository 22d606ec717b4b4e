import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partnerRoleOf } from '../../src/contexts/companies/index.js';
import { guessColumns } from '../../src/contexts/missions/domain/imports/column-mapping.js';

const locales = join(import.meta.dirname, '../../web/src/i18n/locales');

type Words = Readonly<Record<string, string>>;

function words(locale: string, file: string, list: string): Words {
  const texts = JSON.parse(readFileSync(join(locales, locale, file), 'utf8')) as Readonly<Record<string, Words>>;
  return texts[list] ?? {};
}

describe.each(['it', 'en', 'ru', 'uz'])('a list written in the words of the pages in %s', (locale) => {
  it('has its columns recognised', () => {
    const fields = words(locale, 'imports.json', 'field');
    expect(guessColumns(Object.values(fields), 'sme')).toEqual(
      Object.entries(fields).map(([field, header]) => ({ header, field })),
    );
  });

  it('has its roles recognised', () => {
    const roles = words(locale, 'vocabulary.json', 'role');
    expect(Object.fromEntries(Object.entries(roles).map(([role, word]) => [role, partnerRoleOf(word)]))).toEqual(
      Object.fromEntries(Object.keys(roles).map((role) => [role, role])),
    );
  });
});
