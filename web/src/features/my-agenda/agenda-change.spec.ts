import type { ParticipantAgenda, ParticipantMeeting } from '../../api-client/contract.js';
import { agendaChange } from './agenda-change.js';

const meeting = (meetingId: string, startsAt: string, tableLabel = 'Table 1') =>
  ({ meetingId, startsAt, tableLabel, interpreterLabel: null }) as ParticipantMeeting;
const agenda = (versionNumber: number | null, meetings: ParticipantMeeting[]) =>
  ({ versionNumber, meetings }) as ParticipantAgenda;

describe('what a publication changed for a participant', () => {
  it('is nothing while the version is the same', () => {
    expect(agendaChange(agenda(1, []), agenda(1, []))).toBeNull();
    expect(agendaChange(agenda(null, []), agenda(null, []))).toBeNull();
  });

  it('tells added, moved, replaced and removed meetings apart', () => {
    const before = agenda(1, [
      meeting('kept', '09:00'),
      meeting('moved', '10:00'),
      meeting('seat', '11:00'),
      meeting('gone', '12:00'),
    ]);
    const after = agenda(2, [
      meeting('kept', '09:00'),
      meeting('moved', '10:30'),
      meeting('seat', '11:00', 'Table 2'),
      meeting('new', '12:30'),
    ]);
    const change = agendaChange(before, after);
    expect(change?.versionNumber).toBe(2);
    expect([...(change?.changeByMeeting ?? [])].map(([meetingId, { kind }]) => [meetingId, kind])).toEqual([
      ['moved', 'moved'],
      ['seat', 'other-place'],
      ['new', 'added'],
    ]);
    expect(change?.removed.map(({ meetingId }) => meetingId)).toEqual(['gone']);
  });

  it('counts everything as added by the first publication', () => {
    const change = agendaChange(agenda(null, []), agenda(1, [meeting('first', '09:00')]));
    expect(change?.changeByMeeting.get('first')).toEqual({ kind: 'added' });
  });
});
