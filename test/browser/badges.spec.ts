import type { Browser, Page } from 'playwright-core';
import { makeMissionWithCompanies } from '../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { openWindow, startBrowser } from './browser.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo } from './stage.js';

let product: TestProduct;
let browser: Browser;
let desk: Page;
let missionPage: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startTestProduct(), startBrowser()]);
  const mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 1 });
  const caller = await product.signIn({ missionId: mission.missionId, role: 'organiser', participationId: null });
  desk = await openWindow(browser, { caller });
  missionPage = `${product.address}/missions/${mission.missionId}`;
});
afterAll(async () => {
  await browser.close();
  await product.close();
});
afterEach(expectNoComplaints);

/** What of an element of the page this spec needs: the types of a browser are not known here. */
interface Drawn {
  readonly outerHTML: string;
  readonly getAttribute: (name: string) => string | null;
  readonly setAttribute: (name: string, value: string) => void;
}

const codes = () => desk.locator('.badge-code');
const people = () => desk.locator('.desk-people > li strong');

/** The camera of pages opened from now on sees that drawing on a grey wall. */
async function holdUp(drawing: string): Promise<void> {
  await desk.addInitScript((svg) => {
    const page = globalThis as unknown as { seen: string };
    page.seen = svg;
  }, drawing);
  await desk.addInitScript(`
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 600 });
      const pen = canvas.getContext('2d');
      const picture = new Image(300, 300);
      picture.src = 'data:image/svg+xml,' + encodeURIComponent(globalThis.seen);
      await picture.decode();
      setInterval(() => {
        pen.fillStyle = '#ddd';
        pen.fillRect(0, 0, 800, 600);
        pen.drawImage(picture, 250, 150, 300, 300);
      }, 50);
      return canvas.captureStream();
    };
  `);
}

describe('badges', () => {
  it('are printed for everybody who takes part, each with a code of its own', async () => {
    await goTo(desk, `${missionPage}/badges`);
    await codes().nth(2).waitFor();
    expect(await desk.locator('.badge-company').allTextContents()).toHaveLength(3);
    const drawn = await desk
      .locator('.badge-code path')
      .evaluateAll((all) => (all as unknown as Drawn[]).map((one) => one.getAttribute('d')));
    expect(new Set(drawn).size).toBe(3);
    expect(await inspect(desk, 'badges')).toEqual([]);
  });

  it('are read by the camera of the desk, which then shows whose it is', async () => {
    const badge = desk.locator('.badge-card').nth(1);
    const name = (await badge.locator('.badge-company').textContent()) ?? '';
    const drawing = await badge.locator('.badge-code').evaluate((shown) => {
      const svg = shown as unknown as Drawn;
      svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      return svg.outerHTML;
    });
    await holdUp(drawing);
    await goTo(desk, `${missionPage}/desk`);
    await people().nth(2).waitFor();
    await desk.getByRole('button', { name: 'Leggi un badge' }).click();
    await desk.getByText(`Badge letto: ${name}`).waitFor();
    expect(await people().allTextContents()).toEqual([name]);
    expect(await inspect(desk, 'badge-read')).toEqual([]);
    await desk.getByRole('button', { name: 'Mostra tutti' }).click();
    await people().nth(2).waitFor();
  });

  it('says where no camera may be used what to do instead', async () => {
    await desk.addInitScript(`
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    `);
    await goTo(desk, `${missionPage}/desk`);
    await desk.getByRole('button', { name: 'Leggi un badge' }).click();
    await desk.getByText('La fotocamera non è permessa').waitFor();
    expect(await inspect(desk, 'badge-without-camera')).toEqual([]);
  });
});
