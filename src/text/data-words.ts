/** The words about files of data: other forms of the tables, and single replications and stays. */
export interface DataWords {
  /** What the options of `run` do. */
  readonly options: {
    readonly danishCsv: string;
    readonly parquet: string;
    readonly stays: string;
  };
  readonly gatheringStays: string;
  /** The stays of all replications would be too many for one file; numbers are already formatted. */
  readonly tooManyStays: (expected: string, most: string, replications: string) => string;
}
