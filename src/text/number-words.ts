/** What the numbers of a file are called in sentences and tables. */
export interface NumberWords {
  /** Moves between steps, by their short names; `band`: of these children only. */
  readonly moves: (from: string, to: string, band: string | null) => string;
  readonly price: (step: string, band: string | null) => string;
  /** A number of a policy; `field` as the file has it. */
  readonly policy: (name: string, field: string) => string;
  /** What a policy does to moves to these steps, or to their prices. */
  readonly effectOnMoves: (to: readonly string[]) => string;
  readonly effectOnPrice: (steps: readonly string[]) => string;
  /** The so manyth effect or cost of a policy, from 1; `field`: which number of it. */
  readonly item: (kind: 'effects' | 'costs', number: number, field: string | null) => string;
  /** Several numbers of the same thing. */
  readonly several: (what: string, count: number) => string;
  readonly posterior: (count: number) => string;
  readonly and: string;
}
