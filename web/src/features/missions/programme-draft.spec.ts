import {
  changeOfProgramme,
  draftsOfItems,
  faultOfItem,
  type ItemDraft,
  newItem,
  programmeSince,
} from './programme-draft.js';

const stored = (id: string, title: string) => ({
  ...{ id, kind: 'meal' as const, title, place: null, day: '2026-12-01', startTime: '13:00', endTime: '14:00' },
  ...{ startsAt: '2026-12-01T08:00:00.000Z', endsAt: '2026-12-01T09:00:00.000Z' },
});
const said = (title: string): Partial<ItemDraft> => ({ kind: 'meal', title, startTime: '13:00', endTime: '14:00' });

describe('a draft of the programme', () => {
  it('is sent without what only the page needs, and without spaces around', () => {
    const draft = { ...newItem({}, '2026-12-01'), ...said(' Lunch '), place: ' ' };
    expect(changeOfProgramme({ [draft.key]: draft })).toEqual({
      items: [
        {
          ...{ id: null, kind: 'meal', title: 'Lunch', place: null },
          ...{ day: '2026-12-01', startTime: '13:00', endTime: '14:00' },
        },
      ],
    });
  });

  it('has a new item on the day of the last', () => {
    expect(newItem(draftsOfItems({ items: [stored('a', 'Lunch')] }), '2026-11-30').day).toBe('2026-12-01');
    expect(newItem({}, '2026-11-30').day).toBe('2026-11-30');
  });

  it.each([
    [{ title: ' ' }, 'required'],
    [{ endTime: '' }, 'required'],
    [{ endTime: '13:00' }, 'ends-before-start'],
    [{}, null],
  ] as const)('with %j has the fault %s', (change, fault) => {
    expect(faultOfItem({ ...newItem({}, '2026-12-01'), ...said('Lunch'), ...change })).toBe(fault);
  });
});

describe('a draft of the programme, once it is stored', () => {
  const first = draftsOfItems({ items: [stored('a', 'Coffee')] });
  const added = { ...newItem(first, '2026-12-01'), ...said('Lunch') };
  const twin = { ...newItem({ ...first, [added.key]: added }, '2026-12-01'), ...said('Lunch') };
  const sent = { ...first, [added.key]: added, [twin.key]: twin };
  const then = draftsOfItems({ items: [stored('a', 'Coffee'), stored('b', 'Lunch'), stored('c', 'Lunch')] });

  it('is what is stored where nothing was typed since', () => {
    expect(programmeSince(sent, then, sent)).toEqual(then);
  });

  it('keeps what was typed since, also of what was new and of what says the same as another', () => {
    const mine = { ...sent, [twin.key]: { ...twin, title: 'Late lunch' } };
    expect(programmeSince(sent, then, mine)).toEqual({ ...then, c: { ...then.c, title: 'Late lunch' } });
  });

  it('leaves out what was removed since', () => {
    expect(programmeSince(sent, then, first)).toEqual(first);
  });
});
