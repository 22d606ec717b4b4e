import type { Capability, Role } from '../../../kernel/actor.js';

const PARTICIPANT: readonly Capability[] = [
  'mission.read',
  'participants.read',
  'suggestions.read',
  'meetings.request',
  'agenda.read-own',
  'contact.change',
];

/** What somebody who works for the organising body may do outside of any mission. */
export const capabilitiesOfOrganisers: readonly Capability[] = ['mission.create'];

/** What each role may do in its mission. Whose agenda or request it may touch is decided where that thing is. */
export const capabilitiesByRole: Readonly<Record<Role, readonly Capability[]>> = {
  sme: PARTICIPANT,
  buyer: PARTICIPANT,
  organiser: [
    ...PARTICIPANT,
    ...capabilitiesOfOrganisers,
    'mission.change',
    'participants.import',
    'personal-links.issue',
    'meetings.propose',
    'phases.decide',
    'agenda.read',
    'agenda.generate',
    'agenda.publish',
    'attendance.report',
    'notifications.manage',
    'audit.read',
  ],
};
