import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import { stopSentence } from './stop-sentence.js';

const texts = (locale: string, namespace: string): object =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../i18n/locales/${locale}/${namespace}.json`), 'utf8'),
  ) as object;
const resources = Object.fromEntries(
  ['it', 'en', 'ru', 'uz'].map((locale) => [
    locale,
    { suggestions: texts(locale, 'suggestions'), vocabulary: texts(locale, 'vocabulary') },
  ]),
);

it.each(['it', 'en', 'ru', 'uz'])('an exclusive right is told in words, in %s', async (lng) => {
  await i18next.init({ lng, resources, showSupportNotice: false, interpolation: { escapeValue: false } });
  const sentence = stopSentence(i18next, {
    kind: 'exclusivity_conflict',
    facts: { promised: ['importer_wholesaler UZ 8446', 'agent KZ'] },
  });
  const roles = (texts(lng, 'vocabulary') as { role: Record<string, string> }).role;
  expect(sentence).toContain(roles.importer_wholesaler);
  expect(sentence).toContain('8446');
  expect(sentence).not.toMatch(/_|\bUZ\b|\bKZ\b/);
});

it.each(['it', 'en', 'ru', 'uz'])(
  'a certificate that has expired is told from one that was never stated, in %s',
  async (lng) => {
    await i18next.init({ lng, resources, showSupportNotice: false, interpolation: { escapeValue: false } });
    const sentence = (facts: Record<string, string[]>) =>
      stopSentence(i18next, { kind: 'mandatory_certification_missing', facts });
    const missing = ['EAC', 'ISO9001'];
    expect(sentence({ missing, expired: ['EAC'] })).toContain(sentence({ missing }).replace(/\.$/, ''));
    expect(sentence({ missing, expired: ['EAC'] })).not.toBe(sentence({ missing }));
  },
);
