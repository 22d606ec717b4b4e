import { SendCode } from '../../../src/contexts/partner-page/use-cases/send-code.js';
import { BUYER, PartnerScene, type PartnerStage, setPartnerStage } from '../../builders/partner-stage.js';
import type { SeenPage } from '../../builders/partner-visitor.js';

const COLLEAGUE = 'colleague@example.org';

let stage: PartnerStage;
let scene: PartnerScene;

beforeAll(async () => {
  stage = await setPartnerStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  scene = await PartnerScene.set(stage);
});

const pathOf = () => `${scene.pathFor(BUYER)}?lang=en`;

/** What stands in the form of the page that goes there. */
function formIn({ text }: SeenPage, ending: string): string {
  const forms = [...text.matchAll(/<form method="post" action="([^"]+)">.*?<\/form>/gs)];
  return forms.find(([, action = '']) => action.endsWith(ending))?.[0] ?? '';
}

/** What was done by the links of the buyer, in that order. */
async function usesOfLink(): Promise<string[]> {
  const uses = await stage.product.database.query<{ kind: string }>(
    `SELECT link_uses.kind FROM link_uses JOIN personal_links ON personal_links.id = link_uses.link_id
     JOIN memberships ON memberships.user_id = personal_links.user_id
     WHERE memberships.participation_id = $1 ORDER BY link_uses.id`,
    [scene.buyer],
  );
  return uses.map(({ kind }) => kind);
}

/** The words beside the field at fault. */
const faultIn = (form: string): string => /<p class="fault" id="fault">(.*?)<\/p>/s.exec(form)?.[1] ?? '';

