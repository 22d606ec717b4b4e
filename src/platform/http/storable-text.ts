import type { InputFault } from './input-validation.js';

// PostgreSQL has no NUL in texts, and half a character (a lone surrogate) is no text at all.
// eslint-disable-next-line no-control-regex -- a control character is what it is about
const UNSTORABLE = /\u0000|\p{Surrogate}/u;
/** The deepest shape of the API has five levels; what is nested far deeper exhausts whoever walks through it. */
const MAXIMUM_DEPTH = 20;

/** A part of a request, and the way that leads to it. */
interface Part {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Whether a text can be stored and sent on as it is. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** What in a received value cannot be stored, each with its path; names of fields count as texts too. */
export function unstorableParts(received: unknown): readonly InputFault[] {
  const faults: InputFault[] = [];
  const open: Part[] = [{ path: [], value: received }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { path, value } = part;
    if (typeof value === 'string' && !isStorable(value)) faults.push(faultAt(path));
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= MAXIMUM_DEPTH) return [{ path: pathText(path), message: 'nested too deeply' }];
    for (const [name, inner] of Object.entries(value)) {
      if (!isStorable(name)) faults.push(faultAt([...path, name]));
      open.push({ path: [...path, name], value: inner });
    }
  }
  return faults;
}

function faultAt(path: readonly string[]): InputFault {
  return { path: pathText(path), message: 'holds a character that is no text (NUL, or half of another)' };
}

/** The path is sent on itself. */
function pathText(path: readonly string[]): string {
  return path.join('.').replace(new RegExp(UNSTORABLE, 'gu'), '\uFFFD');
}
