import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { createTestMission, sendList, smallMission, type TestMission } from '../../builders/test-mission.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

/** The problem of a refused request, by what these tests look at. */
interface Refusal {
  readonly type: string;
  readonly faults: readonly { readonly path: string }[];
}

let product: TestProduct;
let mission: TestMission;

beforeAll(async () => {
  product = await startTestProduct({ ROLE: 'api' });
  mission = await createTestMission(product);
});
afterAll(() => product.close());

const placesIn = async (answer: supertest.Test): Promise<readonly string[]> => {
  const { body } = await answer.expect(400);
  const { type, faults } = body as Refusal;
  expect(type).toBe('/problems/invalid-input');
  return faults.map(({ path }) => path);
};

describe('a text that cannot be stored', () => {
  const create = (change: object) => mission.organiser.post('/api/v1/missions', { ...smallMission, ...change });

  it('is refused in a body, with the way to it', async () => {
    expect(await placesIn(create({ name: 'Tash\0kent' }))).toEqual(['name']);
    expect(await placesIn(create({ interpreters: [{ label: 'One\uD800', languages: ['it', 'ru'] }] }))).toEqual([
      'interpreters.0.label',
    ]);
  });

  it('is refused in a query', async () => {
    expect(await placesIn(mission.organiser.get(`${mission.path}/participants?search=a%00b`))).toEqual(['search']);
  });

  it('is refused in a cursor, which no list has given out', async () => {
    const cursor = Buffer.from(JSON.stringify(['a\0', 'b'])).toString('base64url');
    const answer = await mission.organiser.get(`${mission.path}/participants?cursor=${cursor}`).expect(400);
    expect(answer.body.type).toBe('/problems/invalid-cursor');
  });

  it('is refused in the name of a file, and in a field beside it', async () => {
    const form = [
      '--edge\r\nContent-Disposition: form-data; name="side"\r\n\r\nsme\r\n',
      `--edge\r\nContent-Disposition: form-data; name="file"; filename*=UTF-8''list%00.csv\r\n\r\nNome;Comune\n\r\n--edge--\r\n`,
    ];
    const answer = supertest(product.address)
      .post(`${mission.path}/participant-imports`)
      .set('Cookie', mission.organiser.cookie)
      .set('Idempotency-Key', randomUUID())
      .set('Content-Type', 'multipart/form-data; boundary=edge')
      .send(form.join(''));
    expect(await placesIn(answer)).toEqual(['file']);
    expect(await placesIn(sendList(mission, 'sme\0', 'Nome;Comune\nRossi;Como\n'))).toEqual(['side']);
  });

  it('is no session of a mission, and no secret either', async () => {
    await mission.organiser.get('/api/v1/missions/%00').expect(404);
    await supertest(product.address).get('/api/v1/me').set('Cookie', 'incontro_sign_in=%00').expect(401);
    await supertest(product.address)
      .post('/api/v1/sign-ins')
      .send({ token: '\0'.repeat(43) })
      .expect(400);
  });

  it('is a bad row in a list, which says in which column', async () => {
    const { body } = await sendList(mission, 'sme', `Nome;Comune;Lingue\nRossi;Co\0mo;it\nBianchi;Como;it\n`).expect(
      201,
    );
    expect(body.totals).toMatchObject({ toCreate: 1, bad: 1 });
    expect(body.badRows).toEqual([
      { row: 2, errors: [{ column: 'Comune', problem: 'unstorable-character', value: 'Co\uFFFDmo' }] },
    ]);
  });
});

describe('a body', () => {
  it('that is nested without end is refused', async () => {
    const deep = supertest(product.address)
      .post('/api/v1/missions')
      .set('Cookie', mission.organiser.cookie)
      .set('Idempotency-Key', randomUUID())
      .set('Content-Type', 'application/json')
      .send(`{"name":${'['.repeat(200_000)}${']'.repeat(200_000)}}`);
    expect(await placesIn(deep)).toHaveLength(1);
  });
});
