import { sectionAt, sectionOf } from './sections.js';

describe('where other organisers are', () => {
  it('is the page that they look at, or that holds what they edit', () => {
    const told = [
      'screen:agenda',
      'meeting:01a2',
      'profile:01a3',
      'rules:mission',
      'programme:01a4',
      'screen:nowhere',
      'what:ever',
      null,
    ];
    expect(told.map(sectionOf)).toEqual(['agenda', 'agenda', 'participants', 'phases', 'timetable', null, null, null]);
  });

  it('is read of the address, whatever lies below a page', () => {
    const paths = ['/missions/01a2', '/missions/01a2/', '/missions/01a2/participants/01a3/profile'];
    expect(paths.map(sectionAt)).toEqual(['overview', 'overview', 'participants']);
  });
});
