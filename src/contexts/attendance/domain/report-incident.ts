import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import { addMinutes, type Instant, type TimeSpan } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Incident, IncidentDetails, IncidentId, Outage } from './incident.js';

/** What is reported. An instant left out is taken from the moment of the report. */
export type IncidentReport =
  | {
      readonly kind: 'lateness';
      readonly participationIds: readonly ParticipationId[];
      readonly arrivesAt: Instant;
    }
  | Extract<IncidentDetails, { readonly kind: 'no-show' }>
  | { readonly kind: 'departure'; readonly participationId: ParticipationId; readonly leavesAt: Instant | null }
  | ({ readonly kind: 'table-closure'; readonly tableId: Id<'Table'> } & ReportedOutage)
  | ({ readonly kind: 'interpreter-absence'; readonly interpreterId: Id<'Interpreter'> } & ReportedOutage)
  | Extract<IncidentDetails, { readonly kind: 'overrun' }>;

export interface ReportedOutage {
  /** Null: from now on. */
  readonly startsAt: Instant | null;
  /** Null: nobody knows how long. */
  readonly endsAt: Instant | null;
}

/** What the mission has that a report may name. */
export interface IncidentFacts {
  readonly participationIds: ReadonlySet<ParticipationId>;
  readonly tableIds: ReadonlySet<Id<'Table'>>;
  readonly interpreterIds: ReadonlySet<Id<'Interpreter'>>;
  /** In order of time, with the day on the venue's calendar. */
  readonly slots: readonly (TimeSpan & { readonly id: Id<'Slot'>; readonly day: string })[];
}

export type ReportRefusal =
  | {
      readonly type: 'incident-names-strangers';
      readonly what: 'participant' | 'table' | 'interpreter' | 'slot';
      readonly ids: readonly string[];
    }
  | {
      readonly type: 'incident-over';
      readonly startsAt: Instant;
      readonly endsAt: Instant;
      readonly now: Instant;
    }
  /** It is said to end before it begins, and both are to come. */
  | { readonly type: 'incident-ends-before-it-starts'; readonly startsAt: Instant; readonly endsAt: Instant }
  /** Nothing goes on past its slot before that has begun. */
  | { readonly type: 'overrun-too-early'; readonly startsAt: Instant }
  | { readonly type: 'no-show-too-early'; readonly startsAt: Instant; readonly from: Instant };

/** So long people are waited for: who comes within it is late, not missing. */
const NO_SHOW_AFTER_MINUTES = 5;

type SlotOfMission = IncidentFacts['slots'][number];

/** The incident that a report makes, or why it cannot be one. It may come later than it was made: at `happenedAt`. */
export function reportIncident(
  id: IncidentId,
  missionId: MissionId,
  report: IncidentReport,
  facts: IncidentFacts,
  now: Instant,
  happenedAt: Instant = now,
): Result<Incident, ReportRefusal> {
  const strangers = findStrangers(report, facts);
  if (strangers !== null) return err(strangers);
  const details = detailsOf(report, facts, now, happenedAt);
  return details.ok ? ok({ id, missionId, details: details.value, reportedAt: now, withdrawnAt: null }) : details;
}

function detailsOf(
  report: IncidentReport,
  { slots }: IncidentFacts,
  now: Instant,
  happenedAt: Instant,
): Result<IncidentDetails, ReportRefusal> {
  switch (report.kind) {
    case 'lateness': {
      const missingFrom = later(happenedAt, startOfDayOf(report.arrivesAt, slots));
      return whileToCome({ startsAt: happenedAt, endsAt: report.arrivesAt }, now, { ...report, missingFrom });
    }
    case 'no-show': {
      const { startsAt } = slotOf(report, slots);
      const from = addMinutes(startsAt, NO_SHOW_AFTER_MINUTES);
      return happenedAt < from ? err({ type: 'no-show-too-early', startsAt, from }) : ok(report);
    }
    case 'departure':
      return ok({ ...report, leavesAt: report.leavesAt ?? happenedAt });
    case 'overrun':
      return overrunPast(slotOf(report, slots), report, now, happenedAt);
    case 'table-closure':
    case 'interpreter-absence': {
      const startsAt = report.startsAt ?? happenedAt;
      return whileToCome({ startsAt, endsAt: report.endsAt }, now, { ...report, startsAt });
    }
  }
}

function overrunPast(
  slot: SlotOfMission,
  report: Extract<IncidentReport, { readonly kind: 'overrun' }>,
  now: Instant,
  happenedAt: Instant,
): Result<IncidentDetails, ReportRefusal> {
  if (happenedAt < slot.startsAt) return err({ type: 'overrun-too-early', startsAt: slot.startsAt });
  return whileToCome({ startsAt: slot.endsAt, endsAt: report.endsAt }, now, report);
}

/** What ends is to end after it begins, and after now. */
function whileToCome(
  { startsAt, endsAt }: Outage,
  now: Instant,
  details: IncidentDetails,
): Result<IncidentDetails, ReportRefusal> {
  if (endsAt === null || endsAt > later(now, startsAt)) return ok(details);
  return err(
    endsAt > now
      ? { type: 'incident-ends-before-it-starts', startsAt, endsAt }
      : { type: 'incident-over', startsAt, endsAt, now },
  );
}

function findStrangers(
  report: IncidentReport,
  facts: IncidentFacts,
): Extract<ReportRefusal, { readonly type: 'incident-names-strangers' }> | null {
  const slotIds = new Set(facts.slots.map((slot) => slot.id));
  const named: readonly (readonly [
    'participant' | 'table' | 'interpreter' | 'slot',
    readonly string[],
    ReadonlySet<string>,
  ])[] = [
    ['participant', participantsIn(report), facts.participationIds],
    ['table', 'tableId' in report ? [report.tableId] : [], facts.tableIds],
    ['interpreter', 'interpreterId' in report ? [report.interpreterId] : [], facts.interpreterIds],
    ['slot', 'slotId' in report ? [report.slotId] : [], slotIds],
  ];
  for (const [what, ids, known] of named) {
    const strangers = ids.filter((id) => !known.has(id));
    if (strangers.length > 0) return { type: 'incident-names-strangers', what, ids: strangers };
  }
  return null;
}

function participantsIn(report: IncidentReport): readonly ParticipationId[] {
  if ('participationIds' in report) return report.participationIds;
  return 'participationId' in report ? [report.participationId] : [];
}

/** The start of the first slot of the day on which somebody arrives: who is late has not been there before it. */
function startOfDayOf(instant: Instant, slots: readonly SlotOfMission[]): Instant {
  const nearest = slots.findLast((slot) => slot.startsAt <= instant) ?? slots[0];
  return slots.find((slot) => slot.day === nearest?.day)?.startsAt ?? instant;
}

function slotOf({ slotId }: { readonly slotId: Id<'Slot'> }, slots: readonly SlotOfMission[]): SlotOfMission {
  const slot = slots.find(({ id }) => id === slotId);
  if (slot === undefined) throw new Error(`Slot ${slotId} was looked for before and is gone`);
  return slot;
}

const later = (one: Instant, other: Instant): Instant => (one < other ? other : one);
