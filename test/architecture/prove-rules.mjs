// Each rule of the architecture must catch the violation it was written for. All are planted in one temporary copy of
// the tree; a rule that stays silent about its violation, or that nobody planted a violation for, fails the check.
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import configuration from '../../.dependency-cruiser.mjs';
import { cruiseTree } from './cruise.mjs';
import { rulesWithoutPackage, violations as planted } from './planted-violations.mjs';

const repository = join(import.meta.dirname, '../..');
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'architecture-')));

/** What a planted import may lead to, made empty where the tree does not hold it yet. */
const frontDoors = [
  'src/main.ts',
  'src/engine/index.ts',
  'src/matching-engine/index.ts',
  ...planted.map(({ file }) => /^src\/contexts\/[^/]+\//.exec(file)?.[0]).filter(Boolean),
].map((path) => (path.endsWith('/') ? `${path}index.ts` : path));

function write({ file, content }) {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), content);
}

function copyTree() {
  const entries = ['src', 'test', 'bench', 'web/src', 'tsconfig.json', '.dependency-cruiser.mjs', 'package.json'];
  for (const entry of entries.filter((path) => existsSync(join(repository, path)))) {
    cpSync(join(repository, entry), join(copy, entry), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
}

function plantAll() {
  for (const file of frontDoors.filter((path) => !existsSync(join(copy, path)))) {
    write({ file, content: 'export const nothing = 0;\n' });
  }
  for (const violation of planted) [violation, ...violation.bystanders].forEach(write);
}

/** A cycle is reported from one of its files, whichever was read first. */
function isCaught({ rule, file }, found) {
  return found.some(({ rule: { name }, from, cycle = [] }) => {
    return name === rule && [from, ...cycle.map((step) => step.name)].includes(file);
  });
}

function judge(found) {
  const silent = planted.filter((violation) => !isCaught(violation, found));
  const proved = new Set([...planted.map(({ rule }) => rule), ...rulesWithoutPackage]);
  const unproved = configuration.forbidden.map(({ name }) => name).filter((name) => !proved.has(name));
  return [
    ...silent.map(({ rule, file }) => `${rule} is silent about ${file}`),
    ...unproved.map((name) => `${name} has no planted violation`),
  ];
}

try {
  copyTree();
  plantAll();
  const { violations } = await cruiseTree(copy);
  const faults = judge(violations);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`All ${planted.length} planted violations are caught by ${configuration.forbidden.length} rules.`);
} finally {
  process.chdir(repository);
  rmSync(copy, { recursive: true });
}
