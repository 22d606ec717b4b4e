import type { ParticipantAgenda, ParticipantMeeting } from '../../api-client/contract.js';
import { agendaChange } from './agenda-change.js';

const meeting = (meetingId: string, startsAt: string, tableLabel = 'Table 1') =>
  ({
    ...{ meetingId, startsAt, tableLabel, interpreterLabel: null },
    counterpart: {
      participationId: `whom one meets in ${meetingId}`,
      companyName: '[SYNTHETIC] buyer',
      countryCode: 'UZ',
    },
  }) as ParticipantMeeting;
const agenda = (versionNumber: number | null, meetings: ParticipantMeeting[], withdrawnIds: string[] = []) =>
  ({ versionNumber, meetings, withdrawnIds }) as ParticipantAgenda;

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

  it('tells of a meeting that is held no more whether the other has withdrawn', () => {
    const before = agenda(1, [meeting('cancelled', '09:00'), meeting('erased', '10:00')]);
    const change = agendaChange(before, agenda(2, [], ['whom one meets in erased']));
    expect(change?.removed.map(({ meetingId, hasWithdrawn }) => [meetingId, hasWithdrawn])).toEqual([
      ['cancelled', false],
      ['erased', true],
    ]);
  });

  it('counts everything as added by the first publication', () => {
    const change = agendaChange(agenda(null, []), agenda(1, [meeting('first', '09:00')]));
    expect(change?.changeByMeeting.get('first')).toEqual({ kind: 'added' });
  });
});
