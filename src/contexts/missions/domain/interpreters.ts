import type { ParticipationId } from '../../../kernel/id.js';
import { overlaps, type TimeSpan } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { type AvailabilityFacts, type AvailabilityRefusal, checkAvailability } from './availability.js';
import { isLanguageCode } from './language.js';
import type { Interpreter, SpokenLanguage } from './mission.js';

/** What an organiser says of an interpreter. */
export type InterpreterPlan = Pick<
  Interpreter,
  'label' | 'spoken' | 'hours' | 'maximumConsecutive' | 'maximumPerDay' | 'preferredParticipationIds'
> & {
  /** Null for one who is new, even where somebody of that label has left; whoever comes back is named by their id. */
  readonly id: Interpreter['id'] | null;
};

/** What plans are checked against. */
export interface InterpreterFacts extends AvailabilityFacts {
  /** Those who are there. */
  readonly known: readonly Interpreter[];
  /** Those who have left, the latest first. */
  readonly left: readonly Interpreter[];
  readonly admittedIds: ReadonlySet<ParticipationId>;
  readonly withdrawnIds: ReadonlySet<ParticipationId>;
}

/** What of a plan has lost its meaning since it was said first, and was left aside. */
export type InterpretersNotice =
  /** These take part no more, and are preferred no more. */
  | {
      readonly type: 'preferred-companies-withdrawn';
      readonly label: string;
      readonly participationIds: readonly ParticipationId[];
    }
  /** The timetable has no slot in these hours any more; they are kept, should it have some again. */
  | { readonly type: 'interpreter-hours-stale'; readonly label: string; readonly hours: readonly TimeSpan[] }
  /** Likewise, but hours that are said now lie across them: these are forgotten. */
  | { readonly type: 'interpreter-hours-replaced'; readonly label: string; readonly hours: readonly TimeSpan[] };

/** Plans fit to be kept, and what to say of them. */
export interface CheckedInterpreters {
  readonly plans: readonly InterpreterPlan[];
  readonly notices: readonly InterpretersNotice[];
}

export type InterpretersRefusal =
  | { readonly type: 'interpreter-needs-two-languages'; readonly label: string }
  | { readonly type: 'unknown-language'; readonly label: string; readonly language: string }
  /** At two levels, or twice at the same. */
  | { readonly type: 'language-named-twice'; readonly label: string }
  | { readonly type: 'interpreter-unknown'; readonly label: string }
  | { readonly type: 'interpreter-named-twice'; readonly label: string }
  | {
      readonly type: 'preferred-company-unknown';
      readonly label: string;
      readonly participationIds: readonly ParticipationId[];
    }
  | { readonly type: 'interpreter-hours-unusable'; readonly label: string; readonly because: AvailabilityRefusal };

/** Whether somebody speaks a language well enough to interpret from it and into it. */
const isWellSpoken = ({ level }: SpokenLanguage): boolean => level === 'fluent' || level === 'native';

/** What an interpreter interprets between. */
export function interpretedLanguages(spoken: readonly SpokenLanguage[]): string[] {
  return [...new Set(spoken.filter(isWellSpoken).map(({ code }) => code))];
}

/**
 * Plans fit to be kept, hours in order of time; or what of the first that is not. Whoever is named by the
 * id of somebody who has left comes back; a label alone makes nobody the same. What was said before and has lost its meaning stands in the way of nothing.
 */
export function checkInterpreters(
  plans: readonly InterpreterPlan[],
  facts: InterpreterFacts,
): Result<CheckedInterpreters, InterpretersRefusal> {
  const labels = new Set<string>();
  const ids = new Set<string>();
  const checked: InterpreterPlan[] = [];
  const notices: InterpretersNotice[] = [];
  for (const plan of plans) {
    const { id, label } = plan;
    if (labels.has(label) || (id !== null && ids.has(id))) return err({ type: 'interpreter-named-twice', label });
    labels.add(label);
    if (id !== null) ids.add(id);
    const fit = checkPlan(plan, facts);
    if (!fit.ok) return fit;
    checked.push(fit.value.plan);
    notices.push(...fit.value.notices);
  }
  return ok({ plans: checked, notices });
}

