import type { Page } from 'playwright-core';
import { steps } from '../builders/prepared-mission.js';
import { takeComplaints } from './browser.js';
import { focusIsLost, pressByKeyboard } from './by-keyboard.js';
import { inspect, inspectLayout } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

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

const open = (path: string): Promise<void> => goTo(page, stage.product.address + path);

describe('an organiser', () => {
  it('calls a mission otherwise, and sees the new name at once', async () => {
    await open(`/missions/${missionId}`);
    await page.getByRole('link', { name: 'Nome e sede' }).click();
    const form = page.getByRole('form', { name: 'Nome e sede' });
    await form.getByLabel('Nome della missione').fill('');
    await form.getByRole('button', { name: 'Salva', exact: true }).click();
    await form.getByText('Completa questo campo.').waitFor();
    expect(await inspect(page, 'mission-settings-faults')).toEqual([]);
    await form.getByLabel('Nome della missione').fill('Samarcanda 2027');
    await form.getByRole('button', { name: 'Salva', exact: true }).click();
    await form.getByText('Salvato').waitFor();
    await page.locator('.mission-name', { hasText: 'Samarcanda 2027' }).waitFor();
  });

  it('deletes a mission of which nobody knows yet by the keyboard, and restores it', async () => {
    await pressByKeyboard(page, 'Elimina');
    const dialog = page.getByRole('dialog', { name: 'Eliminare «Samarcanda 2027»?' });
    await dialog.waitFor();
    expect(await inspect(page, 'mission-removal')).toEqual([]);
    await dialog.getByRole('button', { name: 'Elimina' }).press('Enter');
    await page.getByRole('heading', { name: 'Missioni eliminate' }).waitFor();
    expect(await page.getByRole('link', { name: 'Samarcanda 2027' }).count()).toBe(0);
    expect(await inspect(page, 'removed-missions')).toEqual([]);
    await pressByKeyboard(page, 'Ripristina Samarcanda 2027');
    await page.getByRole('link', { name: 'Samarcanda 2027' }).waitFor();
    expect(await focusIsLost(page)).toBe(false);
    // The page that was still open has asked once more for what is closed by now.
    expect(takeComplaints().filter((complaint) => !complaint.includes('status of 404'))).toEqual([]);
  });

  it('is told why a mission is not deleted any more, and what to do instead', async () => {
    const used = await steps.createMission(stage.organiser);
    await steps.importDemo(stage.organiser, used);
    const [firm] = await steps.participants(stage.organiser, used, 'sme');
    await stage.participant(used, firm?.id ?? '');
    await open(`/missions/${used}/settings`);
    await page.getByText('qualche partecipante è già entrato con il suo link.').waitFor();
    expect(await inspect(page, 'mission-tied')).toEqual([]);
    await page.getByRole('link', { name: 'Vai alle fasi' }).click();
    await page.getByRole('heading', { name: 'Fasi e regole', level: 1 }).waitFor();
  });

  it('reads the same in Russian', async () => {
    const russian = await stage.open({ caller: stage.organiser, language: 'ru-RU' });
    await goTo(russian, `${stage.product.address}/missions/${missionId}/settings`);
    expect(await inspectLayout(russian, 'mission-settings-ru')).toEqual([]);
    await russian.context().close();
  });
});
