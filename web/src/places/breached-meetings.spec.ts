import { ProblemError } from '../api-client/problem.js';
import { breachedMeetingsIn } from './breached-meetings.js';

const refusedWith = (facts: Readonly<Record<string, unknown>>): ProblemError =>
  new ProblemError({ type: '/problems/draft-outdated', title: '', status: 409, detail: null, facts });

describe('the meetings that a refusal names', () => {
  it('are each there once, with all that is wrong with their places', () => {
    const breaches = [
      { meetingId: 'one', rule: 'not-available' },
      { meetingId: 'two', rule: 'slot-over' },
      { meetingId: 'one', rule: 'table-closed' },
      { meetingId: 'one', rule: 'not-available' },
    ];
    expect(breachedMeetingsIn(refusedWith({ breaches }))).toEqual([
      { meetingId: 'one', rules: ['not-available', 'table-closed'] },
      { meetingId: 'two', rules: ['slot-over'] },
    ]);
  });

  it('are none where it names none, or in another way', () => {
    expect(breachedMeetingsIn(refusedWith({}))).toEqual([]);
    expect(breachedMeetingsIn(refusedWith({ breaches: [null, { meetingId: 'one' }] }))).toEqual([]);
    expect(breachedMeetingsIn(new Error('unreachable'))).toEqual([]);
  });
});
