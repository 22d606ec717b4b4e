import { basename } from 'node:path';
import { checkProblem, type Problem, readB2bsp, type Refusal, type UnreadableInstance } from '../engine/index.js';
import { parseJson, readText } from './read-json-file.js';

export type ReadFile =
  | { readonly type: 'problem'; readonly name: string; readonly problem: Problem }
  | { readonly type: 'unreadable'; readonly name: string; readonly refusals: readonly Refusal[] };

/** Reads a problem as JSON (docs/problem-format.md), or a public instance where the name ends in `.dzn`. */
export async function readProblemFile(file: string): Promise<ReadFile> {
  const name = basename(file).replace(/\.(dzn|json)$/u, '');
  const text = await readText(file);
  if (text === null) return refuse(name, file, 'The file cannot be read.');
  const problem = file.endsWith('.dzn') ? readB2bsp(text) : parseJson(text);
  if (problem === undefined) return refuse(name, file, 'The file is no JSON.');
  if (isUnreadable(problem)) return refuse(name, problem.where, problem.reason, problem.kind);
  const refusals = checkProblem(problem);
  if (refusals.length > 0) return { type: 'unreadable', name, refusals };
  return { type: 'problem', name, problem: problem as Problem };
}

function isUnreadable(problem: unknown): problem is UnreadableInstance {
  return typeof problem === 'object' && problem !== null && 'type' in problem && problem.type === 'unreadable-instance';
}

function refuse(name: string, path: string, reason: string, kind: Refusal['kind'] = 'malformed'): ReadFile {
  return { type: 'unreadable', name, refusals: [{ kind, path, reason }] };
}
