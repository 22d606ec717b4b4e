import type { Refusal, RefusalKind } from './refusal.js';

/** Nobody reads further; and a problem with every number wrong must not cost memory without bound. */
const MOST_REFUSALS = 100;

/** Reads values of unknown shape and keeps account of what is wrong with them. */
export class RefusalList {
  readonly refusals: Refusal[] = [];

  refuse(kind: RefusalKind, path: string, reason: string): void {
    if (this.refusals.length < MOST_REFUSALS) this.refusals.push({ kind, path, reason });
  }

  /** Whether the value is a whole number within the bounds, both included. */
  isWholeNumber(value: unknown, path: string, minimum: number, maximum: number): value is number {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      this.refuse('malformed', path, `Expected a whole number, found ${describe(value)}.`);
      return false;
    }
    if (value < minimum || value > maximum) {
      this.refuse('out-of-range', path, `Expected ${minimum} to ${maximum}, found ${value}.`);
      return false;
    }
    return true;
  }

  /** Whether the value is true or false. */
  isFlag(value: unknown, path: string): value is boolean {
    if (typeof value === 'boolean') return true;
    this.refuse('malformed', path, `Expected true or false, found ${describe(value)}.`);
    return false;
  }

  /** Whether the value is an index below `count`. */
  isIndex(value: unknown, path: string, count: number): value is number {
    return this.isWholeNumber(value, path, 0, count - 1);
  }

  /** Whether the value is a list of at most `most` entries. */
  isList(value: unknown, path: string, most: number): value is readonly unknown[] {
    if (!Array.isArray(value)) {
      this.refuse('malformed', path, `Expected a list, found ${describe(value)}.`);
      return false;
    }
    if (value.length > most) {
      this.refuse('too-large', path, `At most ${most} entries are taken on, found ${value.length}.`);
      return false;
    }
    return true;
  }

  /** Whether the value is an object with no other keys than those named: a misspelt restriction must not be lost. */
  isRecord(value: unknown, path: string, keys: ReadonlySet<string>): value is Readonly<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.refuse('malformed', path, `Expected an object, found ${describe(value)}.`);
      return false;
    }
    const unknownKeys = Object.keys(value).filter((key) => !keys.has(key));
    for (const key of unknownKeys) this.refuse('malformed', `${path}.${key}`, 'No such key in the model.');
    return unknownKeys.length === 0;
  }

  /** Checks a list of different indices below `count`; an absent one is fine. */
  checkIndices(value: unknown, path: string, count: number): void {
    if (value === undefined || !this.isList(value, path, count)) return;
    const seen = new Set<number>();
    for (const [position, index] of value.entries()) {
      if (!this.isIndex(index, `${path}[${position}]`, count)) continue;
      if (seen.has(index)) this.refuse('duplicate', `${path}[${position}]`, `${index} is listed twice.`);
      seen.add(index);
    }
  }
}

const describe = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'number' ? String(value) : typeof value;
};
