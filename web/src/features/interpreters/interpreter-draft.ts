import type { Interpreter, InterpretersChange } from '../../api-client/contract.js';

type Spoken = Interpreter['spoken'][number];

/** An interpreter as somebody is changing them; `key` tells them apart, also before they have an id. */
export interface InterpreterDraft extends Omit<Interpreter, 'id'> {
  readonly key: string;
  readonly id: string | null;
}

export const levels: readonly Spoken['level'][] = ['basic', 'working', 'fluent', 'native'];

export function draftsOf(interpreters: readonly Interpreter[]): readonly InterpreterDraft[] {
  return interpreters.map((interpreter) => ({ ...interpreter, key: interpreter.id }));
}

/** Somebody who is new: two languages to begin with, every session, no limit. */
export function newDraft(label: string, drafts: readonly InterpreterDraft[]): InterpreterDraft {
  const numbers = drafts.map(({ key }) => Number(/^new-(\d+)$/.exec(key)?.[1] ?? 0));
  return {
    ...{ key: `new-${String(Math.max(0, ...numbers) + 1)}`, id: null, label },
    spoken: [
      { code: 'it', level: 'fluent' },
      { code: 'ru', level: 'fluent' },
    ],
    ...{ hours: [], maximumConsecutive: null, maximumPerDay: null, preferredParticipationIds: [] },
  };
}

export function changeOf(drafts: readonly InterpreterDraft[]): InterpretersChange {
  return { items: drafts.map(({ key: _, ...interpreter }) => interpreter) };
}

/** Whether anything is not saved yet. */
export function isChanged(drafts: readonly InterpreterDraft[], stored: readonly Interpreter[]): boolean {
  return JSON.stringify(changeOf(drafts)) !== JSON.stringify(changeOf(draftsOf(stored)));
}
