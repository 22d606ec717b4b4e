/** The screens that people are on most, and what they do there, by an organiser of the mission. */
export function screensOf(missionId) {
  const mission = `/missions/${missionId}`;
  return [
    {
      name: 'overview',
      path: mission,
      interactions: { 'go to the agenda': (page) => sectionOf(page, 'agenda').click() },
    },
    {
      name: 'participants',
      path: `${mission}/participants`,
      interactions: {
        'type in the search': (page) => page.getByRole('searchbox').first().pressSequentially('text'),
        'choose a side': (page) => page.locator('.choice').nth(1).click(),
      },
    },
    {
      name: 'requests',
      path: `${mission}/requests`,
      interactions: { 'choose a status': (page) => page.locator('.choice').nth(1).click() },
    },
    {
      name: 'agenda',
      path: `${mission}/agenda`,
      interactions: {
        'choose the other day': (page) => page.locator('.filter-bar .choice').nth(1).click(),
        'find a company': (page) => page.getByRole('searchbox').first().pressSequentially('text'),
        'open a meeting': (page) => page.locator('.meeting-cell').first().click(),
        'close it': (page) => page.keyboard.press('Escape'),
      },
    },
    {
      name: 'desk',
      path: `${mission}/desk`,
      interactions: { 'look for somebody': (page) => page.getByRole('searchbox').first().pressSequentially('text') },
    },
  ];
}

const sectionOf = (page, section) => page.locator(`.mission-navigation a[href$="/${section}"]`);
