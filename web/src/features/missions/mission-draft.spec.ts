import { emptyDraft, faultsOf, missionOf, nextKey, slotsIn, type MissionDraft } from './mission-draft.js';

/** The first day of the mission below. */
const TODAY = '2026-10-23';

const tashkent: MissionDraft = {
  ...emptyDraft,
  name: ' Tashkent 2026 ',
  city: 'Tashkent',
  venueName: 'Expo centre',
  sessions: [{ key: 'session-1', day: '2026-10-23', startsAt: '09:30', endsAt: '13:00' }],
  interpreters: [{ key: 'interpreter-1', first: 'it', second: 'ru' }],
};

describe('a draft of a mission', () => {
  it('counts the meetings that fit into a session without a change-over after the last', () => {
    const [session] = tashkent.sessions;
    expect(slotsIn({ ...session!, endsAt: '10:15' }, tashkent)).toBe(2);
    expect(slotsIn({ ...session!, endsAt: '10:14' }, tashkent)).toBe(1);
    expect(slotsIn({ ...session!, endsAt: '09:00' }, tashkent)).toBe(0);
  });

  it('becomes a mission', () => {
    expect(faultsOf(tashkent, TODAY)).toEqual({});
    expect(missionOf(tashkent, (number, languages) => `Interpreter ${String(number)} (${languages})`)).toEqual({
      name: 'Tashkent 2026',
      city: 'Tashkent',
      countryCode: 'UZ',
      timeZone: 'Asia/Tashkent',
      venueName: 'Expo centre',
      isSynthetic: false,
      sessions: [{ day: '2026-10-23', startsAt: '09:30', endsAt: '13:00' }],
      slotMinutes: 20,
      changeOverMinutes: 5,
      tableCount: 12,
      interpreters: [{ label: 'Interpreter 1 (it-ru)', languages: ['it', 'ru'] }],
    });
  });

  it('is not planned on a day that has passed', () => {
    expect(faultsOf(tashkent, '2026-10-24')).toEqual({ 'session-1': 'in-the-past' });
  });

  it('names every fault by its field', () => {
    const draft: MissionDraft = {
      ...tashkent,
      name: ' ',
      slotMinutes: '10',
      tableCount: 'many',
      sessions: [
        { key: 'session-1', day: '', startsAt: '09:30', endsAt: '13:00' },
        { key: 'session-2', day: '2026-10-23', startsAt: '13:00', endsAt: '09:30' },
        { key: 'session-3', day: '2026-10-23', startsAt: '13:00', endsAt: '13:05' },
      ],
      interpreters: [{ key: 'interpreter-1', first: 'it', second: 'it' }],
    };
    expect(faultsOf(draft, TODAY)).toEqual({
      name: 'required',
      slotMinutes: 'out-of-range',
      tableCount: 'out-of-range',
      'session-1': 'required',
      'session-2': 'ends-before-start',
      'session-3': 'too-short',
      'interpreter-1': 'same-language',
    });
  });

  it('never gives a key twice, also after an entry was removed', () => {
    expect(nextKey('session', [{ key: 'session-1' }, { key: 'session-3' }])).toBe('session-4');
    expect(nextKey('session', [])).toBe('session-1');
  });
});
