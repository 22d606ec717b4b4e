import type { i18n as I18n } from 'i18next';
import { problemName, type Problem } from '../api-client/problem.js';
import { translateKnown } from '../i18n/vocabulary.js';
import { daysInWords } from '../time/days-in-words.js';

export interface ProblemSentences {
  /** What happened. */
  readonly title: string;
  /** What the reader can do about it; null when nobody has written it. */
  readonly advice: string | null;
}

/** Turns a problem's type and facts into sentences; a problem nobody has written about is told by its status. */
export function problemSentences(i18n: I18n, problem: Problem): ProblemSentences {
  const name = problemName(problem);
  const facts = daysInWords(problem.facts, i18n.language);
  const title = translateKnown(i18n, 'problems', `${name}.title`, facts);
  if (title !== null) return { title, advice: translateKnown(i18n, 'problems', `${name}.advice`, facts) };
  return {
    title: translateKnown(i18n, 'problems', `${statusName(problem.status)}.title`) ?? problem.title,
    advice: problem.detail ?? translateKnown(i18n, 'problems', `${statusName(problem.status)}.advice`),
  };
}

function statusName(status: number): string {
  if (status === 401) return 'not-signed-in';
  if (status === 403 || status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  return status >= 500 ? 'server-failed' : 'refused';
}

/** The sentences about single fields that a refused form carries, if any, in the reader's language where it is written. */
export function fieldMessages(i18n: I18n, problem: Problem): readonly string[] {
  const faults = problem.facts.faults;
  if (!Array.isArray(faults)) return [];
  return faults.flatMap((fault: unknown) => {
    if (typeof fault !== 'object' || fault === null) return [];
    const { path, message, code, ...facts } = fault as Readonly<Record<string, unknown>>;
    const known =
      typeof code === 'string' ? translateKnown(i18n, 'problems', `invalid-input.fault.${code}`, facts) : null;
    return [[path, known ?? message].filter((part) => typeof part === 'string' && part !== '').join(': ')];
  });
}
