import type { MissionView, ParticipantAgenda, ProgrammeItem } from '../../api-client/contract.js';

type Slot = Pick<MissionView['slots'][number], 'startsAt' | 'endsAt'>;
type ExplainedWait = NonNullable<ParticipantAgenda['breaks']>[number];

/** Time between two meetings in which there is nothing; the cause is null where it is not known. */
interface Wait extends Slot {
  readonly cause: ExplainedWait['cause'] | null;
}

/**
 * Waits without the slots in which something of the programme is: whoever is at lunch does not wait. Of what is left of
 * one it is not known whether a meeting could be moved there, since that may have been meant of the time of the programme.
 */
export function waitsBeside(
  waits: readonly ExplainedWait[],
  slots: readonly Slot[],
  items: readonly Pick<ProgrammeItem, 'startsAt' | 'endsAt'>[],
): readonly Wait[] {
  return waits.flatMap((wait): readonly Wait[] => {
    if (!items.some((item) => sharesTime(item, wait))) return [wait];
    const cause = wait.cause === 'movable' ? null : wait.cause;
    const within = slots
      .filter((slot) => sharesTime(slot, wait))
      .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
    return runsOf(within, (slot) => !items.some((item) => sharesTime(item, slot))).map((run) => ({ ...run, cause }));
  });
}

const sharesTime = (one: Slot, other: Slot): boolean =>
  Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt);

/** From the first to the last of each row of free slots. */
function runsOf(slots: readonly Slot[], isFree: (slot: Slot) => boolean): readonly Slot[] {
  return slots.reduce<readonly Slot[]>((runs, slot, index) => {
    if (!isFree(slot)) return runs;
    const before = slots[index - 1];
    const last = runs.at(-1);
    if (last === undefined || before === undefined || !isFree(before)) {
      return [...runs, { startsAt: slot.startsAt, endsAt: slot.endsAt }];
    }
    return [...runs.slice(0, -1), { ...last, endsAt: slot.endsAt }];
  }, []);
}
