/** Sums for some of many rows; only those that were added to are ever looked at or cleared. */
export class RowSums {
  /** By row; 0 where nothing was added. */
  readonly sums: Float64Array;
  /** The first `touchedCount` are the rows that were added to, each once. */
  readonly touched: Int32Array;
  touchedCount = 0;

  constructor(rows: number) {
    this.sums = new Float64Array(rows);
    this.touched = new Int32Array(rows);
  }

  /** @param amount above 0 */
  add(row: number, amount: number): void {
    const sum = this.sums[row]!;
    if (sum === 0) {
      this.touched[this.touchedCount] = row;
      this.touchedCount += 1;
    }
    this.sums[row] = sum + amount;
  }

  clear(): void {
    for (let index = 0; index < this.touchedCount; index += 1) this.sums[this.touched[index]!] = 0;
    this.touchedCount = 0;
  }
}
