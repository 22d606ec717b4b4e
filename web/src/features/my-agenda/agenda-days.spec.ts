import type { ParticipantMeeting, ProgrammeItem } from '../../api-client/contract.js';
import { agendaDays } from './agenda-days.js';

const meeting = (meetingId: string, startsAt: string) => ({ meetingId, startsAt }) as ParticipantMeeting;
const item = (id: string, startsAt: string) => ({ id, startsAt }) as ProgrammeItem;

describe('the days of an agenda', () => {
  it('have meetings and the programme in order of time, what begins together with a meeting first', () => {
    const days = agendaDays(
      [meeting('morning', '2026-12-01T05:00:00.000Z'), meeting('noon', '2026-12-01T07:00:00.000Z')],
      [item('lunch', '2026-12-01T07:00:00.000Z'), item('opening', '2026-12-01T04:00:00.000Z')],
      'Asia/Tashkent',
    );
    expect(days.map(({ day, entries }) => [day, entries.map((entry) => Object.values(entry)[1] as unknown)])).toEqual([
      [
        '2026-12-01',
        [
          expect.objectContaining({ id: 'opening' }),
          expect.objectContaining({ meetingId: 'morning' }),
          expect.objectContaining({ id: 'lunch' }),
          expect.objectContaining({ meetingId: 'noon' }),
        ],
      ],
    ]);
  });

  it('are those of the venue, also where there is no meeting', () => {
    const days = agendaDays(
      [meeting('late', '2026-12-01T20:00:00.000Z')],
      [item('bus', '2026-12-01T15:00:00.000Z')],
      'Asia/Tashkent',
    );
    expect(days.map(({ day, meetings }) => [day, meetings.map(({ meetingId }) => meetingId)])).toEqual([
      ['2026-12-01', []],
      ['2026-12-02', ['late']],
    ]);
  });
});
