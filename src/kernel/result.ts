/** The outcome of a decision or a use case: an expected failure is a value, a broken assumption is thrown. */
export type Result<Value, Failure> = Ok<Value> | Err<Failure>;

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Err<Failure> {
  readonly ok: false;
  readonly error: Failure;
}

/** Success, with what was produced. */
export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

/** An expected failure: a plain object with a `type` and the facts of the case. */
export function err<const Failure>(error: Failure): Err<Failure> {
  return { ok: false, error };
}
