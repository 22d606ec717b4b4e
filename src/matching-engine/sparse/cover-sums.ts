/** For some of many rows, two sums at once: of the row's own weights, and of amounts that the asker brings. */
export class CoverSums {
  /** By row; 0 where nothing was added. */
  readonly ofRow: Float64Array;
  readonly ofAsker: Float64Array;
  /** The first `touchedCount` are the rows that were added to, each once. */
  readonly touched: Int32Array;
  touchedCount = 0;

  constructor(rows: number) {
    this.ofRow = new Float64Array(rows);
    this.ofAsker = new Float64Array(rows);
    this.touched = new Int32Array(rows);
  }

  /** Both above 0. */
  add(row: number, weight: number, amount: number): void {
    const sum = this.ofRow[row]!;
    if (sum === 0) {
      this.touched[this.touchedCount] = row;
      this.touchedCount += 1;
    }
    this.ofRow[row] = sum + weight;
    this.ofAsker[row]! += amount;
  }

  clear(): void {
    for (let index = 0; index < this.touchedCount; index += 1) {
      const row = this.touched[index]!;
      this.ofRow[row] = 0;
      this.ofAsker[row] = 0;
    }
    this.touchedCount = 0;
  }
}
