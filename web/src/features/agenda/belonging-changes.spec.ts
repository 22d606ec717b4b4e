import { ProblemError } from '../../api-client/problem.js';
import { meetingsBelonging } from './belonging-changes.js';

const refused = (name: string, facts: Readonly<Record<string, unknown>>): ProblemError =>
  new ProblemError({ type: `/problems/${name}`, title: '', status: 409, detail: null, facts });

describe('the meetings that selected changes belong together with', () => {
  it('are those whose places they take, each once', () => {
    const clashes = [
      { meetingId: 'one', withMeetingId: 'two', over: 'table' },
      { meetingId: 'one', withMeetingId: 'two', over: 'participation' },
      { meetingId: 'one', withMeetingId: 'three', over: 'interpreter' },
      'told in another way',
    ];
    expect(meetingsBelonging(refused('changes-belong-together', { clashes }))).toEqual(['two', 'three']);
  });

  it('are none where something else was refused', () => {
    expect(meetingsBelonging(refused('not-changed', { clashes: [{ withMeetingId: 'two' }] }))).toEqual([]);
    expect(meetingsBelonging(refused('changes-belong-together', {}))).toEqual([]);
    expect(meetingsBelonging(null)).toEqual([]);
  });
});
