import { unstorableParts } from './storable-text.js';

const pathsIn = (received: unknown) => unstorableParts(received).map(({ path }) => path);

describe('what a request brings', () => {
  it('can be stored where its texts are texts', () => {
    expect(pathsIn({ name: 'Città 😀\n', count: 3, none: null, list: ['', [true]] })).toEqual([]);
    expect(pathsIn(undefined)).toEqual([]);
    expect(pathsIn('text')).toEqual([]);
  });

  it('is named where it holds a NUL or half a character, wherever that lies', () => {
    expect(pathsIn({ name: 'a\0', list: ['ok', { label: '\uD83D' }], half: '\uDE00x' }).sort()).toEqual([
      'half',
      'list.1.label',
      'name',
    ]);
    expect(pathsIn({ 'na\0me': 1 })).toEqual(['na\uFFFDme']);
  });

  it('is refused where it is nested without end, in no time', () => {
    const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown;
    expect(unstorableParts(deep)).toEqual([{ path: expect.any(String), message: 'nested too deeply' }]);
  });
});
