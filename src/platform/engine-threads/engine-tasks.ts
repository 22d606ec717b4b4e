/** What a task may use while it computes on its thread. */
export interface TaskSurroundings<Progress> {
  /** Sends news of the computation to whoever asked for it. */
  readonly report: (progress: Progress) => void;
  /** Whether the asker wants it to end soon with the best it has; cheap, meant to be polled. */
  readonly isStopped: () => boolean;
}

/** A computation of an engine: plain input in, plain output out, no effect beside. */
export type EngineTask<Input, Output, Progress> = (input: Input, surroundings: TaskSurroundings<Progress>) => Output;
