/** Reads the labels and the figure of every cell of a table into counts of children. */

import { MAX_AGE } from '../limits.js';
import type { Fault } from '../problem.js';
import { childrenCell } from './cell.js';
import type { Counts } from './counts.js';
import type { CsvCell } from './csv.js';
import type { Dimensions } from './dimensions.js';
import type { Faults } from './faults.js';
import { ageOf, maritalOf, type Period, periodOf, sexOf } from './labels.js';
import type { Figure, Label } from './sheet.js';

/** Counts the figures; of quarters and months only the first, which is the population on 1 January. */
export function collect(
  figures: readonly Figure[],
  dimensions: Dimensions,
  delimiter: string,
  counts: Counts,
  faults: Faults,
): void {
  const reader = new FigureReader(dimensions, delimiter, counts, faults);
  for (const figure of figures) {
    if (faults.hopeless) return;
    reader.read(figure);
  }
  reader.finish();
}

class FigureReader {
  /** Labels that have been reported: one may stand over many figures. */
  private readonly reported = new Set<CsvCell | null>();
  /** The first label of each year, and the years of which the population on 1 January is there. */
  private readonly years = new Map<number, Label>();
  private readonly januaries = new Set<number>();

  constructor(
    private readonly dimensions: Dimensions,
    private readonly delimiter: string,
    private readonly counts: Counts,
    private readonly faults: Faults,
  ) {}

  read(figure: Figure): void {
    const { row, cell, column } = figure;
    const age = this.ageOf(figure);
    const period = this.periodOf(figure);
    const sex = this.partOf(figure, 'sex', sexOf);
    const marital = this.partOf(figure, 'marital', maritalOf);
    if (age === 'passed' || period?.isJanuary === false) return;
    const reading = childrenCell(cell?.text ?? '', column, this.delimiter);
    if (!reading.ok) this.faults.report(row, cell, reading.fault);
    if (!reading.ok || age === null || period === null || sex === null || marital === null) return;
    this.counts.add({ age, year: period.year, sex, marital, children: reading.value, row, cell, column });
  }

  /** Years of which there are other quarters, but not the first. */
  finish(): void {
    for (const [year, label] of this.years) {
      if (this.januaries.has(year)) continue;
      this.faults.report(label.row, label.cell, { code: 'tableNoFirstQuarter', args: { year } });
    }
  }

  /** A whole year of age; `passed`: nobody whom a scenario counts by single ages. */
  private ageOf(figure: Figure): number | 'passed' | null {
    const label = figure.labels[this.dimensions.age] ?? null;
    const age = ageOf(label?.text ?? '', MAX_AGE);
    if (age === 'total' || (typeof age === 'number' && age > MAX_AGE)) return 'passed';
    if (typeof age === 'number') return age;
    const got = label?.text ?? '';
    return this.refuse(figure, label, { code: age === null ? 'tableAge' : 'tableAgeGroup', args: { got } });
  }

  private periodOf(figure: Figure): Period | null {
    const label = figure.labels[this.dimensions.year] ?? null;
    const period = periodOf(label?.text ?? '');
    if (period === null) {
      return this.refuse(figure, label, { code: 'tableYear', args: { got: label?.text ?? '' } });
    }
    if (label !== null && !this.years.has(period.year)) this.years.set(period.year, label);
    if (period.isJanuary) this.januaries.add(period.year);
    return period;
  }

  private partOf(figure: Figure, what: 'sex' | 'marital', reader: (text: string) => string | null): string | null {
    const axis = this.dimensions[what];
    if (axis === null) return 'total';
    const label = figure.labels[axis] ?? null;
    const got = label?.text ?? '';
    return reader(got) ?? this.refuse(figure, label, { code: 'tablePartUnknown', args: { what, got } });
  }

  private refuse({ row }: Figure, label: Label | null, fault: Fault): null {
    const cell = label?.cell ?? null;
    if (cell === null || !this.reported.has(cell)) this.faults.report(label?.row ?? row, cell ?? undefined, fault);
    this.reported.add(cell);
    return null;
  }
}