describe('a form that is refused', () => {
  it('shows a reason that is too long again, unfolded, with the fault beside it', async () => {
    const requestId = await scene.ask(1);
    await scene.tell();
    const phone = scene.visitor();
    const reason = `\nNo <budget> & 🧵 ${'long '.repeat(120)}`;
    const page = await phone.send(await phone.look(pathOf()), `${requestId}/decline`, { reason });
    expect(page.status).toBe(400);
    const form = formIn(page, `${requestId}/decline`);
    expect(form).toContain(`>\n\nNo &lt;budget&gt; &amp; 🧵 ${'long '.repeat(120)}</textarea>`);
    expect(faultIn(form)).toContain('The reason is longer than 500 characters');
    expect(form).toContain('aria-invalid="true" aria-describedby="fault"');
    expect(page.text).toContain(`<details open><summary>Cannot</summary>${form}`);
    expect(page.text).toContain('<a href="#fault">The reason is longer');
    const declined = await phone.send(page, `${requestId}/decline`, { reason: 'No budget' });
    expect(declined.text).toContain('Declined.');
  });

  it('shows even a text of a hundred thousand characters again, and says what becomes of one that is longer still', async () => {
    const requestId = await scene.ask(1);
    await scene.tell();
    const phone = scene.visitor();
    const asked = await phone.look(pathOf());
    const reason = 'long '.repeat(24_000);
    const page = await phone.send(asked, `${requestId}/decline`, { reason });
    expect(page.status).toBe(400);
    expect(formIn(page, `${requestId}/decline`)).toContain(reason);
    const tooLong = await phone.send(asked, `${requestId}/decline`, { reason: 'long '.repeat(240_000) });
    expect(tooLong.status).toBe(413);
    // The language that was chosen is in the form: what is left is that of the browser, which says none here.
    expect(tooLong.text).toContain('torni indietro nel browser, dove c’è ancora, e lo accorci');
    expect(await scene.statusOf(requestId)).toBe('open');
  });

  it('is led to only where the page still has it', async () => {
    const requestId = await scene.ask(1);
    await scene.tell();
    const phone = scene.visitor();
    const path = pathOf();
    const page = await phone.look(path);
    await phone.send(page, `${requestId}/decline`, { reason: 'No budget' });
    const refused = await phone.send(page, `${requestId}/decline`, { reason: 'long '.repeat(120) });
    expect(refused.text).toContain('The reason is longer than 500 characters');
    expect(refused.text).not.toContain('#fault');
  });

  it('keeps all that was said of a colleague, and the code as long as it was not tried', async () => {
    await scene.ask(1);
    await scene.tell();
    const phone = scene.visitor();
    const asked = await phone.send(await phone.look(pathOf()), '/codes');
    const code = await scene.codeFor(BUYER);
    const filledIn = { code, email: 'colleague@example', speaks: 'uz', writtenTo: 'uz' };
    const page = await phone.send(asked, '/takeover', filledIn);
    const form = formIn(page, '/takeover');
    expect(faultIn(form)).toContain('The e-mail address of the colleague cannot be used');
    expect(form).toContain(`autocomplete="one-time-code" value="${code}"`);
    expect(form).toContain('value="colleague@example"');
    expect(form).toContain('name="speaks" value="uz" checked');
    expect(form).toContain('<option value="uz" lang="uz" selected>');
    const wrong = code === '000000' ? '111111' : '000000';
    const tried = formIn(
      await phone.send(page, '/takeover', { ...filledIn, code: wrong, email: COLLEAGUE }),
      '/takeover',
    );
    expect(faultIn(tried)).toContain('This code is wrong. Attempts left: 4.');
    expect(tried).toContain('autocomplete="one-time-code" value=""');
    expect(tried).toContain(`value="${COLLEAGUE}"`);
  });

  it('offers the times that are left where the one that was chosen has gone', async () => {
    const requestId = await scene.ask(1);
    await scene.tell();
    const phone = scene.visitor();
    const times = await phone.look(`${scene.pathFor(BUYER)}/requests/${requestId}/other-times?lang=en`);
    const [gone = '', left = ''] = [...times.text.matchAll(/name="slot" value="([^"]+)"/g)].map(([, slot]) => slot);
    await stage.product.database.query(
      `INSERT INTO availability_windows (participation_id, starts_at, ends_at)
       SELECT $1, starts_at, ends_at FROM slots WHERE id = $2`,
      [scene.buyer, left],
    );
    const page = await phone.send(times, '/other-times', { slot: gone });
    expect(page.status).toBe(409);
    expect(page.text).toContain('in this time the two can no longer meet');
    expect([...page.text.matchAll(/name="slot" value="([^"]+)"/g)].map(([, slot]) => slot)).toEqual([left]);
    expect((await phone.send(page, '/other-times', { slot: left })).text).toContain('Proposed.');
  });
});

describe('a code', () => {
  it('that is wrong counts once where its form is sent twice, and is called wrong both times', async () => {
    await scene.ask(1);
    await scene.tell();
    const phone = scene.visitor();
    const path = pathOf();
    const asked = await phone.send(await phone.look(path), '/codes');
    const right = await scene.codeFor(BUYER);
    const code = right === '000000' ? '111111' : '000000';
    for (let tap = 1; tap <= 2; tap += 1) {
      const page = await phone.send(asked, '/device', { code });
      expect(page.status).toBe(403);
      expect(faultIn(formIn(page, '/device'))).toContain('This code is wrong. Attempts left: 4.');
    }
    const again = await phone.look(path);
    for (const said of ['This device is known now', 'This was sent already']) {
      expect((await phone.send(again, '/device', { code: right })).text).toContain(said);
    }
  });

  it('leaves no trace of a takeover that was refused', async () => {
    await scene.ask(1);
    await scene.tell();
    const phone = scene.visitor();
    const asked = await phone.send(await phone.look(pathOf()), '/codes');
    const code = await scene.codeFor(BUYER);
    const filledIn = { code: code === '000000' ? '111111' : '000000', email: COLLEAGUE, speaks: 'en', writtenTo: 'en' };
    const refused = await phone.send(asked, '/takeover', filledIn);
    expect(faultIn(formIn(refused, '/takeover'))).toContain('This code is wrong');
    expect(await usesOfLink()).toEqual(['code-asked', 'code-tried']);
    await phone.send(refused, '/takeover', { ...filledIn, code });
    expect(await usesOfLink()).toEqual(['code-asked', 'code-tried', 'code-tried', 'taken-over']);
  });

  it('is not used up by a colleague who cannot go', async () => {
    await scene.ask(1);
    await scene.tell();
    const phone = scene.visitor();
    const asked = await phone.send(await phone.look(pathOf()), '/codes');
    const filledIn = { code: await scene.codeFor(BUYER), email: COLLEAGUE, writtenTo: 'ru' };
    // Nobody interprets between Uzbek and what the firm speaks.
    const refused = await phone.send(asked, '/takeover', { ...filledIn, speaks: 'uz' });
    expect(refused.status).toBe(409);
    expect(faultIn(formIn(refused, '/takeover'))).toContain('Nobody can interpret');
    const taken = await phone.send(refused, '/takeover', { ...filledIn, speaks: 'en' });
    expect(taken.text).toContain('Your colleague attends now.');
    const contact = await scene.mission.organiser.get(scene.ofBuyer('contact')).expect(200);
    expect(contact.body).toMatchObject({ email: COLLEAGUE, locale: 'ru' });
  });

  it('lies nowhere in clear once it is sent, and no fact or job holds it', async () => {
    await scene.ask(1);
    await scene.tell();
    const phone = scene.visitor();
    await phone.send(await phone.look(pathOf()), '/codes');
    const code = await scene.codeFor(BUYER);
    await scene.tell();
    const kept = await stage.product.database.query<{ unsent: string | null }>(
      'SELECT unsent_code AS unsent FROM link_codes JOIN personal_links ON personal_links.id = link_id ORDER BY link_codes.created_at',
    );
    expect(kept.at(-1)).toEqual({ unsent: null });
    const rows = await stage.product.database.query<{ text: string }>(
      'SELECT to_jsonb(events)::text AS text FROM outbox_events AS events UNION ALL SELECT to_jsonb(kept)::text FROM notifications AS kept',
    );
    expect(rows.filter(({ text }) => new RegExp(`\\b${code}\\b`).test(text))).toEqual([]);
  });

  it('that fails keeps no other waiting, and does not stay in clear itself', async () => {
    const { database, app } = stage.product;
    const buyers: unknown[] = [];
    for (let count = 1; count <= 2; count += 1) {
      scene = await PartnerScene.set(stage);
      await scene.ask(1);
      stage.catcher.answer(BUYER, null);
      await scene.tell();
      const path = pathOf();
      stage.catcher.answer(BUYER, 451);
      const phone = scene.visitor();
      await phone.send(await phone.look(path), '/codes');
      buyers.push(scene.buyer);
    }
    await database.query(
      `ALTER TABLE delivery_tasks ADD CONSTRAINT not_this_one CHECK (participation_id <> '${String(buyers[0])}') NOT VALID`,
    );
    stage.clock.forward(16);
    await app.get(SendCode, { strict: false }).again();
    await database.query('ALTER TABLE delivery_tasks DROP CONSTRAINT not_this_one');
    stage.catcher.answer(BUYER, null);
    expect(await database.query('SELECT 1 FROM link_codes WHERE unsent_code IS NOT NULL')).toEqual([]);
    const tasks = 'SELECT participation_id AS id FROM delivery_tasks WHERE participation_id = ANY ($1)';
    expect(await database.query(tasks, [buyers])).toEqual([{ id: buyers[1] }]);
  });

  it('is forgotten where nobody is left to send it to', async () => {
    await scene.ask(1);
    await scene.tell();
    const path = pathOf();
    stage.catcher.answer(BUYER, 451);
    const phone = scene.visitor();
    await phone.send(await phone.look(path), '/codes');
    const waiting = async () =>
      (await stage.product.database.query('SELECT 1 FROM link_codes WHERE unsent_code IS NOT NULL')).length;
    expect(await waiting()).toBe(1);
    await stage.product.database.query('DELETE FROM memberships WHERE participation_id = $1', [scene.buyer]);
    await stage.product.app.get(SendCode, { strict: false }).again();
    expect(await waiting()).toBe(0);
    stage.catcher.answer(BUYER, null);
  });

  it('that a mailbox does not take is kept no longer, and the organiser calls', async () => {
    await scene.ask(1);
    await scene.tell();
    const path = pathOf();
    stage.catcher.answer(BUYER, 550);
    const phone = scene.visitor();
    const page = await phone.send(await phone.look(path), '/codes');
    expect(page.text).toContain('The code is on its way');
    await scene.tell();
    const { body } = await scene.mission.organiser.get(`${scene.mission.path}/delivery-tasks`).expect(200);
    expect(body).toMatchObject({ items: [{ phone: '+998 71 000 00 00' }] });
    stage.catcher.answer(BUYER, null);
    const waiting = 'SELECT 1 FROM link_codes WHERE unsent_code IS NOT NULL';
    expect(await stage.product.database.query(waiting)).toEqual([]);
  });
});
