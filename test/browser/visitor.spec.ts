import { randomUUID } from 'node:crypto';
import { inviteOrganiser } from '../builders/product-process.js';
import { takeComplaints } from './browser.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

describe('somebody without a sign-in', () => {
  it('is told how one gets in', async () => {
    const page = await stage.open();
    await goTo(page, `${stage.product.address}/missions`);
    await page.getByRole('heading', { name: 'Accedi con il tuo link personale' }).waitFor();
    expect(await inspect(page, 'sign-in-needed')).toEqual([]);
  });

  it('is told when a link does not work', async () => {
    const page = await stage.open();
    await page.goto(`${stage.product.address}/sign-in#copied-without-its-end`);
    await page.getByRole('alert').waitFor();
    expect(await inspect(page, 'sign-in-refused')).toEqual([]);
    // The refusal itself, which Chromium reports.
    expect(takeComplaints().filter((complaint) => !complaint.includes('401'))).toEqual([]);
  });

  it('comes in by a personal link and finds no mission yet', async () => {
    const secret = await inviteOrganiser(stage.settings);
    const page = await stage.open();
    await page.goto(`${stage.product.address}/sign-in#${secret}`);
    await page.waitForURL(/\/missions/);
    await page.getByRole('heading', { name: 'Missioni' }).waitFor();
    expect(await inspect(page, 'missions-of-a-newcomer')).toEqual([]);
    expect(page.url()).not.toContain(secret);
  });
});

describe('somebody who has lost the way', () => {
  it('is shown the way back from an address that does not exist', async () => {
    const page = await stage.open({ caller: stage.organiser });
    await goTo(page, `${stage.product.address}/nowhere`);
    await page.getByRole('heading', { name: 'Pagina non trovata' }).waitFor();
    expect(await inspect(page, 'lost')).toEqual([]);
  });

  it('is told no more of a mission they are not in than that they may not see it', async () => {
    const page = await stage.open({ caller: stage.organiser });
    await page.goto(`${stage.product.address}/missions/${randomUUID()}`);
    await page.getByRole('heading', { name: 'Pagina non trovata' }).waitFor();
    expect(await inspect(page, 'mission-not-found')).toEqual([]);
    expect(takeComplaints().filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });
});

describe('a visitor who reads Russian', () => {
  it('finds the same pages', async () => {
    const faults = await stage.walkInRussian(undefined, { 'sign-in-needed': '/missions', lost: '/nowhere' });
    expect(faults).toEqual([]);
  });
});
