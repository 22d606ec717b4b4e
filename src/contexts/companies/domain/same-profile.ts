import type { MarketProfile } from './market-profile.js';

/** Whether two profiles state the same, in whatever order their fields were written down. */
export function sameProfile(one: MarketProfile, other: MarketProfile): boolean {
  return changedFields(one, other).length === 0;
}

/** The fields in which two profiles differ, in alphabetical order. */
export function changedFields(one: MarketProfile, other: MarketProfile): readonly (keyof MarketProfile)[] {
  const fields = Object.keys(one) as (keyof MarketProfile)[];
  return fields.filter((field) => canonical(one[field]) !== canonical(other[field])).sort();
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)));
  });
}