interface CheckedPlan {
  readonly plan: InterpreterPlan;
  readonly notices: readonly InterpretersNotice[];
}

function checkPlan(plan: InterpreterPlan, facts: InterpreterFacts): Result<CheckedPlan, InterpretersRefusal> {
  const refusal = refusalOf(plan, facts);
  if (refusal !== null) return err(refusal);
  const { id, label, hours, preferredParticipationIds } = plan;
  const stored = [...facts.known, ...facts.left].find((interpreter) => interpreter.id === id)?.hours ?? [];
  const fit = fitHours(hours, stored, facts);
  if (!fit.ok) return err({ type: 'interpreter-hours-unusable', label, because: fit.error });
  const { usable, stale, replaced } = fit.value;
  const withdrawn = preferredParticipationIds.filter((preferred) => facts.withdrawnIds.has(preferred));
  const notices: readonly (InterpretersNotice | false)[] = [
    withdrawn.length > 0 && { type: 'preferred-companies-withdrawn', label, participationIds: withdrawn },
    stale.length > 0 && { type: 'interpreter-hours-stale', label, hours: stale },
    replaced.length > 0 && { type: 'interpreter-hours-replaced', label, hours: replaced },
  ];
  return ok({
    plan: {
      ...plan,
      hours: [...stale, ...usable].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1)),
      preferredParticipationIds: preferredParticipationIds.filter((preferred) => !withdrawn.includes(preferred)),
    },
    notices: notices.filter((notice) => notice !== false),
  });
}

/** Hours by what the timetable makes of them. */
interface FitHours {
  readonly usable: readonly TimeSpan[];
  readonly stale: readonly TimeSpan[];
  readonly replaced: readonly TimeSpan[];
}

/** Only hours that are said now can be a mistake: those that were stored before give way to them, and to each other. */
function fitHours(
  hours: readonly TimeSpan[],
  stored: readonly TimeSpan[],
  facts: AvailabilityFacts,
): Result<FitHours, AvailabilityRefusal> {
  const isStored = (window: TimeSpan): boolean => stored.some(isSame(window));
  const said = hours.filter((window) => !isStored(window));
  const known = united(hours.filter(isStored));
  const lost = known.filter((window) => !checkAvailability([window], facts).ok);
  const windows = checkAvailability([...known.filter((window) => !lost.includes(window)), ...said], facts);
  if (!windows.ok) return windows;
  const replaced = lost.filter((window) => said.some((other) => overlaps(window, other)));
  return ok({ usable: windows.value, stale: lost.filter((window) => !replaced.includes(window)), replaced });
}

/** In order of time, those that overlap as one. */
function united(windows: readonly TimeSpan[]): readonly TimeSpan[] {
  const ordered = [...windows].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  return ordered.reduce<readonly TimeSpan[]>((before, window) => {
    const last = before.at(-1);
    if (last === undefined || !overlaps(last, window)) return [...before, window];
    const endsAt = last.endsAt > window.endsAt ? last.endsAt : window.endsAt;
    return [...before.slice(0, -1), { startsAt: last.startsAt, endsAt }];
  }, []);
}

const isSame =
  ({ startsAt, endsAt }: TimeSpan) =>
  (other: TimeSpan): boolean =>
    other.startsAt === startsAt && other.endsAt === endsAt;

function refusalOf(
  { id, label, spoken, preferredParticipationIds }: InterpreterPlan,
  { known, left, admittedIds, withdrawnIds }: InterpreterFacts,
): InterpretersRefusal | null {
  const isKnown = id === null || [...known, ...left].some((interpreter) => interpreter.id === id);
  if (!isKnown) return { type: 'interpreter-unknown', label };
  if (new Set(spoken.map(({ code }) => code)).size < spoken.length) return { type: 'language-named-twice', label };
  const unknown = spoken.find(({ code }) => !isLanguageCode(code));
  if (unknown !== undefined) return { type: 'unknown-language', label, language: unknown.code };
  if (interpretedLanguages(spoken).length < 2) return { type: 'interpreter-needs-two-languages', label };
  const foreign = preferredParticipationIds.filter((one) => !admittedIds.has(one) && !withdrawnIds.has(one));
  return foreign.length > 0 ? { type: 'preferred-company-unknown', label, participationIds: foreign } : null;
}
