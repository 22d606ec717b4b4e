import type { Placement, Problem } from '../model/problem.js';
import type { RepairRequest } from '../repair/repair-request.js';
import type { Binding, BindingKind } from './explanation.js';
import { bindingsAt, gatherBindings } from './find-bindings.js';
import { PlacedAgenda } from './placed-agenda.js';

/** What keeps a meeting out of an agenda that was repaired: as in any agenda, or that a repair does not touch the slot. */
type LeftOutBinding = Omit<Binding, 'kind'> & {
  readonly kind:
    | BindingKind
    /** Within the freeze window: the meeting may not come there, or nobody who is there may make way. */
    | 'frozen'
    /** It has begun. */
    | 'begun';
};

/** A meeting left out, and everything that keeps it out of some slot; what stands alone in more slots first. */
export interface LeftOut {
  readonly meeting: number;
  /** What has begun stands last, since nothing can be done about it. */
  readonly bindings: readonly LeftOutBinding[];
  /** Some slot would do if it were not frozen: nothing else is in the way there than others, who could make way. */
  readonly isKeptOutByFreeze: boolean;
}

/** What somebody else takes, and would leave by making way. */
const MAKES_WAY: readonly BindingKind[] = ['participant-busy', 'table-taken', 'interpreter-taken'];

/** What a repair leaves as it was published: slots that have begun, and the freeze window but for what is released or pinned anew. */
type LeftAlone = Pick<RepairRequest, 'published' | 'begunSlots' | 'frozenSlots' | 'released'> &
  Partial<Pick<RepairRequest, 'disruptions'>>;

/**
 * What keeps some meetings out of a repaired agenda, without looking for a remedy: quick enough to be told with it.
 *
 * @param placements one entry per meeting; nobody and nothing in two meetings at a time
 * @param meetings indices of meetings that have no place
 */
export function whyLeftOut(
  problem: Problem,
  placements: readonly (Placement | null)[],
  meetings: readonly number[],
  leftAlone: LeftAlone,
): LeftOut[] {
  if (meetings.length === 0) return [];
  const agenda = new PlacedAgenda(problem, placements);
  const fewestBreaks = Math.min(...problem.participants.map((_, participant) => agenda.breaksOf(participant)));
  const { begunSlots = 0 } = leftAlone;
  const freeze = new Freeze(agenda, leftAlone);
  return meetings.map((meeting) => {
    let isKeptOutByFreeze = false;
    const ahead = gatherBindings<LeftOutBinding['kind']>(problem, begunSlots, (slot) => {
      const kinds = bindingsAt(agenda, meeting, slot, fewestBreaks);
      if (!freeze.keepsOut(meeting, slot, kinds)) return kinds;
      isKeptOutByFreeze ||= kinds.every((kind) => MAKES_WAY.includes(kind));
      return ['frozen', ...kinds];
    });
    return { meeting, bindings: [...ahead, ...begunBinding(begunSlots)], isKeptOutByFreeze };
  });
}

function begunBinding(begunSlots: number): LeftOutBinding[] {
  const slots = Array.from({ length: begunSlots }, (_, slot) => slot);
  return begunSlots === 0 ? [] : [{ kind: 'begun', slots, aloneIn: slots }];
}

/** The part of an agenda that begins so soon that only what is released moves. */
class Freeze {
  private readonly frozenSlots: number;
  private readonly released: ReadonlySet<number>;

  constructor(
    private readonly agenda: PlacedAgenda,
    private readonly leftAlone: LeftAlone,
  ) {
    const { begunSlots = 0, frozenSlots = begunSlots, released = [], disruptions = [] } = leftAlone;
    const pinned = disruptions.flatMap((disruption) =>
      disruption.kind === 'meeting-pinned' ? [disruption.meeting] : [],
    );
    this.frozenSlots = frozenSlots;
    this.released = new Set([...released, ...pinned]);
  }

  /** Whether the meeting may not enter the slot, or could not although others might have made way in it later. */
  keepsOut(meeting: number, slot: number, kinds: readonly BindingKind[]): boolean {
    if (slot >= this.frozenSlots) return false;
    const isOwn = this.placeOf(meeting)?.slot === slot;
    return (!isOwn && this.isFixed(meeting)) || kinds.some((kind) => this.isHeld(kind, meeting, slot));
  }

  /** Whether all who take what the meeting needs there are fixed. */
  private isHeld(kind: BindingKind, meeting: number, slot: number): boolean {
    const holders = holdersOf(this.agenda, kind, meeting, slot);
    return holders.length > 0 && holders.every((holder) => this.isFixed(holder));
  }

  /** What was asked for anew enters the freeze window as what is released does. */
  private isFixed(meeting: number): boolean {
    return this.placeOf(meeting) !== null && !this.released.has(meeting);
  }

  private placeOf(meeting: number): Placement | null {
    return this.leftAlone.published[meeting] ?? null;
  }
}

/** The meetings that take what is lacking in the slot; none where the binding is about something else. */
function holdersOf(agenda: PlacedAgenda, kind: BindingKind, meeting: number, slot: number): number[] {
  const inMeeting = (resource: 'participant' | 'table' | 'interpreter', indices: readonly number[]): number[] =>
    indices.flatMap((index) => agenda.meetingOf(resource, index, slot) ?? []);
  if (kind === 'participant-busy') return inMeeting('participant', agenda.problem.meetings[meeting]!.participants);
  if (kind === 'table-taken') return inMeeting('table', agenda.tablesFor(meeting, slot).open);
  if (kind !== 'interpreter-taken') return [];
  return inMeeting('interpreter', agenda.interpretersFor(meeting, slot)?.present ?? []);
}
