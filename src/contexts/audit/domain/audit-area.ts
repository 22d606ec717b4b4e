/** The parts of a mission by which a person looks for what was changed. */
export const AUDIT_AREAS = ['participants', 'rules', 'meetings', 'agenda', 'day', 'messages'] as const;
export type AuditArea = (typeof AUDIT_AREAS)[number];

const typesByArea: Readonly<Record<AuditArea, readonly string[]>> = {
  participants: [
    ...['mission-created', 'participants-imported', 'participants-told-apart', 'participants-merged'],
    ...['availability-changed', 'profile-revised', 'contact-recorded', 'participation-withdrawn'],
  ],
  rules: [
    ...['mission-renamed', 'mission-removed', 'mission-restored'],
    ...['timetable-revised', 'programme-revised', 'venue-map-revised', 'interpreters-revised', 'phases-decided'],
    ...['request-rules-decided', 'match-setup-decided', 'agenda-terms-decided'],
  ],
  meetings: [
    ...['wishes-changed', 'vetoes-changed', 'meeting-requested', 'meeting-request-accepted'],
    ...['meeting-request-declined', 'meeting-request-withdrawn', 'meeting-request-expired', 'meeting-request-nudged'],
    ...['meeting-time-proposed', 'meeting-handed-over', 'meeting-cancelled', 'meetings-agreed'],
    ...['proposal-run-queued', 'proposal-run-finished', 'proposal-agreed'],
  ],
  agenda: [
    ...['solve-run-queued', 'solve-run-finished', 'agenda-version-drafted', 'agenda-version-edited'],
    ...['agenda-version-rejected', 'agenda-published', 'agenda-withdrawn', 'meeting-booked', 'meetings-changed-room'],
    ...['rehearsal-requested', 'explanation-requested'],
  ],
  day: [
    ...['check-in-changed', 'incident-reported', 'incident-withdrawn', 'meeting-marked', 'desk-note-written'],
    ...['repair-requested', 'repair-changed', 'freeze-release-changed', 'standby-offered', 'standby-changed'],
    ...['freed-place-reopened'],
  ],
  messages: ['notifications-due', 'notifications-handled'],
};

/**
 * Facts that are told to nobody here: what somebody notes for their own eyes, and what the product does beside what
 * somebody did.
 */
export const TYPES_LEFT_OUT: readonly string[] = [
  ...['meeting-reviewed', 'page-code-made', 'recommendations-refreshed', 'agenda-explained'],
];

/** The types of facts of an area, or of all. */
export function typesOf(area: AuditArea | null): readonly string[] {
  return area === null ? AUDIT_AREAS.flatMap((each) => typesByArea[each]) : typesByArea[area];
}

/** The area of a fact; null for one that is listed nowhere. */
export function areaOf(type: string): AuditArea | null {
  return AUDIT_AREAS.find((area) => typesByArea[area].includes(type)) ?? null;
}
