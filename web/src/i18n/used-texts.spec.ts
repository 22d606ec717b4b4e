import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '..');
const folder = join(import.meta.dirname, 'locales', 'it');
const pluralForm = /_(zero|one|two|few|many|other)$/;

interface Texts {
  [key: string]: string | Texts;
}

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [prefix + key.replace(pluralForm, '')] : keysOf(text, `${prefix}${key}.`),
  );
}

const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/u.test(path) && !/generated|\.spec\.|locales/u.test(path))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n');
const literals = new Set([...code.matchAll(/'([\w:.-]+)'/gu)].map((found) => found[1]));
const hole = /\$\{[^{}]*\}/gu;
/** Keys that are put together from codes: whatever stands for the code is taken as used. */
const templates = [...code.matchAll(/`([\w:.-]*(?:\$\{[^{}`]*\}[\w:.-]*)+)`/gu)].map((found) => found[1] ?? '');
const patterns = templates
  .filter((template) => /^\w/u.test(template))
  .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(hole, '[\\w.-]+')}$`, 'u'));
/** Where whole keys are codes: the types of problems, the names of lists, and what the server has to say of a profile. */
const fromCodes: Readonly<Record<string, RegExp>> = {
  problems: /\.(title|advice)$/u,
  vocabulary: /\./u,
  profile: /^notice\./u,
};

function isUsed(namespace: string, key: string): boolean {
  if (fromCodes[namespace]?.test(key) === true) return true;
  const names = [key, `${namespace}:${key}`];
  return names.some((name) => literals.has(name) || patterns.some((pattern) => pattern.test(name)));
}

describe('texts of the web application', () => {
  it.each(readdirSync(folder))('%s holds none that is shown nowhere', (file) => {
    const texts = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Texts;
    const namespace = file.replace('.json', '');
    expect(keysOf(texts).filter((key) => !isUsed(namespace, key))).toEqual([]);
  });
});
