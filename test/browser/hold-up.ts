import type { Page } from 'playwright-core';

/**
 * Keeps the next such request of a page under way until what is given back is called; that waits for its answer. The page
 * stays routed: what it asks at the very moment at which routing ends may never be answered.
 */
export async function holdUp(page: Page, method: string, path: string): Promise<() => Promise<void>> {
  const isIt = (url: string, asked: string): boolean => url.endsWith(path) && asked === method;
  let sendOn = (): void => undefined;
  const isReleased = new Promise<void>((resolve) => {
    sendOn = resolve;
  });
  await page.route(`**${path}`, async (route) => {
    if (isIt(route.request().url(), route.request().method())) await isReleased;
    await route.continue();
  });
  return async () => {
    const answered = page.waitForResponse((response) => isIt(response.url(), response.request().method()));
    sendOn();
    expect((await answered).ok()).toBe(true);
  };
}
