import { ProblemError } from '../api-client/problem.js';

/** A meeting whose place the server has refused, with the rules that it breaks there. */
export interface BreachedMeeting {
  readonly meetingId: string;
  readonly rules: readonly string[];
}

interface Breach {
  readonly meetingId: string;
  readonly rule: string;
}

/** The meetings that a refusal names, each once, in its order; none where it names none. */
export function breachedMeetingsIn(error: unknown): readonly BreachedMeeting[] {
  if (!(error instanceof ProblemError)) return [];
  const { breaches } = error.problem.facts;
  const rulesByMeeting = new Map<string, string[]>();
  for (const { meetingId, rule } of Array.isArray(breaches) ? breaches.filter(isBreach) : []) {
    const rules = rulesByMeeting.get(meetingId) ?? [];
    rulesByMeeting.set(meetingId, rules.includes(rule) ? rules : [...rules, rule]);
  }
  return [...rulesByMeeting].map(([meetingId, rules]) => ({ meetingId, rules }));
}

function isBreach(value: unknown): value is Breach {
  if (typeof value !== 'object' || value === null) return false;
  const { meetingId, rule } = value as Partial<Breach>;
  return typeof meetingId === 'string' && typeof rule === 'string';
}
