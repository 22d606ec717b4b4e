import type { Locator, Page } from 'playwright-core';
import { changing } from '../builders/change.js';
import { steps } from '../builders/prepared-mission.js';
import { takeComplaints } from './browser.js';
import { holdUp } from './hold-up.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

const DAY_MILLISECONDS = 86_400_000;

let stage: Stage;
let missionId: string;
let smeId: string;

beforeAll(async () => {
  stage = await setStage();
  missionId = await steps.missionToCome(stage.organiser);
  smeId = (await steps.participants(stage.organiser, missionId, 'sme'))[0]?.id ?? '';
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

const api = (place: string): string => `/api/v1/missions/${missionId}${place === '' ? '' : `/${place}`}`;
const ofSme = (place: string): string => `participants/${smeId}/${place}`;
const read = async <Answer>(place: string): Promise<Answer> =>
  (await stage.organiser.get(api(place)).expect(200)).body as Answer;

async function open(place: string): Promise<Page> {
  const page = await stage.open({ caller: stage.organiser });
  await goTo(page, `${stage.product.address}/missions/${missionId}/${place}`);
  return page;
}

const saveIn = (form: Page | Locator): Promise<void> =>
  form.getByRole('button', { name: 'Salva', exact: true }).click();

/** Saves, goes on writing while the answer is under way, and saves what was written then. */
async function writeOn(page: Page, form: Page | Locator, resource: string, write: () => Promise<void>): Promise<void> {
  const goOn = await holdUp(page, 'PUT', resource);
  await saveIn(form);
  await write();
  await goOn();
  await form.locator('.is-pending').waitFor({ state: 'detached' });
  await form.getByText('Ci sono modifiche non salvate.').waitFor();
  await saveIn(form);
  await form.getByText('Salvato.', { exact: true }).waitFor();
}

interface StoredTimetable {
  readonly sessions: readonly { readonly day: string; readonly startsAt: string; readonly endsAt: string }[];
  readonly slotMinutes: number;
  readonly changeOverMinutes: number;
  readonly tableCount: number;
}

/** Two more slots in every afternoon. */
async function letDaysEndLater(): Promise<void> {
  const { sessions, slotMinutes, changeOverMinutes, tableCount } = await read<StoredTimetable>('timetable');
  const longer = sessions.map((session) => (session.endsAt === '16:30' ? { ...session, endsAt: '17:20' } : session));
  const wish = { sessions: longer, slotMinutes, changeOverMinutes, tableCount };
  const seen = (await stage.organiser.post(api('timetable-previews'), wish).expect(200)).body as { digest: string };
  await changing(stage.organiser, api('timetable'), { ...wish, seen: { digest: seen.digest } }).expect(200);
}

describe('somebody who goes on writing while a save is under way', () => {
  it('loses nothing of a profile', async () => {
    const page = await open(ofSme('profile'));
    const founded = page.getByLabel('Anno di fondazione');
    await founded.fill('1957');
    await writeOn(page, page, '/profile', () => founded.fill('1958'));
    expect(await founded.inputValue()).toBe('1958');
    expect(await read(ofSme('profile'))).toMatchObject({ profile: { yearFounded: 1958 } });
    await page.context().close();
  });

  it('loses nothing of the phases, nor of the rules of requests', async () => {
    const page = await open('phases');
    const phases = page.getByRole('form', { name: 'Fase' });
    const { firstDay } = await read<{ firstDay: string }>('');
    const dayBefore = new Date(Date.parse(firstDay) - DAY_MILLISECONDS).toISOString().slice(0, 'yyyy-mm-dd'.length);
    const wishes = phases.getByRole('group', { name: 'Desideri fino a' });
    const time = wishes.getByLabel('Ora', { exact: true });
    await wishes.getByLabel('Giorno').fill(dayBefore);
    await time.fill('08:00');
    await writeOn(page, phases, '/phases', () => time.fill('08:30'));
    expect(await time.inputValue()).toBe('08:30');
    expect(await read('phases')).toMatchObject({ wishesUntil: { day: dayBefore, time: '08:30' } });
    const rules = page.getByRole('form', { name: 'Regole delle richieste' });
    const gold = rules.getByLabel('Desideri d’oro');
    await gold.fill('4');
    await writeOn(page, rules, '/request-rules', () => gold.fill('5'));
    expect(await read('request-rules')).toMatchObject({ rules: { wishBudget: { gold: 5 } } });
    await page.context().close();
  });

  it('loses nothing of what was decided about who should meet whom', async () => {
    const page = await open('matching');
    const floor = page.getByLabel('Nessun incontro sotto il punteggio');
    await floor.fill('20');
    await writeOn(page, page, '/match-setup', () => floor.fill('30'));
    expect(await floor.inputValue()).toBe('30');
    expect(await read('match-setup')).toMatchObject({ setup: { minimumScore: 0.3 } });
    await page.context().close();
  });

  it('loses nothing of when somebody can meet', async () => {
    const page = await open(ofSme('availability'));
    const slots = page.getByRole('checkbox');
    await slots.nth(0).uncheck();
    await writeOn(page, page, '/availability', () => slots.nth(1).uncheck());
    const { slots: times } = await read<{ slots: { startsAt: string }[] }>('');
    const { windows } = await read<{ windows: { startsAt: string }[] }>(ofSme('availability'));
    expect(windows[0]?.startsAt).toBe(times[2]?.startsAt);
    await page.context().close();
  });

  it('loses nothing of an address of the sender, and calls saved only what is', async () => {
    const page = await open('messages');
    const address = page.getByLabel('Indirizzo mittente');
    const saved = page.getByText('L’indirizzo è salvato.');
    const save = page.getByRole('button', { name: 'Salva l’indirizzo' });
    await address.fill('office@example.org');
    const goOn = await holdUp(page, 'PUT', '/sender');
    await save.click();
    await address.fill('trade@example.org');
    await goOn();
    await page.locator('.is-pending').waitFor({ state: 'detached' });
    expect(await address.inputValue()).toBe('trade@example.org');
    expect(await saved.count()).toBe(0);
    await save.click();
    await saved.waitFor();
    expect(await read('sender')).toMatchObject({ address: 'trade@example.org' });
    await page.context().close();
  });
});

describe('two who say when a participant can meet', () => {
  it('read both versions of a session in words, and whoever was slower chooses', async () => {
    const milan = await open(ofSme('availability'));
    const phone = await stage.open({ caller: await stage.participant(missionId, smeId), width: 390 });
    await goTo(phone, `${stage.product.address}/missions/${missionId}/${ofSme('availability')}`);
    await milan.getByRole('checkbox').nth(2).uncheck();
    await phone
      .getByRole('button', { name: /^Non in questa sessione/ })
      .first()
      .click();
    await phone
      .getByRole('button', { name: /^Non in questa sessione/ })
      .nth(1)
      .click();
    await saveIn(phone);
    await phone.getByText('Salvato.', { exact: true }).waitFor();
    await milan.getByText('La tua versione').waitFor();
    await milan.getByText(/^Dall’altra versione si aggiunge: /).waitFor();
    expect(await milan.locator('.clash-versions dd').allTextContents()).toEqual([
      expect.stringMatching(/^\d\d:\d\d–\d\d:\d\d$/),
      'Non in questa sessione',
    ]);
    expect(await inspect(milan, 'availability-clash')).toEqual([]);
    await milan.getByRole('button', { name: 'Unisci e continua' }).click();
    await saveIn(milan);
    await milan.getByText('Salvato.', { exact: true }).waitFor();
    const { sessions, slots } = await read<{
      sessions: { id: string }[];
      slots: { startsAt: string; sessionId: string }[];
    }>('');
    const { windows } = await read<{ windows: { startsAt: string }[] }>(ofSme('availability'));
    expect(windows.map(({ startsAt }) => startsAt)).toEqual([
      slots[3]?.startsAt,
      ...sessions.slice(2).map(({ id }) => slots.find(({ sessionId }) => sessionId === id)?.startsAt),
    ]);
    expect(takeComplaints()).toEqual([]);
    await milan.context().close();
    await phone.context().close();
  });

  it('see slots that the timetable has gained, also where nothing was said before', async () => {
    const [, other] = await steps.participants(stage.organiser, missionId, 'sme');
    const page = await open(`participants/${other?.id ?? ''}/availability`);
    const before = await page.getByRole('checkbox').count();
    await letDaysEndLater();
    await page.getByRole('checkbox').nth(before).waitFor();
    expect(await page.getByRole('checkbox', { checked: false }).count()).toBe(0);
    expect(await page.getByText('Nessuna modifica da salvare.').count()).toBe(1);
    await page.context().close();
  });
});
