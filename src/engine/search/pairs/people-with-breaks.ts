/** A set of participants to draw from, in no particular order. */
export class PeopleWithBreaks {
  count = 0;
  private readonly list: Int32Array;
  private readonly position: Int32Array;

  constructor(participantCount: number) {
    this.list = new Int32Array(participantCount);
    this.position = new Int32Array(participantCount).fill(-1);
  }

  /** The participant at this place below `count`. */
  at(place: number): number {
    return this.list[place]!;
  }

  /** Puts the participant into the set or takes it out. */
  set(participant: number, isIn: boolean): void {
    const { list, position } = this;
    const place = position[participant]!;
    if (isIn === place >= 0) return;
    if (isIn) {
      list[this.count] = participant;
      position[participant] = this.count;
      this.count += 1;
      return;
    }
    this.count -= 1;
    const last = list[this.count]!;
    list[place] = last;
    position[last] = place;
    position[participant] = -1;
  }
}
