import type { Interpreter, Interpreters, InterpretersChange } from '../../api-client/contract.js';

type Spoken = Interpreter['spoken'][number];

/** An interpreter as somebody is changing them; `key` tells them apart, also before they have an id. */
export interface InterpreterDraft extends Omit<Interpreter, 'id'> {
  readonly key: string;
  readonly id: string | null;
}

export const levels: readonly Spoken['level'][] = ['basic', 'working', 'fluent', 'native'];

/** All who interpret, each by its key. */
export type InterpretersDraft = Readonly<Record<string, InterpreterDraft>>;

export function draftsOf({ items }: Pick<Interpreters, 'items'>): InterpretersDraft {
  return Object.fromEntries(items.map((interpreter) => [interpreter.id, { ...interpreter, key: interpreter.id }]));
}

/** Somebody who is new: two languages to begin with, every session, no limit. */
export function newDraft(label: string, drafts: InterpretersDraft): InterpreterDraft {
  const numbers = Object.keys(drafts).map((key) => Number(/^new-(\d+)$/.exec(key)?.[1] ?? 0));
  return {
    ...{ key: `new-${String(Math.max(0, ...numbers) + 1)}`, id: null, label },
    spoken: [
      { code: 'it', level: 'fluent' },
      { code: 'ru', level: 'fluent' },
    ],
    ...{ hours: [], maximumConsecutive: null, maximumPerDay: null, preferredParticipationIds: [] },
  };
}

export function changeOf(drafts: InterpretersDraft): InterpretersChange {
  return { items: Object.values(drafts).map(({ key: _, ...interpreter }) => interpreter) };
}

/** Everybody but one. */
export function withoutOne(drafts: InterpretersDraft, key: string): InterpretersDraft {
  return Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key));
}
