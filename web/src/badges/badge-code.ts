/**
 * What a badge's code says: whose it is, and nothing about them. By itself it opens nothing. Letters and digits only, so
 * that scanners that type what they read get it through whatever keyboard the device thinks it has.
 */
const BADGE = /^INCONTRO([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{12})$/i;

/** The text in the code on the badge of that participation. */
export const badgeCode = (participationId: string): string =>
  `INCONTRO${participationId.replaceAll('-', '').toUpperCase()}`;

/** The participation whose badge says so; null where that text is not on one of our badges. */
export function participationOfBadge(text: string): string | null {
  const [, ...parts] = BADGE.exec(text.trim()) ?? [];
  return parts.length === 0 ? null : parts.join('-').toLowerCase();
}
