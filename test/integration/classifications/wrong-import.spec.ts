import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importClassification } from '../../../src/composition/import-classification/import-classification.js';
import { ClassificationReader } from '../../../src/contexts/classifications/index.js';
import { buildProcess } from '../../../src/composition/start-process.js';
import { parseConfig } from '../../../src/platform/config/config.js';
import { DATABASE_CONNECTION } from '../../../src/platform/database/database-signals.js';
import { eventually } from '../../builders/eventually.js';
import { type MissionWithCompanies, makeMissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
/** A command runs in a process that has not begun to serve. */
let command: Awaited<ReturnType<typeof buildProcess>>;
let mission: MissionWithCompanies;
let folder: string;

beforeAll(async () => {
  product = await startTestProduct();
  command = await buildProcess(parseConfig({ LOG_LEVEL: 'silent' }), product.app.get(DATABASE_CONNECTION));
  folder = await mkdtemp(join(tmpdir(), 'official-file-'));
  mission = await makeMissionWithCompanies(product, {
    smes: 1,
    buyers: 1,
    profileOf: () => ({ products: [{ scheme: 'HS', code: '844630' }], roles: ['distributor'] }),
  });
});
afterAll(async () => {
  await command.close();
  await product.close();
  await rm(folder, { recursive: true });
});

/** What the command says; where it is refused, its last line is why. */
async function told(...words: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  try {
    await importClassification(command, words, (line) => lines.push(line));
  } catch (error) {
    lines.push(error instanceof Error ? error.message : String(error));
  }
  return lines;
}

async function fileOf(...lines: readonly string[]): Promise<string> {
  const path = join(folder, 'list.csv');
  await writeFile(path, lines.join('\n'));
  return path;
}

const oneRow = () => fileOf('code,level,parent,section,label_en', '84,2,XVI,XVI,Machinery');
const terms = ['--scheme', 'hs', '--licence', 'Test terms', '--edition'];
const edition = () => product.app.get(ClassificationReader, { strict: false }).edition('HS').edition;

const untilEdition = (expected: string) =>
  eventually(`edition ${expected} in force`, () => Promise.resolve(edition() === expected ? true : null));

async function noticesOfFirst(): Promise<readonly { readonly path: string; readonly notice: string }[]> {
  const address = `${mission.path}/participants/${String(mission.smes[0])}/profile`;
  return (await mission.organiser.get(address).expect(200)).body.notices;
}

it('an edition that no publisher names so is refused', async () => {
  expect(await told(await oneRow(), ...terms, 'banana', '--confirm')).toEqual([
    '"banana" is no edition of HS: write the year that its publisher gives it, such as 2022.',
  ]);
});

it('a file that is no table is refused with what to change', async () => {
  const path = join(folder, 'list.csv');
  await writeFile(path, Buffer.from('Nome;Città\n', 'latin1'));
  expect(await told(path, ...terms, '2022')).toEqual(['The text of the file is not in UTF-8: save it in UTF-8.']);
});

it('a file without a good row tells its bad rows and asks for nothing else', async () => {
  const path = await fileOf('code,level,parent,section,label_en', '123,2,XVI,XVI,Machinery');
  expect(await told(path, ...terms, '2022')).toEqual([
    'row 2: "123" is not written like a code',
    'No row of the file can be taken.',
  ]);
});

describe('a file with a part of the list under the name of a later edition', () => {
  it('is told in a rehearsal with all that it would take out of force', async () => {
    const lines = await told(await oneRow(), ...terms, '2028');
    expect(lines.at(-2)).toMatch(
      /^HS 2028 takes the place of HS 2022: \d+ of \d+ codes in force would be codes no more, and 2 of 2 lines of profiles would lose their code\.$/,
    );
    expect(lines.at(-1)).toBe('Nothing saved: add --confirm --drop-codes to save what is not bad.');
  });

  it('is refused where nobody says that it is meant', async () => {
    const [refusal] = await told(await oneRow(), ...terms, '2028', '--confirm');
    expect(refusal).toMatch(/Nothing was changed: .* Where it is meant, add --drop-codes\.$/);
    expect(edition()).toBe('2022');
  });

  it('that was meant is told to the owners of profiles, and can be taken out again', async () => {
    expect(await noticesOfFirst()).toEqual([]);
    const saved = await told(await oneRow(), ...terms, '2028', '--confirm', '--drop-codes');
    expect(saved.at(-1)).toBe('Saved.');
    await untilEdition('2028');
    expect(await noticesOfFirst()).toEqual([{ path: 'lines.0.code', notice: 'code-no-more', code: 'HS 844630' }]);
    expect(await told('--list')).toEqual([
      expect.stringMatching(/^hs-codes --edition 2028: imported at .*"Test terms"$/),
    ]);
    const rehearsed = await told('--remove', 'hs-codes', '--edition', '2028');
    expect(rehearsed.slice(1)).toEqual([
      expect.stringMatching(/^HS 2022 takes the place of HS 2028: 0 of \d+ codes in force/),
      'Nothing removed: add --confirm to remove it.',
    ]);
    expect(edition()).toBe('2028');
    expect((await told('--remove', 'hs-codes', '--edition', '2028', '--confirm')).at(-1)).toBe('Removed.');
    await untilEdition('2022');
    expect(await noticesOfFirst()).toEqual([]);
  });

  it('is not known once it is out', async () => {
    expect(await told('--remove', 'hs-codes', '--edition', '2028')).toEqual([
      'There is no such file. These were imported:\nNo official file was imported.',
    ]);
  });
});
