import type { Placement, Refusal } from '../engine/index.js';
import { parseJson, readText } from './read-json-file.js';

export type ReadAgenda =
  /** What the file holds for placements; whether it is an agenda of some problem the engine checks by itself. */
  | { readonly type: 'agenda'; readonly placements: readonly (Placement | null)[] }
  | { readonly type: 'unreadable'; readonly refusals: readonly Refusal[] };

/** Reads an agenda: a list of placements, or an object that has it as `placements`, as `solve --out FILE` writes it. */
export async function readAgendaFile(file: string): Promise<ReadAgenda> {
  const text = await readText(file);
  if (text === null) return refuse(file, 'The file cannot be read.');
  const value = parseJson(text);
  if (value === undefined) return refuse(file, 'The file is no JSON.');
  const placements = Array.isArray(value) ? (value as unknown) : listIn(value);
  if (!Array.isArray(placements)) return refuse('placements', `Expected a list of placements in ${file}.`);
  return { type: 'agenda', placements: placements as readonly (Placement | null)[] };
}

const listIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'placements' in value ? value.placements : undefined;

const refuse = (path: string, reason: string): ReadAgenda => ({
  type: 'unreadable',
  refusals: [{ kind: 'malformed', path, reason }],
});
