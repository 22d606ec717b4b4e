import { performance } from 'node:perf_hooks';
import { createTestMission, sendList, type TestMission } from '../../builders/test-mission.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { textRow, workbookOf } from '../../builders/workbook.js';

const MEGABYTE = 1024 * 1024;
const TITLES = textRow(1, ['Nome', 'Comune']);
const MANY = 500_000;

/** Files of some kilobytes or megabytes that were seen to keep a reader busy for seconds, or for ever. */
const hostileFiles: readonly (readonly [string, () => Buffer | string, string])[] = [
  ['a workbook of tags that never end', () => workbookOf(TITLES + '<row '.repeat(MANY)), 'file-corrupt'],
  ['a workbook of signs of tags', () => workbookOf(TITLES + '<'.repeat(MANY)), 'file-corrupt'],
  ['a workbook of comments that never end', () => workbookOf(TITLES + '<!--'.repeat(MANY)), 'file-corrupt'],
  ['a workbook of one endless tag', () => workbookOf(`${TITLES}<row ${'a= '.repeat(MANY)}/>`), 'file-corrupt'],
  ['a workbook of open tags', () => workbookOf(TITLES + '<a>'.repeat(MANY)), 'file-corrupt'],
  ['a workbook of the same cell again and again', () => workbookOf(repeatedCells()), 'too-many-cells'],
  ['blank lines', () => Buffer.alloc(10 * MEGABYTE, '\n'), 'too-many-rows'],
  ['commas', () => Buffer.alloc(10 * MEGABYTE, ','), 'too-many-columns'],
  ['quotation marks', () => Buffer.alloc(10 * MEGABYTE, '"'), 'cell-too-long'],
  ['spaces', () => Buffer.alloc(10 * MEGABYTE, ' '), 'cell-too-long'],
  ['one title', () => `${'x'.repeat(9 * MEGABYTE)};Nome\na;b\n`, 'cell-too-long'],
  ['a million cells', () => `${'a;'.repeat(99)}b\n`.repeat(10_000), 'too-many-cells'],
];

/** Readers that got stuck were so for much longer. How short the pauses are is printed: a busy machine stretches them. */
const LONGEST_PAUSE_MILLISECONDS = 5000;
const BEAT_MILLISECONDS = 10;

let product: TestProduct;
let mission: TestMission;

beforeAll(async () => {
  product = await startTestProduct({ ROLE: 'api' });
  mission = await createTestMission(product);
});
afterAll(() => product.close());

function repeatedCells(): string {
  return `${TITLES}<row r="2">${'<c r="A2"><v>1</v></c>'.repeat(MANY)}</row>`;
}

/** The longest time for which the event loop of this process, in which the product runs, did nothing else. */
async function longestPauseDuring(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let lastBeat = performance.now();
  const beat = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - lastBeat - BEAT_MILLISECONDS);
    lastBeat = now;
  };
  const heart = setInterval(beat, BEAT_MILLISECONDS);
  await work();
  beat();
  clearInterval(heart);
  return longest;
}

describe('a hostile list', () => {
  it.each(hostileFiles)('of %s is refused with a sentence, while others are answered', async (name, file, problem) => {
    const bytes = file();
    const pause = await longestPauseDuring(async () => {
      const answer = await sendList(mission, 'sme', Buffer.from(bytes));
      const body = answer.body as { readonly type: string; readonly detail: string };
      expect(body.type).toBe(`/problems/${problem}`);
      expect(body.detail).toMatch(/\w.*[:,] .*\.$/);
    });
    console.log(`Longest pause of the event loop for ${name}: ${pause.toFixed(0)} ms`);
    expect(pause).toBeLessThan(LONGEST_PAUSE_MILLISECONDS);
  });

  it('keeps nobody out: of many at once some are read, and the others told to come again', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => sendList(mission, 'sme', Buffer.alloc(MEGABYTE, '\n'))),
    );
    const types = answers.map(({ body }) => (body as { readonly type: string }).type);
    expect(new Set(types)).toEqual(new Set(['/problems/too-many-rows', '/problems/reader-busy']));
    await product.database.query('SELECT 1');
    await sendList(mission, 'sme', 'Nome;Comune\nRossi;Como\n').expect(201);
  });
});

describe('an honest list of 10,000 rows', () => {
  it('is checked and taken over while others are answered', async () => {
    const titles = 'Codice;Nome;Codici HS;Lingue;Descrizione (it);Comune;Sito;Incontri massimi\n';
    const description = 'Telai per tessitura. '.repeat(20);
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `S${index};Rossi ${index};844621, 844629;it, en;${description};Como;www.rossi.example;12\n`,
    );
    const pauses: string[] = [];
    const measure = async (step: string, work: () => Promise<void>): Promise<void> => {
      const pause = await longestPauseDuring(work);
      pauses.push(`${step} ${pause.toFixed(0)} ms`);
      expect(pause).toBeLessThan(LONGEST_PAUSE_MILLISECONDS);
    };
    let importId = '';
    await measure('check', async () => {
      const { body } = await sendList(mission, 'sme', titles + rows.join('')).expect(201);
      importId = (body as { readonly id: string }).id;
    });
    await measure('confirm', async () => {
      await mission.organiser.post(`${mission.path}/participant-imports/${importId}/confirmation`).expect(200);
    });
    await measure('check again', async () => {
      await sendList(mission, 'sme', titles + rows.join('')).expect(201);
    });
    await measure('check with errors', async () => {
      await sendList(mission, 'sme', titles + rows.join('').replaceAll('844621', '000000')).expect(201);
    });
    console.log(`Longest pauses of the event loop, 10,000 rows: ${pauses.join(', ')}`);
  });
});
