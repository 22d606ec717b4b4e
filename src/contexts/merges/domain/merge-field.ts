import type { TimeSpan } from '../../../kernel/instant.js';

/** Which of the two a value is taken from. */
export type MergeSource = 'kept' | 'gone';

/** A field in which two participations differ, with what each says, in parts that a screen puts into words. */
export interface MergeField {
  /** Such as `name` or, of the profile, `profile.languages`. */
  readonly field: string;
  readonly kept: readonly string[];
  readonly gone: readonly string[];
  /** What is taken unless somebody chooses otherwise: what the one kept says, or what the other says where it says nothing. */
  readonly preferred: MergeSource;
}

/** What one of the two says, field by field. */
export interface MergeableFields {
  readonly name: string;
  readonly countryCode: string;
  readonly province: string | null;
  readonly city: string | null;
  readonly website: string | null;
  readonly externalReference: string | null;
  readonly maximumMeetings: number;
  readonly availability: readonly TimeSpan[];
  readonly contact: object | null;
  readonly profile: Readonly<Record<string, unknown>>;
}

const OUTSIDE_OF_PROFILE = [
  ...(['name', 'countryCode', 'province', 'city', 'website', 'externalReference'] as const),
  ...(['maximumMeetings', 'availability', 'contact'] as const),
];

/** The fields in which the two differ, in the order in which people read them. */
export function differingFields(kept: MergeableFields, gone: MergeableFields): readonly MergeField[] {
  const outside = OUTSIDE_OF_PROFILE.map((field) => compared(field, kept[field], gone[field]));
  const names = Object.keys(kept.profile).sort();
  const inside = names.map((field) => compared(`profile.${field}`, kept.profile[field], gone.profile[field]));
  return [...outside, ...inside].filter(({ kept: one, gone: other }) => JSON.stringify(one) !== JSON.stringify(other));
}

/** Of a field the value that was chosen. */
export function chosen<Name extends keyof MergeableFields>(
  field: Name,
  kept: MergeableFields,
  gone: MergeableFields,
  fromGone: ReadonlySet<string>,
): MergeableFields[Name] {
  return fromGone.has(field) ? gone[field] : kept[field];
}

/** The profile of the one kept, with those fields of the other that were chosen. */
export function chosenProfile(
  kept: MergeableFields,
  gone: MergeableFields,
  fromGone: ReadonlySet<string>,
): MergeableFields['profile'] {
  return Object.fromEntries(
    Object.keys(kept.profile).map((field) => [field, (fromGone.has(`profile.${field}`) ? gone : kept).profile[field]]),
  );
}

function compared(field: string, kept: unknown, gone: unknown): MergeField {
  const [one, other] = [partsOf(kept), partsOf(gone)];
  return { field, kept: one, gone: other, preferred: one.length === 0 && other.length > 0 ? 'gone' : 'kept' };
}

/** What a value says, part by part; nothing where it says nothing. */
function partsOf(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === false || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item));
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, part]) => partsOf(part).map((text) => `${key}: ${text}`));
  }
  return typeof value === 'string' ? [value] : [JSON.stringify(value)];
}

/** One entry of a list in one line. */
function wordsOf(item: unknown): readonly string[] {
  if (typeof item !== 'object' || item === null) return partsOf(item);
  const words = Object.values(item).flatMap((part) => partsOf(part));
  return words.length === 0 ? [] : [words.join(' ')];
}
