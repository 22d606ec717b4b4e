import { RestartPolicy } from './restart-policy.js';

/** Conflicts between restarts, all of the same glue, over so many of them; and the modes met. */
function follow(policy: RestartPolicy, conflicts: number): { readonly gaps: number[]; readonly modes: Set<boolean> } {
  const gaps: number[] = [];
  const modes = new Set<boolean>();
  let since = 0;
  for (let conflict = 0; conflict < conflicts; conflict += 1) {
    // Glue that rises makes focused stretches restart.
    policy.noteConflict(conflict);
    modes.add(policy.isStable);
    since += 1;
    if (!policy.isDue) continue;
    policy.restart();
    gaps.push(since);
    since = 0;
  }
  return { gaps, modes };
}

describe('when to start over', () => {
  it('alternates between focused and stable stretches', () => {
    expect(follow(new RestartPolicy(), 20_000).modes).toEqual(new Set([false, true]));
  });

  it('keeps to one stable stretch, its restarts by the Luby sequence, where it shall', () => {
    const { gaps, modes } = follow(new RestartPolicy('stable'), 8_000);
    expect(modes).toEqual(new Set([true]));
    expect(gaps).toEqual([1, 1, 2, 1, 1, 2, 4, 1, 1].map((factor) => 512 * factor));
  });
});
