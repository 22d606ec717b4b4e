/** What organisers open, in the order in which a mission goes: made ready, filled with meetings, held, looked back at. */
export const organiserSections = {
  preparation: [
    { name: 'participants', to: '/missions/$missionId/participants', needs: 'participants.read' },
    { name: 'phases', to: '/missions/$missionId/phases', needs: 'phases.decide' },
    { name: 'timetable', to: '/missions/$missionId/timetable', needs: 'agenda.publish' },
    { name: 'venue-map', to: '/missions/$missionId/venue-map', needs: 'agenda.publish' },
    { name: 'interpreters', to: '/missions/$missionId/interpreters', needs: 'agenda.read' },
    { name: 'settings', to: '/missions/$missionId/settings', needs: 'mission.change' },
  ],
  meetings: [
    { name: 'matching', to: '/missions/$missionId/matching', needs: 'meetings.propose' },
    { name: 'requests', to: '/missions/$missionId/requests', needs: 'meetings.request' },
    { name: 'agenda', to: '/missions/$missionId/agenda', needs: 'agenda.read' },
    { name: 'rehearsal', to: '/missions/$missionId/rehearsal', needs: 'agenda.generate' },
  ],
  onSite: [
    { name: 'desk', to: '/missions/$missionId/desk', needs: 'attendance.report' },
    { name: 'badges', to: '/missions/$missionId/badges', needs: 'attendance.report' },
    { name: 'displays', to: '/missions/$missionId/displays', needs: 'personal-links.issue' },
  ],
  followUp: [
    { name: 'messages', to: '/missions/$missionId/messages', needs: 'notifications.manage' },
    { name: 'figures', to: '/missions/$missionId/figures', needs: 'meetings.propose' },
    { name: 'fairness', to: '/missions/$missionId/fairness', needs: 'meetings.propose' },
    { name: 'audit', to: '/missions/$missionId/changes', needs: 'audit.read' },
  ],
} as const;

export type SectionGroup = keyof typeof organiserSections;

export const sectionGroups = Object.keys(organiserSections) as SectionGroup[];
