/** The uncertain numbers of a scenario, as a run draws them. */

import type { ReadTables } from '../assemble/scenario-of.js';
import type { Path } from '../located.js';
import type { Distribution } from './distribution.js';

/** A number that is drawn by itself. */
export interface UncertainNumber {
  /** What it is called: its path with ids for positions, `transitions.hjemme>pleje.perYear.smaa`. */
  readonly name: string;
  /** Where the bare number stands in the file. */
  readonly path: Path;
  readonly value: number;
  readonly distribution: Distribution;
}

/** Shares of the same children, drawn together; what they leave of 1 is drawn with them. */
export interface UncertainShares {
  readonly name: string;
  readonly shares: readonly { readonly path: Path; readonly value: number }[];
  /** So many children counted would know them as well. */
  readonly concentration: number;
}

/** A table with a row a draw, of numbers that belong together. */
export interface Posterior {
  readonly columns: readonly {
    readonly name: string;
    /** The numbers that it sets, or that it is a factor on. */
    readonly numbers: readonly { readonly path: Path; readonly value: number }[];
    /** By row. */
    readonly draws: readonly number[];
  }[];
  readonly rows: number;
  readonly values: 'numbers' | 'factors';
  readonly order: 'drawn' | 'file';
}

/** What it takes to read a scenario again with other numbers: the merged file as plain values, without its history. */
export interface MergedFile {
  readonly plain: unknown;
  readonly tables: ReadTables;
}

/** How uncertain a scenario is, and what it takes to read it again with other numbers. */
export interface Uncertainty {
  readonly numbers: readonly UncertainNumber[];
  readonly shares: readonly UncertainShares[];
  readonly posterior: Posterior | null;
  readonly file: MergedFile;
}

/** The part of a scenario that says so; a scenario without it is certain of all its numbers. */
export interface PerhapsUncertain {
  readonly uncertain?: Uncertainty;
}
