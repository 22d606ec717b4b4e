import type { Page } from 'playwright-core';
import type { Caller } from '../builders/caller.js';
import { steps } from '../builders/prepared-mission.js';
import { takeComplaints } from './browser.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

/** Makes washing and dyeing lines for textiles, and looks for distributors among others. */
const FIRM = '[SINTETICA] Tintoria Impianti Seriana 02';
const DISTRIBUTOR = '[SYNTHETIC] Textile Machine Trade 10';
const GOLDS = 3;
const SILVERS = 5;

let stage: Stage;
let missionId: string;
let smeId: string;
let sme: Caller;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  missionId = await steps.missionToCome(stage.organiser);
  await steps.untilSuggested(stage.organiser, missionId);
  const smes = await steps.participants(stage.organiser, missionId, 'sme');
  smeId = smes.find(({ company }) => company.name === FIRM)?.id ?? '';
  sme = await stage.participant(missionId, smeId);
  page = await stage.open({ caller: sme });
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

const own = (place = ''): string => `${stage.product.address}/missions/${missionId}/participants/${smeId}${place}`;
const cards = () => page.locator('.suggestion-list > li');

describe('a firm that makes machines for textiles', () => {
  it('finds their distributors in Uzbekistan in the catalogue, and reads three reasons for each', async () => {
    await goTo(page, own());
    await page.getByText(/aziende, dalla più affine/).waitFor();
    const filters = page.getByRole('search', { name: 'Filtra' });
    await filters.getByLabel('Paese').selectOption('UZ');
    await filters.getByLabel('Ruolo').selectOption('distributor');
    const product = filters.getByLabel('Prodotto o attività');
    const machines = await product.locator('option', { hasText: 'macchine tessili' }).textContent();
    await product.selectOption({ label: machines ?? '' });
    await page.getByText(/prodotto «Ausiliari e parti per macchine tessili», Paese Uzbekistan e ruolo/).waitFor();
    await cards().filter({ hasText: DISTRIBUTOR }).waitFor();
    for (const card of await cards().all()) expect(await card.locator('.reason-list li').count()).toBe(3);
    expect(await inspect(page, 'catalogue-filtered')).toEqual([]);
    const { search } = new URL(page.url());
    expect(await stage.walkInRussian(sme, { 'catalogue-filtered': `${new URL(own()).pathname}${search}` })).toEqual([]);
    await page.getByRole('button', { name: 'Togli i filtri' }).click();
    await page.getByText(/aziende, dalla più affine/).waitFor();
  });

  it('says on screen whom it must meet and whom it would meet, until the silver is spent, and reads why', async () => {
    await goTo(page, own());
    await cards().first().waitFor();
    const suggested = await cards().locator('h3').allTextContents();
    await page.getByText(/^Tutti gli altri/).click();
    await page.getByText(/in ordine alfabetico/).waitFor();
    const others = await cards().locator('h3').allTextContents();
    const names = [...suggested, ...others].slice(0, GOLDS + SILVERS + 1);
    await page.getByRole('link', { name: 'Desideri' }).click();
    await page.getByText('Nessun desiderio').waitFor();
    for (const [index, name] of names.entries()) {
      await addWish(name, index < GOLDS ? 'must-meet' : 'meet');
      if (index < GOLDS + SILVERS) await page.locator('.wish-row').nth(index).waitFor();
    }
    await page.locator('.wish-form').getByText('Più desideri del disponibile').waitFor();
    expect(takeComplaints().filter((complaint) => !complaint.includes('422'))).toEqual([]);
    await page.getByText('3 di 3').waitFor();
    await page.getByText('5 di 5').waitFor();
    expect(await page.locator('.wish-row').count()).toBe(GOLDS + SILVERS);
    expect(await inspect(page, 'sixth-silver')).toEqual([]);
  });

  it('wishes by keys beside a company of the catalogue, with the budget in sight, and reads there why it cannot', async () => {
    await goTo(page, own());
    const budget = page.getByRole('status', { name: 'Desideri disponibili' });
    await budget.getByText('3 di 3').waitFor();
    const card = cards().first();
    const gold = card.getByRole('button', { name: 'Indispensabile (oro)', pressed: true });
    await gold.waitFor();
    await card.getByRole('button', { name: 'Gradito (argento)' }).press('Enter');
    await card.getByText('Più desideri del disponibile').waitFor();
    expect(takeComplaints().filter((complaint) => !complaint.includes('422'))).toEqual([]);
    expect(await inspect(page, 'wish-refused-in-catalogue')).toEqual([]);
    await gold.press('Space');
    await budget.getByText('2 di 3').waitFor();
    const noGold = card.getByRole('button', { name: 'Indispensabile (oro)', pressed: false });
    await noGold.press('Enter');
    await budget.getByText('3 di 3').waitFor();
    await gold.waitFor();
    const { pathname } = new URL(own());
    expect(await stage.walkInRussian(sme, { 'wishes-in-catalogue': pathname })).toEqual([]);
  });

  async function addWish(name: string, level: string): Promise<void> {
    const form = page.locator('.wish-form');
    await form.getByLabel('Cerca').fill(name.replace(/^\[\w+\] /, ''));
    await form
      .getByLabel('Azienda', { exact: true })
      .locator('option', { hasText: name })
      .waitFor({ state: 'attached' });
    await form.getByLabel('Azienda', { exact: true }).selectOption({ label: name });
    await form.getByLabel('Quanto conta incontrarla').selectOption(level);
    await form.getByRole('button', { name: 'Aggiungi' }).click();
  }

  it('refuses somebody in private: the other side reads word for word what it read before', async () => {
    const refusedId = (await steps.participants(stage.organiser, missionId, 'buyer')).find(
      ({ company }) => company.name === DISTRIBUTOR,
    )?.id;
    const refused = await stage.open({ caller: await stage.participant(missionId, refusedId ?? '') });
    const read = async (): Promise<string[]> => {
      const seen: string[] = [];
      for (const place of [
        `/participants/${refusedId ?? ''}`,
        `/participants/${refusedId ?? ''}/wishes`,
        '/requests',
      ]) {
        await goTo(refused, `${stage.product.address}/missions/${missionId}${place}`);
        seen.push(await refused.locator('main').innerText());
      }
      return seen;
    };
    const before = await read();
    expect(before[0]).toContain(FIRM);
    await goTo(page, own());
    await page.getByRole('button', { name: `Non suggerire più ${DISTRIBUTOR}` }).click();
    await page.getByText(`${DISTRIBUTOR} non sarà più suggerita`).waitFor();
    await page.getByText('l’altra parte non lo saprà, né potrà dedurlo').waitFor();
    expect(await inspect(page, 'private-veto')).toEqual([]);
    await page.getByText(/^Mai suggerire \(1\)/).click();
    await page.locator('.refused-card', { hasText: DISTRIBUTOR }).waitFor();
    expect(await inspect(page, 'refused-list')).toEqual([]);
    expect(await read()).toEqual(before);
    await refused.context().close();
  });
});
