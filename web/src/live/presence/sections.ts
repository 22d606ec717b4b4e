/** The pages of a mission that organisers share, as the navigation names them. */
// prettier-ignore
const sections = [
  'overview', 'participants', 'requests', 'phases', 'matching', 'fairness', 'figures', 'agenda', 'rehearsal', 'desk',
  'displays', 'messages', 'interpreters', 'venue-map', 'timetable', 'badges', 'settings',
] as const;

export type Section = (typeof sections)[number];

/** Where what is edited is found; what is only looked at (`screen:…`) names its page itself. */
const sectionByKind: Readonly<Record<string, Section>> = {
  meeting: 'agenda',
  profile: 'participants',
  availability: 'participants',
  request: 'requests',
  phases: 'phases',
  rules: 'phases',
  matching: 'matching',
  interpreters: 'interpreters',
  timetable: 'timetable',
  programme: 'timetable',
  'venue-map': 'venue-map',
  settings: 'settings',
};

/** The page on which somebody is who edits or looks at that; null where it is not known. */
export function sectionOf(editing: string | null): Section | null {
  const [kind = '', name] = editing?.split(':') ?? [];
  return kind === 'screen' ? sectionNamed(name) : (sectionByKind[kind] ?? null);
}

/** The page that an address within a mission (`/missions/<id>/agenda/…`) leads to. */
export function sectionAt(pathname: string): Section {
  return sectionNamed(pathname.split('/')[3]) ?? 'overview';
}

function sectionNamed(name: string | undefined): Section | null {
  return sections.find((section) => section === name) ?? null;
}
