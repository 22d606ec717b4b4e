import { AxeBuilder } from '@axe-core/playwright';

/** A phone, a tablet held upright, and a desk. */
const WIDTHS = [390, 820, 1440];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const OPEN_WHAT_IS_FOLDED = 'for (const folded of document.querySelectorAll("details")) folded.open = true';
const TOO_WIDE = 'Math.max(0, document.documentElement.scrollWidth - window.innerWidth)';

/** Keeps what a page complains about: errors it throws, and errors in its console. */
export function keepComplaints(page) {
  const complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  return complaints;
}

/**
 * What is wrong with a page as it stands, with everything unfolded: what axe finds against WCAG 2.1 A and AA, and where it
 * would have to be scrolled sideways. With a folder its pictures are kept there, one for each width.
 */
export async function faultsOf(page, { pictures, name }) {
  await page.evaluate(OPEN_WHAT_IS_FOLDED);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .setLegacyMode(true)
    .analyze();
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const excess = await page.evaluate(TOO_WIDE);
    if (excess > 0) faults.push(`${excess} px too wide for ${width} px`);
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
  return faults;
}
