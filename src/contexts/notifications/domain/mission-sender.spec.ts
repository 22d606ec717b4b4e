import { mailSender } from './mission-sender.js';

describe('whom mails are from', () => {
  it.each([
    ['nobody', null, null, null],
    ['the mission', null, 'mission@example.org', { from: 'mission@example.org', replyTo: null }],
    ['the operator', 'operator@example.org', null, { from: 'operator@example.org', replyTo: null }],
    [
      'the operator, while the mission is answered',
      'operator@example.org',
      'mission@example.org',
      { from: 'operator@example.org', replyTo: 'mission@example.org' },
    ],
  ])('is %s', (_whom, operator, mission, expected) => {
    expect(mailSender(operator, mission)).toEqual(expected);
  });
});
