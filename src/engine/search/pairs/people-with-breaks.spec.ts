import { PeopleWithBreaks } from './people-with-breaks.js';

const listOf = (people: PeopleWithBreaks): number[] =>
  Array.from({ length: people.count }, (_, place) => people.at(place)).sort((one, other) => one - other);

describe('the people to draw from', () => {
  it('are those who were put in and not taken out, once each', () => {
    const people = new PeopleWithBreaks(5);
    for (const participant of [4, 1, 3, 1]) people.set(participant, true);
    people.set(4, false);
    people.set(0, false);
    expect(listOf(people)).toEqual([1, 3]);
    people.set(4, true);
    people.set(3, false);
    expect(listOf(people)).toEqual([1, 4]);
  });
});
