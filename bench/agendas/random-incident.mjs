/** Lateness most often, as on real days: of one, or of a delegation. */
const KINDS = ['lateness', 'lateness', 'delegation', 'departure', 'table-closure', 'interpreter-absence'];
const DELEGATION = 6;
const LONGEST_IN_SLOTS = 6;

/** A random report about a mission whose public placements are given; what it speaks of is to come. */
export function randomIncident({ slots, tables, interpreters }, placements, draws) {
  const kind = draws.oneOf(KINDS);
  const first = draws.below(slots.length - LONGEST_IN_SLOTS);
  const span = { startsAt: slots[first].startsAt, endsAt: slots[first + 1 + draws.below(LONGEST_IN_SLOTS)].startsAt };
  const somebody = () => draws.oneOf([draws.oneOf(placements).sme, draws.oneOf(placements).buyer]).participationId;
  switch (kind) {
    case 'lateness':
      return { kind, participationIds: [somebody()], arrivesAt: span.endsAt };
    case 'delegation': {
      const participationIds = [...new Set(Array.from({ length: DELEGATION }, somebody))];
      return { kind: 'lateness', participationIds, arrivesAt: span.endsAt };
    }
    case 'departure':
      return { kind, participationId: somebody(), leavesAt: span.startsAt };
    case 'table-closure':
      return { kind, tableId: draws.oneOf(tables).id, ...span };
    default:
      return { kind, interpreterId: draws.oneOf(interpreters).id, ...span };
  }
}
