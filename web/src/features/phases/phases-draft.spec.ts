import { draftOf, phasesIn } from './phases-draft.js';

const until = { day: '2026-11-20', time: '18:00', zone: 'Europe/Rome' };
const view = {
  version: 3,
  phase: 'wishes' as const,
  wishesUntil: { ...until, at: '2026-11-20T17:00:00.000Z' },
  answersUntil: null,
  lateEntrants: [],
  allowedActs: [],
  recordedAt: null,
};

describe('a plan of phases that is being written', () => {
  it('says the same that was read, where nothing was changed', () => {
    const draft = draftOf(view, 'Asia/Tashkent');
    expect(draft.answersUntil).toEqual({ day: '', time: '', zone: 'Asia/Tashkent' });
    expect(phasesIn(draft)).toEqual({ phase: 'wishes', wishesUntil: until, answersUntil: null, lateEntrants: [] });
  });

  it('is not whole where a day has no time, or a late entrant no moment', () => {
    const draft = draftOf(view, 'Asia/Tashkent');
    const half = { day: '2026-11-21', time: '', zone: 'Europe/Rome' };
    expect(phasesIn({ ...draft, answersUntil: half })).toBeNull();
    const nowhere = { participationId: 'late', until: { day: '', time: '', zone: 'Europe/Rome' } };
    expect(phasesIn({ ...draft, lateEntrants: [nowhere] })).toBeNull();
  });
});
