/** Collects the cells of a population table and puts them together as children by year and age. */

import { MAX_AGE, MAX_PROBLEMS } from '../limits.js';
import { type Fault, type Problem, problemAt, startOf } from '../problem.js';
import type { CsvCell, CsvRow } from './csv.js';

/** Children on 1 January by calendar year and age. */
export interface PopulationTable {
  /** Consecutive calendar years. */
  readonly years: readonly number[];
  /** Oldest age, 17-30. */
  readonly maxAge: number;
  /** children[yearIndex][age], >= 0. */
  readonly children: readonly (readonly number[])[];
}

/** What has been read of a table so far, and what is wrong with it. */
export class Counts {
  readonly problems: Problem[] = [];
  private readonly cells = new Map<string, { readonly children: number; readonly line: number }>();
  private readonly years = new Set<number>();
  private maxAge = -1;

  constructor(readonly file: string) {}

  /** Whether so much is wrong that nobody would read on; then the rest of the table need not be read either. */
  get hopeless(): boolean {
    return this.problems.length > 2 * MAX_PROBLEMS;
  }

  /** Notes what is wrong with a row, or with one of its cells. */
  report(row: CsvRow, cell: CsvCell | undefined, fault: Fault): void {
    const place = { file: this.file, line: row.line, column: cell?.column ?? 1, path: '' };
    this.problems.push(problemAt(place, fault));
  }

  /** Adds one number of children; ages above 30 are not needed and not kept. */
  add(row: CsvRow, cell: CsvCell | undefined, age: number, year: number, children: number): void {
    if (age > MAX_AGE) return;
    const key = `${year} ${age}`;
    const first = this.cells.get(key);
    if (first !== undefined) {
      this.report(row, cell, { code: 'tableDuplicate', args: { age, year, firstLine: first.line } });
      return;
    }
    this.cells.set(key, { children, line: row.line });
    this.years.add(year);
    this.maxAge = Math.max(this.maxAge, age);
  }

  /** The whole table, or null when something is wrong or missing. */
  finish(): PopulationTable | null {
    // Where cells could not be read, the gaps they leave are not news.
    if (this.problems.length > 0) return null;
    if (this.cells.size === 0) return this.missing({ code: 'tableNoRows', args: {} });
    if (this.maxAge < 17) return this.missing({ code: 'tableAges', args: { oldest: this.maxAge } });
    const years = this.allYears();
    const children = years.map((year) =>
      Array.from({ length: this.maxAge + 1 }, (_, age) => this.childrenAt(year, age)),
    );
    return this.problems.length > 0 ? null : { years, maxAge: this.maxAge, children };
  }

  private allYears(): number[] {
    const years = [...this.years].sort((a, b) => a - b);
    const first = years[0] ?? 0;
    const last = years.at(-1) ?? first;
    for (let year = first; year <= last && !this.hopeless; year++) {
      if (!this.years.has(year)) this.missing({ code: 'tableMissingYear', args: { year } });
    }
    return years;
  }

  private childrenAt(year: number, age: number): number {
    const cell = this.cells.get(`${year} ${age}`);
    if (cell === undefined && !this.hopeless) this.missing({ code: 'tableMissingCell', args: { age, year } });
    return cell?.children ?? 0;
  }

  private missing(fault: Fault): null {
    this.problems.push(problemAt(startOf(this.file), fault));
    return null;
  }
}
