import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Where the pictures of a run are kept. */
const PICTURES = 'test-results/screenshots';
/** A phone, a tablet held upright, and a desk. */
const WIDTHS = [390, 820, 1440] as const;
/** How much of a long page is photographed: what follows is more of the same. */
const MAXIMUM_HEIGHT = 2600;

/**
 * Photographs a page at each width, and gives what is wrong with it: what axe finds against WCAG 2.1 A and AA, and where
 * the page would have to be scrolled sideways.
 */
export async function inspect(page: Page, name: string): Promise<readonly string[]> {
  const faults = await inspectLayout(page, name);
  // In the page itself, and without naming what is right: pages have no frames, and it takes half as long.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .setLegacyMode(true)
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${name}: ${id} at ${node.target.join(' ')}`),
  );
  return [...faults, ...found];
}

/** The same without axe: for a page in another language, whose roles and colours are those of the first. */
export async function inspectLayout(page: Page, name: string): Promise<readonly string[]> {
  mkdirSync(PICTURES, { recursive: true });
  const size = page.viewportSize();
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    // Strings, since they run in the page, whose globals these tests do not know.
    const height = Math.min(MAXIMUM_HEIGHT, await page.evaluate<number>('document.documentElement.scrollHeight'));
    await page.screenshot({
      path: `${PICTURES}/${name}-${String(width)}.png`,
      fullPage: true,
      clip: { x: 0, y: 0, width, height },
    });
    const excess = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    if (excess > 0) faults.push(`${name}: ${String(excess)} px too wide for ${String(width)} px`);
  }
  if (size !== null) await page.setViewportSize(size);
  return faults;
}
