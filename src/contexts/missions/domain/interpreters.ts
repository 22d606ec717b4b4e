import type { Id, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { type AvailabilityFacts, type AvailabilityRefusal, checkAvailability } from './availability.js';
import { isLanguageCode } from './language.js';
import type { Interpreter, SpokenLanguage } from './mission.js';

/** What an organiser says of an interpreter. */
export type InterpreterPlan = Pick<
  Interpreter,
  'label' | 'spoken' | 'hours' | 'maximumConsecutive' | 'maximumPerDay' | 'preferredParticipationIds'
> & {
  /** Null for one who is new. */
  readonly id: Interpreter['id'] | null;
};

/** What plans are checked against. */
export interface InterpreterFacts extends AvailabilityFacts {
  readonly knownIds: ReadonlySet<Id<'Interpreter'>>;
  readonly admittedIds: ReadonlySet<ParticipationId>;
}

export type InterpretersRefusal =
  | { readonly type: 'interpreter-needs-two-languages'; readonly label: string }
  | { readonly type: 'unknown-language'; readonly label: string; readonly language: string }
  /** At two levels, or twice at the same. */
  | { readonly type: 'language-named-twice'; readonly label: string }
  | { readonly type: 'interpreter-unknown'; readonly label: string }
  | { readonly type: 'interpreter-named-twice'; readonly label: string }
  | { readonly type: 'preferred-company-unknown'; readonly label: string }
  | { readonly type: 'interpreter-hours-unusable'; readonly label: string; readonly because: AvailabilityRefusal };

/** Whether somebody speaks a language well enough to interpret from it and into it. */
const isWellSpoken = ({ level }: SpokenLanguage): boolean => level === 'fluent' || level === 'native';

/** What an interpreter interprets between. */
export function interpretedLanguages(spoken: readonly SpokenLanguage[]): string[] {
  return [...new Set(spoken.filter(isWellSpoken).map(({ code }) => code))];
}

/** Plans fit to be kept, hours in order of time; or what of the first that is not. */
export function checkInterpreters(
  plans: readonly InterpreterPlan[],
  facts: InterpreterFacts,
): Result<readonly InterpreterPlan[], InterpretersRefusal> {
  const labels = new Set<string>();
  const ids = new Set<string>();
  const checked: InterpreterPlan[] = [];
  for (const plan of plans) {
    const { id, label, hours } = plan;
    if (labels.has(label) || (id !== null && ids.has(id))) return err({ type: 'interpreter-named-twice', label });
    labels.add(label);
    if (id !== null) ids.add(id);
    const refusal = refusalOf(plan, facts);
    if (refusal !== null) return err(refusal);
    const windows = checkAvailability(hours, facts);
    if (!windows.ok) return err({ type: 'interpreter-hours-unusable', label, because: windows.error });
    checked.push({ ...plan, hours: windows.value });
  }
  return ok(checked);
}

function refusalOf(
  { id, label, spoken, preferredParticipationIds }: InterpreterPlan,
  { knownIds, admittedIds }: InterpreterFacts,
): InterpretersRefusal | null {
  if (id !== null && !knownIds.has(id)) return { type: 'interpreter-unknown', label };
  if (new Set(spoken.map(({ code }) => code)).size < spoken.length) return { type: 'language-named-twice', label };
  const unknown = spoken.find(({ code }) => !isLanguageCode(code));
  if (unknown !== undefined) return { type: 'unknown-language', label, language: unknown.code };
  if (interpretedLanguages(spoken).length < 2) return { type: 'interpreter-needs-two-languages', label };
  const isForeign = preferredParticipationIds.some((preferred) => !admittedIds.has(preferred));
  return isForeign ? { type: 'preferred-company-unknown', label } : null;
}
