import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const repository = join(import.meta.dirname, '../..');
const pages = join(repository, 'docs/problems');
const locales = join(repository, 'web/src/i18n/locales');

/** Every name through which source can make a problem; each use of one must have a form that is read below. */
const makers = ['problemException', 'ProblemException', 'ProblemTexts', 'valueOrProblem'];
/** Where those are defined, and where errors of the framework become problems. */
const machinery = ['src/platform/http/problem.ts', 'src/platform/http/problem.filter.ts'];

/** Screens have no text of their own for these and tell them by their status. */
const toldByStatus = [
  // Mistakes of a program, not of who uses it.
  ...['idempotency-key-missing', 'idempotency-key-reused', 'invalid-cursor'],
  ...['malformed-request', 'unsupported-media-type'],
];

/** Types of problems, maps of them that are declared, and maps that are used. */
interface Findings {
  readonly types: Set<string>;
  readonly declaredMaps: Set<string>;
  readonly usedMaps: Set<string>;
}

function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}

function everyIdentifier(node: ts.Node): ts.Identifier[] {
  if (ts.isIdentifier(node)) return [node];
  const found: ts.Identifier[] = [];
  ts.forEachChild(node, (child) => {
    found.push(...everyIdentifier(child));
  });
  return found;
}

/** Takes in what this use of a maker names; false where it has a form that cannot be read. */
function takeIn({ text, parent }: ts.Identifier, findings: Findings): boolean {
  if (ts.isImportSpecifier(parent)) return parent.propertyName === undefined;
  if (text === 'problemException' && ts.isCallExpression(parent)) {
    return takeInLiteral(parent.arguments[0], findings);
  }
  if (text === 'valueOrProblem' && ts.isCallExpression(parent)) return takeInMapUse(parent.arguments[1], findings);
  if (text === 'ProblemTexts' && ts.isVariableDeclaration(parent.parent)) return takeInMap(parent.parent, findings);
  return false;
}

function takeInLiteral(node: ts.Node | undefined, { types }: Findings): boolean {
  if (node === undefined || !ts.isStringLiteral(node)) return false;
  types.add(node.text);
  return true;
}

function takeInMapUse(node: ts.Node | undefined, { usedMaps }: Findings): boolean {
  if (node === undefined || !ts.isIdentifier(node)) return false;
  usedMaps.add(node.text);
  return true;
}

function takeInMap({ name, initializer }: ts.VariableDeclaration, findings: Findings): boolean {
  if (initializer === undefined || !ts.isObjectLiteralExpression(initializer)) return false;
  findings.declaredMaps.add(name.getText());
  return initializer.properties.every((property) => {
    if (ts.isSpreadAssignment(property)) return takeInMapUse(property.expression, findings);
    return ts.isPropertyAssignment(property) && takeInLiteral(property.name, findings);
  });
}

/** In the machinery: what is given out under a literal name, and the `type` of every reason it knows. */
function takeInMachinery({ text, parent }: ts.Identifier, findings: Findings): void {
  if (text === 'problemException' && ts.isCallExpression(parent)) takeInLiteral(parent.arguments[0], findings);
  if (text === 'type' && ts.isPropertyAssignment(parent)) takeInLiteral(parent.initializer, findings);
}

/** Every type of problem that the source can answer with; throws where the source makes one in a way that hides it. */
function problemTypes(): string[] {
  const findings: Findings = { types: new Set(), declaredMaps: new Set(), usedMaps: new Set() };
  const paths = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
  for (const path of paths) {
    const text = read(path);
    if (!makers.some((maker) => text.includes(maker))) continue;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    for (const identifier of everyIdentifier(source)) {
      if (machinery.includes(path)) takeInMachinery(identifier, findings);
      else if (makers.includes(identifier.text) && !takeIn(identifier, findings)) {
        const line = source.getLineAndCharacterOfPosition(identifier.getStart()).line + 1;
        throw new Error(`${path}:${line} uses ${identifier.text} so that its problem types cannot be read: name them`);
      }
    }
  }
  for (const map of findings.usedMaps) {
    if (!findings.declaredMaps.has(map)) throw new Error(`Declare ${map} as a constant of type ProblemTexts`);
  }
  return [...findings.types].sort();
}

function titledTypes(locale: string): string[] {
  const texts = JSON.parse(read(`web/src/i18n/locales/${locale}/problems.json`)) as Record<string, { title?: string }>;
  return Object.keys(texts).filter((name) => texts[name]?.title !== undefined);
}

const types = problemTypes();

describe('The pages about problems', () => {
  it('have one heading for every type of problem, and no other', () => {
    const names = readdirSync(pages).filter((name) => name.endsWith('.md') && name !== 'README.md');
    const headings = names.flatMap((name) =>
      [...read(`docs/problems/${name}`).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
    );
    expect(headings.sort()).toEqual(types);
  });

  it('are all named in the index', () => {
    const linked = [...read('docs/problems/README.md').matchAll(/^\| \[[^\]]+\]\(([^)]+)\)/gm)].map(([, name]) => name);
    expect(['README.md', ...linked].sort()).toEqual(readdirSync(pages).sort());
  });
});

describe('The screens', () => {
  const languages = readdirSync(locales, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(languages.map(({ name }) => name))('have a title in %s for every problem that people can meet', (locale) => {
    const titled = titledTypes(locale);
    expect(types.filter((type) => !titled.includes(type))).toEqual([...toldByStatus].sort());
  });
});
