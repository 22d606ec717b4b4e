/** What a file of `sets/` exports: the figures of one set, of the files in a data folder. */
export interface MeasuredSet {
  /** @returns figures for one line of JSON; `{ skipped }` with the reason when the files are not there */
  readonly measure: (dataFolder: string) => object | Promise<object>;
}
