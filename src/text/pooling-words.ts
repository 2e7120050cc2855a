/** The words in which it is told what a comparison group says. */
export interface PoolingWords {
  readonly title: string;
  readonly about: (municipalities: number, file: string) => string;
  readonly columns: {
    readonly name: string;
    /** Middle of the group. */
    readonly middle: string;
    /** Nine in ten of its municipalities. */
    readonly between: string;
    readonly alone: string;
    readonly fitted: string;
    readonly weight: string;
  };
  readonly how: string;
  readonly priorHow: string;
  readonly untouched: (names: string) => string;
  readonly uninformed: (names: string) => string;
  readonly progress: string;
}
