import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const repository = join(import.meta.dirname, '../..');
const locale = 'web/src/i18n/locales/uz';
/** Texts in Uzbek that are written in the code of the server. */
const wordings = ['src/contexts/notifications/wording/uzbek.ts', 'src/contexts/partner-page/wording/uzbek.ts'];

/** Whatever is written like an apostrophe: Uzbek has two, of which neither is any of the others. */
const apostrophe = /['ʻʼ‘’`´]/gu;
/** U+02BB makes the letters oʻ and gʻ, and U+02BC is the tutuq belgisi of any other place inside a word. */
const rightPlaces = /(?<=[oOgG])ʻ|(?<=\p{L})(?<![oOgG])ʼ(?=\p{L})/gu;

function textsOf(path: string): readonly string[] {
  const content = readFileSync(join(repository, path), 'utf8');
  return path.endsWith('.json') ? textsIn(JSON.parse(content)) : literalsIn(path, content);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value as object).flatMap(textsIn);
}

/** The texts that stand in code, without what is put into them. */
function literalsIn(path: string, content: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, content, ts.ScriptTarget.Latest, true));
  return found;
}

const files = [...readdirSync(join(repository, locale)).map((name) => `${locale}/${name}`), ...wordings];

describe('texts in Uzbek', () => {
  it.each(files)('%s has the letters oʻ and gʻ and the tutuq belgisi as they are written in Uzbek', (path) => {
    const texts = textsOf(path);
    expect(texts.length).toBeGreaterThan(0);
    const wrong = texts.filter((text) => text.match(apostrophe)?.length !== text.match(rightPlaces)?.length);
    expect(wrong).toEqual([]);
  });
});
