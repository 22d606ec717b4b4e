import { readB2bsp } from './read-b2bsp.js';

const instance = `
nBusiness = 3; nMeetings = 2; nTables = 1; nTotalSlots = 4; nMorningSlots = 2; % a comment
requested = [|1, 2, 1,
|1, 3, 3|];
meetingsxBusiness = [{1,2},{1},{2}];
nMeetingsBusiness = [2,1,1];
forbidden = [{0},{0,4},{2..3}];
fixed = [0,4];
precedences = [{},{1}];
`;

describe('reading a public instance', () => {
  it('makes a problem with 0-based indices, sessions, pins, absences and predecessors', () => {
    expect(readB2bsp(instance)).toMatchObject({
      slots: [{ session: 0 }, { session: 0 }, { session: 1 }, { session: 1 }],
      participants: [{ unavailableSlots: [] }, { unavailableSlots: [3] }, { unavailableSlots: [1, 2] }],
      meetings: [
        { participants: [0, 1], sessions: [0], predecessors: [] },
        { participants: [0, 2], pinned: { slot: 3 }, predecessors: [0] },
      ],
      tables: [{}],
      breakSpread: 2,
      isCompulsory: true,
    });
  });

  it('names what is missing, wrong or unreadable', () => {
    expect(readB2bsp(instance.replace('nTables = 1;', ''))).toMatchObject({ where: 'nTables' });
    expect(readB2bsp(instance.replace('fixed = [0,4]', 'fixed = [0]'))).toMatchObject({ where: 'fixed' });
    expect(readB2bsp('{"slots": []}')).toMatchObject({ type: 'unreadable-instance', where: 'the text' });
    expect(readB2bsp(instance.replace('{2..3}', '{x}'))).toMatchObject({ where: 'the text' });
  });

  it('counts a range without end as unreadable instead of filling the memory', () => {
    expect(readB2bsp(instance.replace('{2..3}', '{1..999999999}'))).toMatchObject({ where: 'the text' });
  });

  it.each([
    ['more slots than are taken on', 'nTotalSlots = 4', 'nTotalSlots = 1000000000000000', 'too-large', 'nTotalSlots'],
    ['more tables than are taken on', 'nTables = 1', 'nTables = 1000000000000000', 'too-large', 'nTables'],
    ['a morning longer than the day', 'nMorningSlots = 2', 'nMorningSlots = 5', 'out-of-range', 'nMorningSlots'],
    ['a fixed slot before the first', 'fixed = [0,4]', 'fixed = [0,-4]', 'out-of-range', 'fixed[2]'],
    ['a session that is none', '1, 2, 1', '1, 2, 4', 'out-of-range', 'requested[1]'],
    ['a request of four numbers', '1, 3, 3', '1, 3, 3, 3', 'malformed', 'requested[2]'],
  ])('refuses %s', (_, found, wrong, kind, where) => {
    expect(readB2bsp(instance.replace(found, wrong))).toMatchObject({ type: 'unreadable-instance', kind, where });
  });
});
