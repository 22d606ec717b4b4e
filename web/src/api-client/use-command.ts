import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { AttemptKey } from './idempotency.js';
import { isUnreachable, type ProblemError } from './problem.js';

interface Attempt<Command> {
  readonly command: Command;
  readonly key: string;
}

type Send<Command, Answer> = (command: Command, idempotencyKey: string) => Promise<Answer>;

export interface CommandState<Command, Answer> {
  readonly send: (command: Command) => void;
  readonly isPending: boolean;
  readonly error: ProblemError | null;
  readonly answer: Answer | undefined;
  /** What was sent last, to tell apart the rows of a list that share one command. */
  readonly sent: Command | undefined;
  readonly reset: () => void;
}

const automaticRetries = 2;

type TakeBack = () => void;

/**
 * Sends a change. A lost answer is asked for again with the same idempotency key, by itself and on the next try.
 *
 * @param showAtOnce shows the change before the server has answered, and gives what takes it back where it is refused
 * @param isInOrder whether each waits for the one before it, as where each says the whole of something: the last must stay
 */
export function useCommand<Command, Answer>(
  send: Send<Command, Answer>,
  onDone?: (answer: Answer, command: Command) => void | Promise<void>,
  showAtOnce?: (command: Command) => TakeBack,
  isInOrder = false,
): CommandState<Command, Answer> {
  const scopeId = useId();
  const attemptKey = useRef(new AttemptKey());
  // The mutation itself says a moment later that it has begun; whoever ticks a box must see it ticked in that very moment.
  const [underWay, setUnderWay] = useState<Command | null>(null);
  const mutation = useMutation<Answer, ProblemError, Attempt<Command>, TakeBack | undefined>({
    onMutate: ({ command }) => showAtOnce?.(command),
    mutationFn: ({ command, key }) => send(command, key),
    retry: (failures, error) => failures < automaticRetries && isUnreachable(error),
    networkMode: 'always',
    ...(isInOrder && { scope: { id: scopeId } }),
    onSuccess: async (answer, { command }) => {
      attemptKey.current.settle();
      await onDone?.(answer, command);
    },
    onError: (error, _attempt, takeBack) => {
      takeBack?.();
      if (!isUnreachable(error)) attemptKey.current.settle();
    },
    onSettled: (_answer, _error, { command }) => {
      setUnderWay((latest) => (latest === command ? null : latest));
    },
  });
  const begin = (command: Command) => {
    setUnderWay(() => command);
    mutation.mutate({ command, key: attemptKey.current.keyFor(command) });
  };
  return commandState(mutation, begin, underWay);
}

function commandState<Command, Answer>(
  mutation: UseMutationResult<Answer, ProblemError, Attempt<Command>, TakeBack | undefined>,
  send: (command: Command) => void,
  underWay: Command | null,
): CommandState<Command, Answer> {
  return {
    send,
    isPending: underWay !== null || mutation.isPending,
    error: mutation.error,
    answer: mutation.data,
    sent: underWay ?? mutation.variables?.command,
    reset: mutation.reset,
  };
}
