import { ColumnLists } from './column-lists.js';

const listOf = (lists: ColumnLists, column: number): number[] =>
  Array.from({ length: lists.load[column]! }, (_, place) => lists.meetingIn(column, place)).sort(
    (one, other) => one - other,
  );

describe('the meetings by column', () => {
  it('are those that entered and did not leave', () => {
    const lists = new ColumnLists(3, 6, 4);
    for (const meeting of [0, 2, 4, 5]) lists.enter(meeting, 1);
    lists.enter(3, 2);
    lists.leave(0, 1);
    lists.enter(0, 2);
    lists.leave(5, 1);
    expect(listOf(lists, 1)).toEqual([2, 4]);
    expect(listOf(lists, 2)).toEqual([0, 3]);
  });
});
