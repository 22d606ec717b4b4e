import type { Page } from 'playwright-core';
import { steps } from '../builders/prepared-mission.js';
import { hasFocus, tabTo } from './by-keyboard.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

const PHONE = { width: 390, height: 900 };
const TABLET = { width: 820, height: 900 };
const DESK = { width: 1440, height: 900 };

let stage: Stage;
let missionId: string;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  missionId = await steps.createMission(stage.organiser);
  page = await stage.open({ caller: stage.organiser });
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

const visit = (path: string): Promise<void> => goTo(page, `${stage.product.address}/missions/${missionId}${path}`);
const navigation = () => page.getByRole('navigation', { name: 'Sezioni della missione' });
const button = () => navigation().getByRole('button', { name: 'Sezioni della missione' });
const linksOf = async (group: string): Promise<string[]> =>
  navigation().getByRole('list', { name: group }).getByRole('link').allTextContents();
const inSight = async (): Promise<string[]> =>
  (await navigation().getByRole('link').filter({ visible: true }).allTextContents()).sort();

describe('the sections of a mission for organisers', () => {
  it('stand at a desk in groups by when they are needed, all in sight', async () => {
    await visit('/agenda');
    expect(await linksOf('Preparazione')).toEqual([
      ...['Partecipanti', 'Fasi e regole', 'Orari e programma', 'Piantina', 'Interpreti', 'Nome e sede'],
    ]);
    expect(await linksOf('Incontri')).toEqual(['Abbinamento', 'Richieste', 'Agenda', 'Prova generale']);
    expect(await linksOf('Sul posto')).toEqual(['Banco', 'Badge', 'Schermi']);
    expect(await linksOf('Verifica')).toEqual(['Messaggi', 'Numeri', 'Equità', 'Modifiche']);
    expect(await navigation().locator('[aria-current="page"]').allTextContents()).toEqual(['Agenda']);
    expect(await button().count()).toBe(0);
  });

  it('fold on a tablet to the group that one is in', async () => {
    await page.setViewportSize(TABLET);
    expect(await inSight()).toEqual(['Abbinamento', 'Agenda', 'Panoramica', 'Prova generale', 'Richieste']);
  });

  it('fold on a phone to one button, which opens them by the keyboard and closes again', async () => {
    await page.setViewportSize(PHONE);
    expect(await inSight()).toEqual([]);
    await tabTo(page, button());
    await page.keyboard.press('Enter');
    expect(await button().getAttribute('aria-expanded')).toBe('true');
    expect(await inSight()).toHaveLength(18);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await hasFocus(page, button())).toBe(true);
    expect(await inSight()).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await inspect(page, 'sections-open')).toEqual([]);
    await tabTo(page, navigation().getByRole('link', { name: 'Fasi e regole' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Fasi e regole', level: 1 }).waitFor();
    expect(await inSight()).toEqual([]);
  });

  it('lead back to all missions', async () => {
    await page.setViewportSize(DESK);
    await page.getByRole('link', { name: 'Tutte le missioni' }).click();
    await page.getByRole('heading', { name: 'Missioni', level: 1 }).waitFor();
  });

  it('fit in Russian, open and folded', async () => {
    const russian = await stage.open({ caller: stage.organiser, language: 'ru-RU', width: 390 });
    await goTo(russian, `${stage.product.address}/missions/${missionId}/timetable`);
    await russian.getByRole('button', { name: 'Разделы миссии' }).click();
    expect(await inspectLayout(russian, 'sections-open-ru')).toEqual([]);
    await russian.context().close();
  });
});
