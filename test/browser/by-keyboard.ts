import type { Locator, Page } from 'playwright-core';

/** More than the way to anything on any page but a long list. */
const MAXIMUM_TABS = 60;

/** Whether what the next key does is done to that control. */
export function hasFocus(page: Page, control: Locator): Promise<boolean> {
  return control.and(page.locator(':focus')).isVisible();
}

/** Whether the next Tab would begin at the top of the page. */
export function focusIsLost(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.activeElement === document.body');
}

/** Goes to a control with Tab alone, from wherever the focus is. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let count = 0; count < MAXIMUM_TABS; count += 1) {
    if (await hasFocus(page, control)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MAXIMUM_TABS} times Tab did not lead to ${control.toString()}`);
}

/** Goes to the first button of that name with Tab alone, and presses it. */
export async function pressByKeyboard(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }).first());
  await page.keyboard.press('Enter');
}
