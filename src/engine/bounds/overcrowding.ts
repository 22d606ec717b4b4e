/**
 * Matches members to places (Kuhn's augmenting paths, with room for several in a place) and looks for members that
 * share too little room (Hall's condition).
 *
 * @param placesOf per member its places.
 * @param roomOf per place how many it takes.
 * @returns members for whom all their places together have not enough room, or `null` where everybody fits.
 */
export function findOvercrowding(
  placesOf: readonly (readonly number[])[],
  roomOf: readonly number[],
): readonly number[] | null {
  const guestsOf = roomOf.map((): number[] => []);
  for (const member of placesOf.keys()) {
    const seenPlaces = new Set<number>();
    if (!seat(member, placesOf, roomOf, guestsOf, seenPlaces)) {
      return [member, ...[...seenPlaces].flatMap((place) => guestsOf[place]!)].sort((one, other) => one - other);
    }
  }
  return null;
}

function seat(
  member: number,
  placesOf: readonly (readonly number[])[],
  roomOf: readonly number[],
  guestsOf: number[][],
  seenPlaces: Set<number>,
): boolean {
  const open = placesOf[member]!.find((place) => guestsOf[place]!.length < roomOf[place]!);
  if (open !== undefined) {
    guestsOf[open]!.push(member);
    return true;
  }
  for (const place of placesOf[member]!) {
    if (seenPlaces.has(place)) continue;
    seenPlaces.add(place);
    const guests = guestsOf[place]!;
    for (const [position, guest] of guests.entries()) {
      if (!seat(guest, placesOf, roomOf, guestsOf, seenPlaces)) continue;
      guests[position] = member;
      return true;
    }
  }
  return false;
}
