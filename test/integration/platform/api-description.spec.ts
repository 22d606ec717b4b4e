import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeApi } from '../../../src/composition/describe-api.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

const description = JSON.parse(readFileSync('openapi.json', 'utf8')) as ApiDescription;

it('openapi.json describes the API as it is (after a change: npm run describe-api)', () => {
  const described: unknown = JSON.parse(JSON.stringify(describeApi(product.app)));
  expect(description).toEqual(described);
});

it('openapi.json names every part of an address that varies', () => {
  const forgotten = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { parameters = [] }]) => {
      const described = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      const varying = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      return varying.filter((name) => !described.includes(name)).map((name) => `${method} ${path}: ${name}`);
    }),
  );
  expect(forgotten).toEqual([]);
});

it('the types of the web application are those of openapi.json (after a change: npm run describe-api)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'api-types-'));
  try {
    const types = join(folder, 'openapi.ts');
    const program = 'node_modules/openapi-typescript/bin/cli.js';
    const settings = ['openapi.json', '-o', types, '--default-non-nullable=false'];
    execFileSync(process.execPath, [program, ...settings], { stdio: 'ignore' });
    expect(readFileSync('web/src/api-client/generated/openapi.ts', 'utf8')).toBe(readFileSync(types, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
