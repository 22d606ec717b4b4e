import { UpdateCalendars } from '../../src/contexts/notifications/use-cases/update-calendars.js';
import { newId } from '../../src/platform/ids/new-id.js';
import { calendarsIn } from '../builders/mail-catcher.js';
import { agree } from '../builders/mission-with-companies.js';
import { BUYER, PartnerScene, type PartnerStage, setPartnerStage } from '../builders/partner-stage.js';
import type { PartnerVisitor } from '../builders/partner-visitor.js';
import { publishExactly } from '../builders/published-agenda.js';

const COLLEAGUE = 'colleague@example.org';
const NOBODY = 'nobody@example.org';

let stage: PartnerStage;
let scene: PartnerScene;

beforeAll(async () => {
  stage = await setPartnerStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  scene = await PartnerScene.set(stage);
});

describe('a link that was forwarded', () => {
  /** The buyer answers on their phone, and somebody else opens the same link. */
  async function forwarded(): Promise<{
    phone: PartnerVisitor;
    colleague: PartnerVisitor;
    path: string;
    open: string;
  }> {
    await agree(scene.mission, scene.mission.smes[0], scene.buyer);
    await publishExactly(stage.product, scene.mission, [
      { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 2, table: 1 },
    ]);
    const requestId = await scene.ask(1);
    const open = await scene.ask(2);
    await scene.tell();
    const path = scene.pathFor(BUYER);
    const phone = scene.visitor();
    await phone.send(await phone.look(path), `${requestId}/acceptance`);
    return { phone, colleague: scene.visitor(), path, open };
  }

  it('shows company, time and table, no message and no contact, and lets nobody answer', async () => {
    const { colleague, path, open } = await forwarded();
    const page = await colleague.look(`${path}?lang=en`);
    expect(page.text).toContain('[SYNTHETIC] sme 0');
    expect(page.text).toContain('09:50–10:10 Tashkent (05:50 Milan)');
    expect(page.text).toContain('Table 2');
    expect(page.text).not.toMatch(/Buongiorno|@example\.org|\+998/);
    expect([...page.forms.keys()].some((action) => action.includes('/requests/'))).toBe(false);
    const token = scene.tokenFor(path, `requests/${open}/acceptance`);
    const action = `${path}/requests/${open}/acceptance`;
    await scene.expectUnchanged(() => colleague.post(action, { token, lang: 'en' }), 403, 'This device is not known');
  });

  it('does not lead into the room of a remote meeting, nor does its calendar, but where the code was entered', async () => {
    const { phone, colleague, path } = await forwarded();
    const room = 'https://rooms.example.org/of-this-meeting';
    await stage.product.database.query(
      `INSERT INTO remote_meetings (meeting_id, mission_id, away_id, link, decided_by, decided_at)
       SELECT meeting_id, mission_id, buyer_id, $2, $3, now() FROM public_placements WHERE mission_id = $1`,
      [scene.mission.missionId, room, newId()],
    );
    const updateCalendars = stage.product.app.get(UpdateCalendars, { strict: false });
    await stage.product.database.write((tx) => updateCalendars.run(tx, scene.mission.missionId, scene.mission.buyers));
    const calendar = `${path}/calendar.ics`;
    for (const address of [path, calendar]) {
      expect((await phone.look(address)).text.replaceAll('\r\n ', '')).toContain(room);
      expect((await colleague.look(address)).text).not.toContain('rooms.example');
    }
    const sent = await colleague.send(await colleague.look(`${path}?lang=en`), '/codes');
    await colleague.send(sent, '/device', { code: await scene.codeFor(BUYER) });
    expect((await colleague.look(path)).text).toContain(room);
  });

  it('opens on a second device with the code from the invited mailbox', async () => {
    const { colleague, path, open } = await forwarded();
    const sent = await colleague.send(await colleague.look(`${path}?lang=en`), '/codes');
    expect(sent.text).toContain('The code is on its way to the invited mailbox');
    const opened = await colleague.send(sent, '/device', { code: await scene.codeFor(BUYER) });
    expect(opened.text).toContain('This device is known now');
    const accepted = await colleague.send(opened, `${open}/acceptance`);
    expect(accepted.text).toContain('Accepted.');
  });

  it('lets a colleague attend with that code: earlier links only show, and the colleague has one of their own', async () => {
    const { phone, colleague, path, open } = await forwarded();
    const sent = await colleague.send(await colleague.look(`${path}?lang=en`), '/codes');
    const takeover = { code: await scene.codeFor(BUYER), email: COLLEAGUE, speaks: 'en', writtenTo: 'en' };
    const taken = await colleague.send(sent, '/takeover', takeover);
    expect(taken.text).toContain('You attend now.');
    expect((await colleague.send(taken, `${open}/acceptance`)).text).toContain('Accepted.');
    const before = await phone.look(`${path}?lang=en`);
    expect(before.text).toContain('Somebody else attends in your place now');
    expect(before.forms.size).toBe(0);
    await scene.tell();
    expect(scene.pathFor(COLLEAGUE)).not.toBe(path);
    const contact = await scene.mission.organiser.get(scene.ofBuyer('contact')).expect(200);
    expect(contact.body).toMatchObject({ email: COLLEAGUE, locale: 'en' });
  });

  it('is sent on by whoever was invited: the colleague gets page and calendar, tried until the mailbox takes them', async () => {
    const { phone, path } = await forwarded();
    const own = await phone.look(`${path}?lang=en`);
    const sent = await phone.send(own, '/codes');
    const given = await phone.send(sent, '/takeover', {
      code: await scene.codeFor(BUYER),
      email: COLLEAGUE,
      speaks: 'en',
      writtenTo: 'en',
    });
    expect(given.text).toContain('Your colleague attends now.');
    expect(given.forms.size).toBe(0);
    await scene.tell();
    const mails = stage.catcher.caught.filter(({ recipients }) => recipients.includes(COLLEAGUE));
    const agenda = mails.find(({ mail }) => mail.subject === 'Your agenda for Test mission');
    expect(agenda === undefined ? [] : calendarsIn(agenda.mail)).toEqual([expect.stringContaining('METHOD:REQUEST')]);
    expect(mails.map(({ mail }) => mail.subject)).toContain('You attend Test mission');
    const page = await scene.visitor().look(scene.pathFor(COLLEAGUE));
    expect(page.text).toContain('[SYNTHETIC] sme 0');
  });

  it('is sent on to a mailbox that takes nothing: the organiser calls the company', async () => {
    const { phone, path } = await forwarded();
    const sent = await phone.send(await phone.look(`${path}?lang=en`), '/codes');
    stage.catcher.answer(NOBODY, 550);
    await phone.send(sent, '/takeover', {
      code: await scene.codeFor(BUYER),
      email: NOBODY,
      speaks: 'en',
      writtenTo: 'en',
    });
    await scene.tell();
    const { body } = await scene.mission.organiser.get(`${scene.mission.path}/delivery-tasks`).expect(200);
    expect(body).toMatchObject({ items: [{ phone: '+998 71 000 00 00' }] });
  });

  it('takes no more codes after five wrong ones, not even the right one', async () => {
    const { phone, colleague, path } = await forwarded();
    let page = await colleague.send(await colleague.look(`${path}?lang=en`), '/codes');
    const code = await scene.codeFor(BUYER);
    const wrong = code === '000000' ? '111111' : '000000';
    for (const left of [4, 3, 2, 1]) {
      page = await colleague.send(page, '/device', { code: wrong });
      expect(page.status).toBe(403);
      expect(page.text).toContain(`Attempts left: ${left}.`);
    }
    // A code that is asked for anew forgets nothing. It is sent only while the link takes codes.
    page = await colleague.send(page, '/codes');
    const anew = await scene.codeFor(BUYER);
    const [action, fields] = [...page.forms].find(([path]) => path.endsWith('/device')) ?? ['', {}];
    page = await colleague.send(page, '/device', { code: wrong });
    expect(page.text).toContain('Five wrong codes were entered');
    const late = await colleague.post(action, { ...fields, code: anew });
    expect(late.text).not.toContain('This device is known now');
    expect((await phone.look(`${path}?lang=en`)).text).toContain('Waiting for your answer');
  });

  it('is withdrawn by the organiser, who sees what was done by it', async () => {
    const { phone, path } = await forwarded();
    const linkPath = scene.ofBuyer('personal-links');
    const { items } = (await scene.mission.organiser.get(linkPath).expect(200)).body as {
      items: { id: string; uses: { kind: string }[] }[];
    };
    const used = items.find(({ uses }) => uses.some(({ kind }) => kind === 'accepted'));
    await scene.mission.organiser.delete(`${linkPath}/${String(used?.id)}`).expect(204);
    const page = await phone.look(`${path}?lang=it`);
    expect(page.status).toBe(410);
    expect(page.text).toContain('Questo link è stato ritirato');
  });
});
