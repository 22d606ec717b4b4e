import type { ProfileLine } from './market-profile.js';
import type { ProductCode } from './profile.js';

/** Sections have letters: nothing is compared by them. */
const STARTS_WITH_DIGIT = /^\d/;

/**
 * The goods or activities that a line of a profile stands for. A code of CN is one of HS; a service of CPA counts as the
 * activities that render it, which may be several, or none that is known. A section stands for nothing.
 */
export function meantCodes(
  { scheme, code }: Pick<ProfileLine, 'scheme' | 'code'>,
  activitiesOfService: (cpaCode: string) => readonly string[],
): readonly ProductCode[] {
  if (!STARTS_WITH_DIGIT.test(code)) return [];
  if (scheme === 'HS' || scheme === 'CN') return [{ scheme: 'HS', code }];
  const activities = scheme === 'ATECO' ? [code] : activitiesOfService(code);
  return activities.map((activity) => ({ scheme: 'ATECO', code: activity }));
}
