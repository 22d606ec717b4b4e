import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { MissionLayout } from './mission-layout.js';
import { FailedPage, NotFoundPage } from './pages/lost-pages.js';
import {
  readAgendaSearch,
  readAuditSearch,
  readCatalogueSearch,
  readFairnessSearch,
  readMessagesSearch,
  readParticipantsSearch,
  readRequestsSearch,
} from './search-parameters.js';
import { SignedInLayout } from './signed-in-layout.js';
import { SiteFrame } from './site-frame.js';

const rootRoute = createRootRoute({
  component: SiteFrame,
  notFoundComponent: NotFoundPage,
  errorComponent: FailedPage,
});
const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in.js'), 'SignIn'),
});
const signedInRoute = createRoute({ getParentRoute: () => rootRoute, id: 'signed-in', component: SignedInLayout });
const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    // A redirect is thrown by the router's own design.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/missions' });
  },
});
const missionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/missions',
  component: lazyRouteComponent(() => import('./pages/missions.js'), 'Missions'),
});
const newMissionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/missions/new',
  component: lazyRouteComponent(() => import('./pages/missions.js'), 'NewMission'),
});
const missionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/missions/$missionId',
  component: MissionLayout,
});
const overviewRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/overview.js'), 'Overview'),
});
const participantsRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'participants',
  validateSearch: readParticipantsSearch,
  component: lazyRouteComponent(() => import('./pages/participants.js'), 'Participants'),
});
const importRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'participants/import',
  component: lazyRouteComponent(() => import('./pages/participant-import.js'), 'ParticipantImport'),
});
const importReportRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'participants/import/$importId',
  component: lazyRouteComponent(() => import('./pages/participant-import.js'), 'ParticipantImportReport'),
});
const duplicatesRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'participants/duplicates',
  component: lazyRouteComponent(() => import('./pages/duplicates.js'), 'Duplicates'),
});
const mergeRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'participants/$participationId/merge/$goneId',
  component: lazyRouteComponent(() => import('./pages/merge.js'), 'Merge'),
});
const participantRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'participants/$participationId',
  validateSearch: readCatalogueSearch,
  component: lazyRouteComponent(() => import('./pages/participant.js'), 'Participant'),
});
const participantMarketProfileRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'participants/$participationId/profile',
  component: lazyRouteComponent(() => import('./pages/participant-market-profile.js'), 'ParticipantMarketProfile'),
});
const participantAgendaRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'participants/$participationId/agenda',
  component: lazyRouteComponent(() => import('./pages/participant-agenda.js'), 'ParticipantAgenda'),
});
const wishesRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'participants/$participationId/wishes',
  component: lazyRouteComponent(() => import('./pages/wishes.js'), 'Wishes'),
});
const privacyRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'participants/$participationId/privacy',
  component: lazyRouteComponent(() => import('./pages/privacy.js'), 'Privacy'),
});
const availabilityRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'participants/$participationId/availability',
  component: lazyRouteComponent(() => import('./pages/availability.js'), 'Availability'),
});
const phasesRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'phases',
  component: lazyRouteComponent(() => import('./pages/phases.js'), 'Phases'),
});
const requestsRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'requests',
  validateSearch: readRequestsSearch,
  component: lazyRouteComponent(() => import('./pages/requests.js'), 'Requests'),
});
const agendaRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'agenda',
  validateSearch: readAgendaSearch,
  component: lazyRouteComponent(() => import('./pages/agenda.js'), 'Agenda'),
});
const rehearsalRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'rehearsal',
  component: lazyRouteComponent(() => import('./pages/rehearsal.js'), 'Rehearsal'),
});
const interpretersRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'interpreters',
  component: lazyRouteComponent(() => import('./pages/interpreters.js'), 'Interpreters'),
});
const timetableRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'timetable',
  component: lazyRouteComponent(() => import('./pages/timetable.js'), 'TimetablePage'),
});
const settingsRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'settings',
  component: lazyRouteComponent(() => import('./pages/mission-settings.js'), 'MissionSettingsPage'),
});
const venueMapRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'venue-map',
  component: lazyRouteComponent(() => import('./pages/venue-map.js'), 'VenueMap'),
});
const matchingSetupRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'matching',
  component: lazyRouteComponent(() => import('./pages/matching-setup.js'), 'MatchingSetup'),
});
const fairnessRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'fairness',
  validateSearch: readFairnessSearch,
  component: lazyRouteComponent(() => import('./pages/fairness.js'), 'Fairness'),
});
const figuresRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'figures',
  component: lazyRouteComponent(() => import('./pages/figures.js'), 'Figures'),
});
const messagesRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'messages',
  validateSearch: readMessagesSearch,
  component: lazyRouteComponent(() => import('./pages/messages.js'), 'Messages'),
});
const auditRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'changes',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./pages/audit.js'), 'Audit'),
});
const deskRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'desk',
  component: lazyRouteComponent(() => import('./pages/desk.js'), 'Desk'),
});
const badgesRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'badges',
  component: lazyRouteComponent(() => import('./pages/badges.js'), 'Badges'),
});

const displaysRoute = createRoute({
  getParentRoute: () => missionRoute,
  path: 'displays',
  component: lazyRouteComponent(() => import('./pages/displays.js'), 'Displays'),
});
const displayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/display/$missionId',
  component: lazyRouteComponent(() => import('./pages/display.js'), 'Display'),
});

const floorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/floor/$missionId',
  component: lazyRouteComponent(() => import('./pages/floor.js'), 'Floor'),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  signInRoute,
  displayRoute,
  floorRoute,
  signedInRoute.addChildren([
    missionsRoute,
    newMissionRoute,
    missionRoute.addChildren([
      overviewRoute,
      participantsRoute,
      importRoute,
      importReportRoute,
      duplicatesRoute,
      mergeRoute,
      participantRoute,
      participantMarketProfileRoute,
      participantAgendaRoute,
      wishesRoute,
      privacyRoute,
      availabilityRoute,
      phasesRoute,
      requestsRoute,
      agendaRoute,
      rehearsalRoute,
      interpretersRoute,
      timetableRoute,
      settingsRoute,
      venueMapRoute,
      matchingSetupRoute,
      fairnessRoute,
      figuresRoute,
      messagesRoute,
      auditRoute,
      deskRoute,
      badgesRoute,
      displaysRoute,
    ]),
  ]),
]);

export const router = createRouter({ routeTree, scrollRestoration: true, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
