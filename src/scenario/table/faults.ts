/** What is wrong with a table, each with its line and column. */

import { MAX_PROBLEMS } from '../limits.js';
import { type Fault, type Problem, problemAt, startOf } from '../problem.js';
import type { CsvCell, CsvRow } from './csv.js';

/** Collects the problems of the table in `file`; `pointing` says where a scenario names it, and stands behind the place. */
export class Faults {
  readonly problems: Problem[] = [];

  constructor(
    readonly file: string,
    private readonly pointing = '',
  ) {}

  /** Whether so much is wrong that nobody would read on; then the rest of the table need not be read either. */
  get hopeless(): boolean {
    return this.problems.length > 2 * MAX_PROBLEMS;
  }

  /** Notes what is wrong with a row, or with one of its cells. */
  report(row: CsvRow, cell: CsvCell | undefined, fault: Fault): void {
    const place = { file: this.file, line: row.line, column: cell?.column ?? 1, path: this.pointing };
    this.problems.push(problemAt(place, fault));
  }

  /** Notes what is wrong with the table as a whole. */
  reportWhole(fault: Fault): void {
    this.problems.push(problemAt({ ...startOf(this.file), path: this.pointing }, fault));
  }
}
