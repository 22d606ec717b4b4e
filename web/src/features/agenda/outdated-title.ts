/** Id of the heading of what keeps a draft from being published. */
export const OUTDATED_TITLE = 'outdated-title';

/** Takes the reader to what keeps the draft from being published. */
export function showOutdated(): void {
  const title = document.getElementById(OUTDATED_TITLE);
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}
