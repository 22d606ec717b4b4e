import type { Caller } from '../../builders/caller.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { newId } from '../../../src/platform/ids/new-id.js';

interface SuggestedCode {
  readonly code: string;
  readonly level: string;
  readonly label: string;
  readonly path: { readonly code: string; readonly label: string }[];
  readonly matchedWords: string[];
}

let product: TestProduct;
let reader: Caller;

beforeAll(async () => {
  product = await startTestProduct();
  reader = await product.signIn({ missionId: newId(), role: 'organiser', participationId: null });
});
afterAll(() => product.close());

function suggest(question: Record<string, string>, locale = 'en') {
  const query = new URLSearchParams(question).toString();
  return reader.get(`/api/v1/classifications/codes?${query}`).set('Accept-Language', locale);
}

const itemsFor = async (question: Record<string, string>, locale?: string): Promise<SuggestedCode[]> =>
  (await suggest(question, locale).expect(200)).body.items;

describe('codes for a text', () => {
  it('come ten at a time in the reader’s language, with what lies above and the words that led there', async () => {
    const answer = await suggest({ scheme: 'hs', text: 'telai jacquard' }, 'it').expect(200);
    const items: SuggestedCode[] = answer.body.items;
    expect(answer.body.language).toBe('it');
    expect(items).toHaveLength(10);
    const looms = items.find(({ code }) => code === '8446');
    expect(looms?.label).toMatch(/telai/i);
    expect(looms?.path.map(({ code }) => code)).toEqual(['XVI', '84']);
    expect(looms?.matchedWords).toContain('telai');
  });

  it('are found from Russian, and labelled in the language of the reader and not of the text', async () => {
    const [best] = await itemsFor({ scheme: 'hs', text: 'станки ткацкие' }, 'en');
    expect(best?.code.slice(0, 4)).toBe('8446');
    expect(best?.label).toMatch(/weaving|loom/i);
  });

  it('are subheadings alone where six digits are asked for', async () => {
    const items = await itemsFor({ scheme: 'hs6', text: 'rapier looms' });
    expect(items.map(({ level }) => level)).toEqual(items.map(() => 'subheading'));
    expect(items.slice(0, 3).map(({ code }) => code)).toContain('844630');
  });

  it('are activities where ATECO is asked for', async () => {
    const items = await itemsFor({ scheme: 'ateco', text: 'tornitura e fresatura conto terzi' }, 'it');
    expect(items.slice(0, 3).map(({ code }) => code)).toContain('25.53');
  });

  it('are the code itself where the text is one', async () => {
    const items = await itemsFor({ scheme: 'hs6', text: '8446.30' });
    expect(items.map(({ code }) => code)).toEqual(['844630']);
  });

  it('are those that took its place where the text is a code of an earlier edition', async () => {
    const answer = await suggest({ scheme: 'hs6', text: '8541.40' }).expect(200);
    expect(answer.body.supersededEdition).toBe('HS 2017');
    expect((answer.body.items as SuggestedCode[]).map(({ code }) => code)).toEqual([
      '854141',
      '854142',
      '854143',
      '854149',
    ]);
  });

  it('are classes of services where CPA is asked for', async () => {
    const items = await itemsFor({ scheme: 'cpa', text: 'tornitura e fresatura' }, 'it');
    expect(items.slice(0, 3).map(({ code }) => code)).toContain('25.62');
  });
});

describe('a text that leads nowhere', () => {
  it('is told from one that was not written', async () => {
    const answer = await suggest({ scheme: 'hs6', text: '   ' }).expect(400);
    expect(answer.body.type).toBe('/problems/invalid-input');
    expect(answer.body.detail).toContain('Describe the product');
    await suggest({ scheme: 'hs6', text: '?!' }).expect(400);
  });

  it('is answered with the languages it was read in and the words nobody knows', async () => {
    const answer = await suggest({ scheme: 'hs6', text: 'zzqxv wkkpl' }).expect(422);
    expect(answer.body).toMatchObject({
      type: '/problems/text-not-understood',
      languages: ['it', 'en', 'ru'],
      unknownWords: ['zzqxv', 'wkkpl'],
    });
  });

  it('is answered alike when it is read in the wrong language', async () => {
    const answer = await suggest({ scheme: 'hs6', text: 'ткацкие станки', language: 'it' }).expect(422);
    expect(answer.body).toMatchObject({ type: '/problems/text-not-understood', languages: ['it'] });
  });
});

it('codes are for who is signed in', async () => {
  await reader.get('/api/v1/classifications/codes?scheme=hs6&text=looms').set('Cookie', '').expect(401);
});
