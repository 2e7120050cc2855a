/** Collects the figures of a population table and puts them together as children by year and age. */

import { MAX_AGE } from '../limits.js';
import type { CsvCell, CsvRow } from './csv.js';
import type { Faults } from './faults.js';
import { missingParts, partKey, waysOf } from './parts.js';

/** Children on 1 January by calendar year and age. */
export interface PopulationTable {
  /** Consecutive calendar years. */
  readonly years: readonly number[];
  /** Oldest age, 17-30. */
  readonly maxAge: number;
  /** children[yearIndex][age], >= 0. */
  readonly children: readonly (readonly number[])[];
  /** How many figures were masked and are counted as the scenario says. */
  readonly maskedFigures: number;
}

/** Children of one age and year, of a part of them: one sex, one marital status, or all. */
export interface Count {
  readonly age: number;
  readonly year: number;
  readonly sex: string;
  readonly marital: string;
  /** null: masked. */
  readonly children: number | null;
  readonly row: CsvRow;
  readonly cell: CsvCell | undefined;
  readonly column: string;
}

/** What has been read of a table so far. */
export class Counts {
  private readonly cells = new Map<string, Map<string, Count>>();
  private readonly years = new Set<number>();
  private readonly sexes = new Set<string>();
  private readonly marital = new Set<string>();
  private maxAge = -1;
  private maskedFigures = 0;

  /** `masked`: how many children a masked figure counts as; null: nobody has said. */
  constructor(
    private readonly faults: Faults,
    private readonly masked: number | null,
  ) {}

  /** Adds one figure; ages above 30 are not needed and not kept. */
  add(count: Count): void {
    const { age, year, sex, marital, row, cell } = count;
    if (age > MAX_AGE) return;
    const key = `${year} ${age}`;
    const parts = this.cells.get(key) ?? new Map<string, Count>();
    const first = parts.get(partKey(sex, marital));
    if (first !== undefined) {
      const args = { age, year, firstLine: first.row.line };
      this.faults.report(row, cell, { code: 'tableDuplicate', args });
      return;
    }
    this.cells.set(key, parts.set(partKey(sex, marital), count));
    this.years.add(year);
    this.sexes.add(sex);
    this.marital.add(marital);
    this.maxAge = Math.max(this.maxAge, age);
  }

  /** The whole table, or null when something is wrong or missing. */
  finish(): PopulationTable | null {
    // Where figures could not be read, the gaps they leave are not news.
    if (this.faults.problems.length > 0) return null;
    if (this.cells.size === 0) this.faults.reportWhole({ code: 'tableNoRows', args: {} });
    else if (this.maxAge < 17) this.faults.reportWhole({ code: 'tableAges', args: { oldest: this.maxAge } });
    else for (const fault of missingParts(this.sexes, this.marital)) this.faults.reportWhole(fault);
    if (this.faults.problems.length > 0) return null;
    const years = this.allYears();
    const ways = waysOf(this.sexes, this.marital);
    const children = years.map((year) =>
      Array.from({ length: this.maxAge + 1 }, (_, age) => this.childrenAt(year, age, ways)),
    );
    if (this.faults.problems.length > 0) return null;
    return { years, maxAge: this.maxAge, children, maskedFigures: this.maskedFigures };
  }

  private allYears(): number[] {
    const years = [...this.years].sort((a, b) => a - b);
    const first = years[0] ?? 0;
    const last = years.at(-1) ?? first;
    for (let year = first; year <= last && !this.faults.hopeless; year++) {
      if (!this.years.has(year)) this.faults.reportWhole({ code: 'tableMissingYear', args: { year } });
    }
    return years;
  }

  /** Made up in the first way that needs no masked figure; else in the first that is there. */
  private childrenAt(year: number, age: number, ways: readonly (readonly string[])[]): number {
    const parts = this.cells.get(`${year} ${age}`);
    const whole = ways.flatMap((keys) => {
      const counts = keys.flatMap((key) => parts?.get(key) ?? []);
      return counts.length === keys.length ? [counts] : [];
    });
    const counts = whole.find((own) => own.every(({ children }) => children !== null)) ?? whole[0];
    if (counts === undefined && !this.faults.hopeless) {
      this.faults.reportWhole({ code: 'tableMissingCell', args: { age, year } });
    }
    return (counts ?? []).reduce((sum, count) => sum + this.childrenOf(count), 0);
  }

  private childrenOf({ children, age, year, row, cell, column }: Count): number {
    if (children !== null) return children;
    this.maskedFigures++;
    const args = { column, age, year, got: cell?.text ?? '' };
    if (this.masked === null) this.faults.report(row, cell, { code: 'tableMasked', args });
    return this.masked ?? 0;
  }
}
