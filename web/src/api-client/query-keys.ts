import { digestOf } from './link-digest.js';

/** Keys of cached answers. Everything of a mission starts with its id, so that one change can refresh it all. */
export const queryKeys = {
  me: ['me'] as const,
  missions: ['missions'] as const,
  everythingOf: (missionId: string) => ['mission', missionId] as const,
  removedMissions: ['removed-missions'] as const,
  settings: (missionId: string) => ['mission', missionId, 'settings'] as const,
  mission: (missionId: string) => ['mission', missionId, 'frame'] as const,
  programme: (missionId: string) => ['mission', missionId, 'programme'] as const,
  venueMap: (missionId: string) => ['mission', missionId, 'venue-map'] as const,
  participants: (missionId: string) => ['mission', missionId, 'participants'] as const,
  imports: (missionId: string) => ['mission', missionId, 'imports'] as const,
  suggestions: (missionId: string) => ['mission', missionId, 'suggestions'] as const,
  matchSetup: (missionId: string) => ['mission', missionId, 'match-setup'] as const,
  requests: (missionId: string) => ['mission', missionId, 'requests'] as const,
  configuration: (missionId: string) => ['mission', missionId, 'requests', 'configuration-findings'] as const,
  wishes: (missionId: string) => ['mission', missionId, 'wishes'] as const,
  phases: (missionId: string) => ['mission', missionId, 'phases'] as const,
  proposals: (missionId: string) => ['mission', missionId, 'proposals'] as const,
  solveRuns: (missionId: string) => ['mission', missionId, 'solve-runs'] as const,
  solveRun: (missionId: string, runId: string) => ['mission', missionId, 'solve-runs', runId] as const,
  messages: (missionId: string) => ['mission', missionId, 'messages'] as const,
  attendance: (missionId: string) => ['mission', missionId, 'attendance'] as const,
  repairs: (missionId: string) => ['mission', missionId, 'repairs'] as const,
  standby: (missionId: string) => ['mission', missionId, 'standby'] as const,
  board: (missionId: string) => ['mission', missionId, 'board'] as const,
  /** The board as the screen of one link sees it. */
  boardOfLink: (missionId: string, secret: string) => [...queryKeys.board(missionId), digestOf(secret)] as const,
  displayLinks: (missionId: string) => ['mission', missionId, 'display-links'] as const,
  reviews: (missionId: string) => ['mission', missionId, 'reviews'] as const,
  contact: (missionId: string, participationId: string) => ['mission', missionId, 'contact', participationId] as const,
  calendarFeed: (missionId: string, participationId: string) =>
    ['mission', missionId, 'calendar-feed', participationId] as const,
  floor: (missionId: string) => ['mission', missionId, 'floor'] as const,
  /** What the page of one link in the hall shows. */
  floorOfLink: (missionId: string, secret: string) => [...queryKeys.floor(missionId), digestOf(secret)] as const,
  floorLinks: (missionId: string) => ['mission', missionId, 'floor-links'] as const,
  personalLinks: (missionId: string, participationId: string) =>
    ['mission', missionId, 'personal-links', participationId] as const,
  report: (missionId: string) => ['mission', missionId, 'report'] as const,
  agenda: (missionId: string) => ['mission', missionId, 'agenda'] as const,
  /** What keeps drafts from being published: it follows from the whole mission. */
  outdated: (missionId: string) => ['mission', missionId, 'agenda', 'outdated'] as const,
  audit: (missionId: string) => ['mission', missionId, 'audit'] as const,
};
