/** Random numbers of the benches, apart from the engine's own. */
export interface Draws {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  /** From 0 (included) to 1 (excluded). */
  unit(): number;
}

/** mulberry32 (Tommy Ettinger): equal seeds give equal draws. */
export function drawsFrom(seed: number): Draws {
  let state = seed | 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { unit, below: (limit) => Math.floor(unit() * limit) };
}
