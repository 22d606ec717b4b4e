import { changedParts, changesSince, mergeRevisions } from './merge-revisions.js';

const base = { roles: ['agent'], size: null as string | null, validUntil: null as string | null };

describe('two changes of the same', () => {
  it('are joined where they touch different parts', () => {
    const mine = { ...base, size: 'small' };
    const theirs = { ...base, roles: ['agent', 'retailer'] };
    expect(mergeRevisions({ base, mine, theirs })).toEqual({
      merged: { roles: ['agent', 'retailer'], size: 'small', validUntil: null },
      theirChanges: ['roles'],
      conflicts: [],
    });
  });

  it('are a conflict where they touch the same part, in which mine stands until somebody chooses', () => {
    const mine = { ...base, size: 'small', validUntil: '2027-01-31' };
    const theirs = { ...base, size: 'medium' };
    expect(mergeRevisions({ base, mine, theirs })).toEqual({
      merged: mine,
      theirChanges: ['size'],
      conflicts: ['size'],
    });
  });

  it('are joined where one adds a part and the other leaves one out', () => {
    const list: Readonly<Record<string, string>> = { first: 'a', second: 'b' };
    const mine = { first: 'a', second: 'b', third: 'c' };
    const theirs = { second: 'b' };
    expect(mergeRevisions<typeof list>({ base: list, mine, theirs })).toEqual({
      merged: { second: 'b', third: 'c' },
      theirChanges: ['first'],
      conflicts: [],
    });
    expect(mergeRevisions<typeof list>({ base: list, mine: { ...list, first: 'changed' }, theirs }).conflicts).toEqual([
      'first',
    ]);
  });

  it('are no conflict where both came to the same', () => {
    const both = { ...base, size: 'small' };
    expect(mergeRevisions({ base, mine: both, theirs: both }).conflicts).toEqual([]);
  });
});

describe('what has changed', () => {
  it('is told by its parts', () => {
    expect(changedParts(base, { ...base, roles: [], size: 'micro' })).toEqual(['roles', 'size']);
  });
});

describe('what is stored while somebody goes on writing', () => {
  it('is taken as it is stored, but for what was written since it was sent', () => {
    const sent = { ...base, size: ' small', validUntil: '2027-01-31' };
    const stored = { ...sent, size: 'small' };
    expect(changesSince(sent, stored)({ ...sent, validUntil: '2027-02-28' })).toEqual({
      ...stored,
      validUntil: '2027-02-28',
    });
  });
});
