import { layOutDay, roomOf } from './day-layout.js';

const block = (key: string, startMinute: number, endMinute: number) => ({ key, startMinute, endMinute });

describe('the layout of a day', () => {
  it('gives the whole width to what shares time with nothing, also where it only touches', () => {
    expect(layOutDay([block('second', 60, 90), block('first', 0, 60)])).toEqual([
      { ...block('first', 0, 60), column: 0, columns: 1 },
      { ...block('second', 60, 90), column: 0, columns: 1 },
    ]);
  });

  it('puts side by side what shares time, in as few columns as it takes', () => {
    const placed = layOutDay([
      block('long', 0, 120),
      block('early', 10, 40),
      block('late', 40, 60),
      block('own', 120, 130),
    ]);
    expect(placed.map(({ key, column, columns }) => [key, column, columns])).toEqual([
      ['long', 0, 2],
      ['early', 1, 2],
      ['late', 1, 2],
      ['own', 0, 1],
    ]);
  });

  it('leaves a block the free time after it, up to the next one and the end of what is shown', () => {
    const day = [block('bus', 510, 530), block('opening', 540, 560), block('talk', 540, 600)];
    expect(day.map((one) => roomOf(one, day, 660))).toEqual([30, 120, 120]);
  });
});
