/** Per column the meetings in it, in no particular order, so that one of them can be drawn. */
export class ColumnLists {
  /** Per column how many meetings it holds. */
  readonly load: Int32Array;
  private readonly items: Int32Array;
  private readonly position: Int32Array;

  /** @param mostAtOnce meetings in a column at most. */
  constructor(
    width: number,
    meetingCount: number,
    private readonly mostAtOnce: number,
  ) {
    this.load = new Int32Array(width);
    this.items = new Int32Array(width * mostAtOnce);
    this.position = new Int32Array(meetingCount);
  }

  /** The meeting at this place below `load[column]`. */
  meetingIn(column: number, place: number): number {
    return this.items[column * this.mostAtOnce + place]!;
  }

  enter(meeting: number, column: number): void {
    const load = this.load[column]!;
    this.items[column * this.mostAtOnce + load] = meeting;
    this.position[meeting] = load;
    this.load[column] = load + 1;
  }

  leave(meeting: number, column: number): void {
    const row = column * this.mostAtOnce;
    const last = this.load[column]! - 1;
    const moved = this.items[row + last]!;
    this.items[row + this.position[meeting]!] = moved;
    this.position[moved] = this.position[meeting]!;
    this.load[column] = last;
  }
}
