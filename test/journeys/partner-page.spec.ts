import supertest from 'supertest';
import { ProductKnowledgeReader } from '../../src/contexts/matching/product-knowledge-reader.js';
import { agree } from '../builders/mission-with-companies.js';
import { BUYER, PartnerScene, type PartnerStage, pathsIn, setPartnerStage } from '../builders/partner-stage.js';
import { publishExactly } from '../builders/published-agenda.js';
import { stateOfDatabase } from '../builders/state-of-database.js';

const MOST_BYTES = 50_000;

let stage: PartnerStage;
let scene: PartnerScene;

beforeAll(async () => {
  stage = await setPartnerStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  scene = await PartnerScene.set(stage);
});

describe('a foreign partner on a phone, in Russian', () => {
  it('sees who asks, why, where and when on both clocks, in one small document that fetches nothing', async () => {
    // Of the codes in force: of others it would be computed anew within the minute.
    const edition = stage.product.app.get(ProductKnowledgeReader, { strict: false }).edition();
    await stage.product.database.query(
      `INSERT INTO recommendation_sets (mission_id, computed_at, weights_version, codes_edition)
       VALUES ($1, now(), 'test', $2)`,
      [scene.mission.missionId, edition],
    );
    await stage.product.database.query(
      `INSERT INTO recommendations (mission_id, participation_id, counterpart_id, score, rank, terms)
       VALUES ($1, $2, $3, 0.8, 1, $4)`,
      [
        scene.mission.missionId,
        scene.buyer,
        scene.mission.smes[1],
        JSON.stringify([
          { kind: 'products', facts: { codes: ['HS 8446'] }, share: 0.5, points: 50, isReason: true },
          { kind: 'roles', facts: {}, share: 0.3, points: 30, isReason: true },
        ]),
      ],
    );
    await agree(scene.mission, scene.mission.smes[0], scene.buyer);
    await publishExactly(stage.product, scene.mission, [
      { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 2, table: 1 },
    ]);
    await scene.ask(1);
    await scene.tell();
    const page = await scene.visitor().look(scene.pathFor(BUYER));
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="ru">');
    expect(page.text).toContain('[SYNTHETIC] sme 1');
    expect(page.text).toContain('Общая продукция');
    expect(page.text).toContain('Они ищут партнёра с вашей ролью.');
    expect(page.text).toContain('Вы оба говорите на языках: английский.');
    expect(page.text).toContain('09:50–10:10 Tashkent (05:50 Милан)');
    expect(page.text).toContain('без переводчика');
    expect(Buffer.byteLength(page.text)).toBeLessThan(MOST_BYTES);
    expect(page.text).not.toMatch(/\b(src|srcset|poster|background)=|@import|url\(/);
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('finds everything as it was after a scanner has opened every link of every message', async () => {
    await agree(scene.mission, scene.mission.smes[0], scene.buyer);
    await publishExactly(stage.product, scene.mission, [
      { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 0, table: 0 },
    ]);
    const requestId = await scene.ask(1);
    await scene.tell();
    const paths = new Set(stage.catcher.caught.flatMap(({ mail }) => pathsIn(`${mail.text ?? ''} ${mail.html ?? ''}`)));
    const before = await stateOfDatabase(stage.product);
    for (const path of paths) {
      const { text } = await supertest(stage.product.address).get(path);
      for (const further of pathsIn(text)) paths.add(further.replaceAll('&amp;', '&'));
      const { headers } = await supertest(stage.product.address).head(path);
      expect(headers).not.toHaveProperty('set-cookie');
    }
    expect([...paths].filter((path) => path.startsWith('/partner/')).length).toBeGreaterThan(5);
    expect(await stateOfDatabase(stage.product)).toEqual(before);
    expect(await scene.statusOf(requestId)).toBe('open');
  });

  it('accepts, and again, which changes nothing more and writes to nobody twice', async () => {
    const requestId = await scene.ask(1);
    await scene.tell();
    await scene.mission.organiser
      .put(`${scene.mission.path}/participants/${String(scene.mission.smes[1])}/contact`, { email: 'firm@example.org' })
      .expect(200);
    const phone = scene.visitor();
    const page = await phone.look(scene.pathFor(BUYER));
    const answered = await phone.send(page, `${requestId}/acceptance`);
    expect(answered.text).toContain('Принято. Другой компании сообщат.');
    expect(answered.text).toContain('[SYNTHETIC] sme 1');
    const again = await phone.send(page, `${requestId}/acceptance`);
    expect(again.text).toContain('ничего не сделано дважды');
    await scene.tell();
    expect(await scene.statusOf(requestId)).toBe('accepted');
    expect(stage.catcher.caught.filter(({ recipients }) => recipients.includes('firm@example.org'))).toHaveLength(1);
  });

  it('declines for a reason that whoever asked never reads', async () => {
    const requestId = await scene.ask(1);
    await scene.tell();
    const phone = scene.visitor();
    const reason = 'Мы сменили поставщика';
    const declined = await phone.send(await phone.look(scene.pathFor(BUYER)), `${requestId}/decline`, { reason });
    expect(declined.text).toContain('Отклонено.');
    expect(await scene.statusOf(requestId)).toBe('declined');
    const firm = await scene.mission.callerOf(scene.mission.smes[1]);
    const { text } = await firm.get(`${scene.mission.path}/meeting-requests`).expect(200);
    expect(text).not.toContain(reason);
    await scene.tell();
    expect(stage.catcher.caught.map(({ source }) => source).join()).not.toContain(reason);
  });

  it('proposes another time among those in which both can meet, and nobody may take one that is gone', async () => {
    await agree(scene.mission, scene.mission.smes[0], scene.buyer);
    await publishExactly(stage.product, scene.mission, [
      { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 2, table: 1 },
    ]);
    const requestId = await scene.ask(1);
    await scene.tell();
    const phone = scene.visitor();
    const times = await phone.look(`${scene.pathFor(BUYER)}/requests/${requestId}/other-times?lang=ru`);
    const offered = [...times.text.matchAll(/name="slot" value="([^"]+)"/g)].map(([, slot = '']) => slot);
    expect(times.text).toContain('09:25–09:45 Tashkent (05:25 Милан)');
    expect(times.text).not.toContain('09:50–10:10');
    await stage.product.database.query(
      'UPDATE meetings SET wanted_slot_id = (SELECT id FROM slots WHERE mission_id = $1 ORDER BY starts_at OFFSET 2 LIMIT 1) WHERE mission_id = $1',
      [scene.mission.missionId],
    );
    const gone = await stage.product.database.query<{ id: string }>(
      'SELECT id FROM slots WHERE mission_id = $1 ORDER BY starts_at OFFSET 2 LIMIT 1',
      [scene.mission.missionId],
    );
    const takeGone = () => phone.send(times, '/other-times', { slot: gone[0]?.id ?? '' });
    await scene.expectUnchanged(takeGone, 409, 'Кто-то успел раньше');
    const proposed = await phone.send(times, '/other-times', { slot: offered[1] ?? '' });
    expect(proposed.text).toContain('Предложено.');
    const [request] = await stage.product.database.query<{ slot: string }>(
      'SELECT proposed_slot_id AS slot FROM meeting_requests WHERE id = $1',
      [requestId],
    );
    expect(request?.slot).toBe(offered[1]);
  });

  it('reads the page in any of the four languages', async () => {
    await scene.ask(1);
    await scene.tell();
    const saidByLocale = {
      it: [
        'I suoi incontri',
        'Perché lei',
        'Parlate entrambi: inglese',
        'Risponda entro:',
        'Accetto',
        'Un altro orario',
      ],
      en: ['Your meetings', 'Why you', 'You both speak: English', 'Please answer until', 'Accept', 'Another time'],
      ru: [
        'Ваши встречи',
        'Почему вы',
        'на языках: английский',
        'Ответьте, пожалуйста, до:',
        'Принять',
        'Другое время',
      ],
      uz: [
        'Uchrashuvlaringiz',
        'Nega aynan siz',
        'inglizcha',
        'Shu vaqtgacha javob bering:',
        'Qabul qilaman',
        'Boshqa vaqt',
      ],
    };
    for (const [locale, said] of Object.entries(saidByLocale)) {
      const { text } = await scene.visitor().look(`${scene.pathFor(BUYER)}?lang=${locale}`);
      expect(text).toContain(`<html lang="${locale}">`);
      for (const words of said) expect(text).toContain(words);
    }
  });
});
