import supertest from 'supertest';
import { BUYER, PartnerScene, type PartnerStage, setPartnerStage, WORKING_HOUR } from '../../builders/partner-stage.js';

let stage: PartnerStage;
let scene: PartnerScene;

beforeAll(async () => {
  stage = await setPartnerStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  scene = await PartnerScene.set(stage);
});

describe('a link or a form that is not as it should be', () => {
  it('is told as expired, withdrawn, truncated or for something else, in the language of the reader', async () => {
    await scene.ask(1);
    await scene.tell();
    const path = scene.pathFor(BUYER);
    await scene.expectUnchanged(
      () => scene.visitor().look(`${path.slice(0, -4)}?lang=uz`),
      404,
      'Bu havola toʻliq emas',
    );
    await scene.expectUnchanged(
      () => scene.visitor().look('/partner/%F0%9F%92%A5?lang=it'),
      404,
      'Questo link non è completo',
    );
    const linkPath = scene.ofBuyer('personal-links');
    const { body } = await scene.mission.organiser.post(linkPath).expect(201);
    const signInSecret = (body as { url: string }).url.split('#')[1] ?? '';
    await scene.expectUnchanged(
      () => scene.visitor().look(`/partner/${signInSecret}?lang=en`),
      404,
      'This link is not complete',
    );
    stage.clock.forward(61 * 24 * 60);
    await scene.expectUnchanged(() => scene.visitor().look(`${path}?lang=ru`), 410, 'Срок этой ссылки истёк');
  });

  it('signs nobody in to the product', async () => {
    await scene.ask(1);
    await scene.tell();
    const token = scene.pathFor(BUYER).split('/').at(-1);
    await supertest(stage.product.address).post('/api/v1/sign-ins').send({ token }).expect(401);
  });

  it('changes nothing where the form is forged, foreign, truncated or old', async () => {
    const requestId = await scene.ask(1);
    await scene.tell();
    const path = scene.pathFor(BUYER);
    const action = `${path}/requests/${requestId}/acceptance`;
    const { token = '' } = (await scene.visitor().look(path)).forms.get(action) ?? {};
    const post = (fields: Record<string, string>) => () => scene.visitor().post(action, { lang: 'en', ...fields });
    const forged = 'This form does not belong to this page';
    await scene.expectUnchanged(post({ token: token.slice(0, -1) }), 403, forged);
    // The address that the refusal stands at, opened again.
    const reopened = await supertest(stage.product.address).get(`${action}?lang=en`).expect(303);
    expect(reopened.get('Location')).toBe(`${path}?lang=en`);
    await scene.expectUnchanged(post({ token: `0${token.slice(1)}` }), 403, forged);
    await scene.expectUnchanged(post({}), 400, 'Something in the form cannot be read');
    await scene.expectUnchanged(post({ token: 'x'.repeat(10_000) }), 400, 'Something in the form cannot be read');
    await scene.tell();
    const { body } = await scene.mission.organiser
      .post(`${scene.mission.path}/participants/${String(scene.mission.smes[2])}/page-links`)
      .expect(201);
    const foreignPath = new URL((body as { url: string }).url).pathname;
    const foreign = (await scene.visitor().look(foreignPath)).forms;
    const foreignToken = [...foreign].find(([goesTo]) => goesTo.endsWith('/codes'))?.[1].token ?? '';
    expect(foreignToken).not.toBe('');
    await scene.expectUnchanged(post({ token: foreignToken }), 403, forged);
    const declining = (await scene.visitor().look(path)).forms.get(`${path}/requests/${requestId}/decline`);
    await scene.expectUnchanged(post({ token: declining?.token ?? '' }), 403, forged);
    stage.clock.forward(13 * 60);
    await scene.expectUnchanged(post({ token }), 403, 'This page was open for too long');
    expect(await scene.statusOf(requestId)).toBe('open');
  });

  it('changes nothing where the request was taken back, or is of somebody else', async () => {
    const requestId = await scene.ask(1);
    await scene.tell();
    const path = scene.pathFor(BUYER);
    const page = await scene.visitor().look(`${path}?lang=en`);
    await scene.mission.organiser.post(`${scene.mission.path}/meeting-requests/${requestId}/withdrawal`).expect(200);
    await scene.tell();
    const send = () => scene.visitor().send(page, `${requestId}/acceptance`);
    await scene.expectUnchanged(send, 409, 'This request is closed by now');
    const token = scene.tokenFor(path, `requests/${String(scene.buyer)}/acceptance`);
    const action = `${path}/requests/${String(scene.buyer)}/acceptance`;
    await scene.expectUnchanged(
      () => scene.visitor().post(action, { token, lang: 'en' }),
      404,
      'There is no such request',
    );
  });
});

describe('a request whose deadline has passed', () => {
  it('is not offered any more, and answering it from an old page changes nothing', async () => {
    const requestId = await scene.ask(1);
    await scene.tell();
    const page = await scene.visitor().look(`${scene.pathFor(BUYER)}?lang=en`);
    await stage.product.database.query('UPDATE meeting_requests SET expires_at = $2 WHERE id = $1', [
      requestId,
      WORKING_HOUR,
    ]);
    const late = () => scene.visitor().send(page, `${requestId}/acceptance`);
    await scene.expectUnchanged(late, 409, 'The time to answer this request is over');
    expect((await scene.visitor().look(`${scene.pathFor(BUYER)}?lang=en`)).text).toContain(
      'Nobody is waiting for an answer',
    );
  });
});
