import type { Interpreter, Interpreters, InterpretersChange } from '../../api-client/contract.js';
import { changesSince } from '../../revision/merge-revisions.js';

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

/**
 * The draft once what was sent of it is stored: whoever was new goes by the id they have now, and who was changed since
 * the sending stays so. Names tell apart who was sent, since no two may have the same.
 */
export function draftSince(
  sent: InterpretersDraft,
  stored: InterpretersDraft,
  mine: InterpretersDraft,
): InterpretersDraft {
  const idByLabel = new Map(Object.values(stored).map(({ label, id }) => [label, id]));
  const named = (drafts: InterpretersDraft): InterpretersDraft =>
    Object.fromEntries(
      Object.entries(drafts).map(([key, draft]) => {
        const id = draft.id ?? idByLabel.get(sent[key]?.label ?? '') ?? null;
        return id === null ? [key, draft] : [id, { ...draft, id, key: id }];
      }),
    );
  return changesSince(named(sent), stored)(named(mine));
}
