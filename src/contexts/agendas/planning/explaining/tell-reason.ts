import type { UnplacedReason } from '../../../../engine/index.js';
import type { UnplacedMeeting } from '../../domain/agenda-version.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';

type Told = Pick<UnplacedMeeting, 'reason' | 'facts'>;
type ReasonOf<Kind extends UnplacedReason['kind']> = Extract<UnplacedReason, { readonly kind: Kind }>;

/**
 * Why a meeting found no place, as the key of a sentence and its facts. `slots` counts the slots in which only the named
 * thing was missing, and `firstStartsAt` is the start of the first of them.
 */
export function tellReason(snapshot: AgendaSnapshot, meeting: number, reason: UnplacedReason): Told {
  if ('slots' in reason) return tellFree(snapshot, meeting, reason);
  switch (reason.kind) {
    case 'no-allowed-slot':
      return tellNoSlot(snapshot, meeting, reason);
    case 'participant-full':
      return tellFull(snapshot, meeting, reason);
    case 'nothing-to-meet-with': {
      const { kind, missing } = reason;
      if (missing === 'table') return { reason: kind, facts: { missing } };
      return { reason: kind, facts: { missing, languages: languagesNeeded(snapshot, meeting) } };
    }
    case 'participants-busy': {
      const [smeBusy, buyerBusy] = reason.busySlots;
      const facts = {
        slots: reason.allowedSlots.length,
        smeBusySlots: smeBusy.length,
        buyerBusySlots: buyerBusy.length,
      };
      return { reason: 'participants-busy', facts };
    }
  }
}

/** Both are free in some slots, and one thing is missing in all of them. */
function tellFree(
  snapshot: AgendaSnapshot,
  meeting: number,
  reason: Extract<UnplacedReason, { readonly slots: unknown }>,
): Told {
  const facts = freeSlots(snapshot, reason.slots);
  if (reason.kind !== 'no-interpreter') return { reason: reason.kind, facts };
  return { reason: reason.kind, facts: { ...facts, languages: languagesNeeded(snapshot, meeting) } };
}

/**
 * A run gives a meeting a window only where the mission has begun: of what is to come. Its slots have begun where the two are
 * available in none of those; else hours, or a pin, keep it out of them.
 */
function tellNoSlot(snapshot: AgendaSnapshot, meeting: number, { forbiddenSlots }: ReasonOf<'no-allowed-slot'>): Told {
  const together = slotsTogether(snapshot, meeting);
  const toCome = snapshot.problem.meetings[meeting]?.slots ?? [];
  const isOver = together.length > 0 && !together.some((slot) => toCome.includes(slot));
  if (isOver && forbiddenSlots.window > 0) return { reason: 'slots-begun', facts: { slots: together.length } };
  const facts = { slots: snapshot.slots.length, unavailableSlots: forbiddenSlots.availability };
  return { reason: 'no-allowed-slot', facts };
}

/** The slots in which both are available, begun or not. */
function slotsTogether({ problem }: AgendaSnapshot, meeting: number): number[] {
  const away = new Set(
    problem.meetings[meeting]?.participants.flatMap((one) => problem.participants[one]?.unavailableSlots ?? []),
  );
  return [...problem.slots.keys()].filter((slot) => !away.has(slot));
}

function tellFull(
  { problem, meetings }: AgendaSnapshot,
  meeting: number,
  { participant, maximumMeetings }: ReasonOf<'participant-full'>,
): Told {
  const isSme = problem.meetings[meeting]?.participants[0] === participant;
  const participationId = (isSme ? meetings[meeting]?.smeId : meetings[meeting]?.buyerId) ?? '';
  return { reason: 'participant-full', facts: { participationId, side: isSme ? 'sme' : 'buyer', maximumMeetings } };
}

function freeSlots({ slots }: AgendaSnapshot, indices: readonly number[]): Record<string, string | number> {
  const first = indices[0] === undefined ? undefined : slots[indices[0]];
  return { slots: indices.length, ...(first !== undefined && { firstStartsAt: first.startsAt }) };
}

function languagesNeeded({ problem, languagePairs }: AgendaSnapshot, meeting: number): string {
  const needed = problem.meetings[meeting]?.languagePairs ?? [];
  return needed.map((pair) => languagePairs[pair] ?? '').join(', ');
}
