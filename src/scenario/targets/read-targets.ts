/**
 * A file of targets -> targets, or every problem in it. A header and then a row a figure; semicolon, tab or
 * comma, decimals with a point, or with a comma where that does not part the columns.
 */
import { nearest } from '../nearest.js';
import type { Problem } from '../problem.js';
import type { SourceFiles } from '../source-files.js';
import type { CsvCell } from '../table/csv.js';
import { Faults } from '../table/faults.js';
import { type HeadedTable, headedFile, headedText } from '../table/headed.js';
import { type CellFault, NamedRow, readNamed } from '../table/named-columns.js';
import { positiveIn, trendIn, valueIn, yearIn } from './cells.js';
import { columnsOf, type PoolColumn } from './columns.js';
import { periodIn } from './period.js';
import {
  canHaveAges,
  isMoney,
  isOfDate,
  isOfSpan,
  isRate,
  TARGET_COLUMNS,
  TARGET_MEASURES,
  type Target,
  type TargetColumn,
  type TargetMeasure,
  type TargetValue,
} from './target.js';

export type TargetReading =
  | { readonly ok: true; readonly targets: readonly Target[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the targets in the text of `file`. */
export function readTargets(file: string, text: string): TargetReading {
  const faults = new Faults(file);
  return readingOf(headedText(text, faults), faults);
}

/** Reads the targets in a file: a table in text, or a sheet of Excel, `tal.xlsx#Ark2`. */
export function readTargetFile(named: string, files: SourceFiles): TargetReading {
  const { table, faults } = headedFile(named, files);
  return readingOf(table, faults);
}

function readingOf(table: HeadedTable | null, faults: Faults): TargetReading {
  const targets = table === null ? [] : targetsOf(table, faults);
  return faults.problems.length > 0 ? { ok: false, problems: faults.problems } : { ok: true, targets };
}

function targetsOf(table: HeadedTable, faults: Faults): Target[] {
  const targets = readNamed(table, columnsOf(table.header, faults), faults, (row, own) =>
    new TargetRow(row, own, faults).target(),
  );
  reportTwice(targets, faults);
  return targets;
}

/** One row while it is read. */
export class TargetRow extends NamedRow<PoolColumn> {
  /** The target of the row; null, and everything that is wrong with it is reported. */
  target(): Target | null {
    const measure = this.measure();
    if (measure === null) return null;
    const { delimiter } = this.table;
    const ages = this.ages(measure);
    const period = this.taken('period', this.period(measure));
    const value = this.taken('value', this.value(measure));
    const standardError = this.optional('standard_error', () =>
      positiveIn('standard_error', this.numeral('standard_error'), delimiter),
    );
    if (isOfSpan(measure) && standardError !== null) {
      this.report('standard_error', { code: 'targetTrendError', args: { measure } });
    }
    const population = this.population(measure);
    const priceLevel = this.priceLevel(measure);
    const source = this.text('source');
    if (source === '') this.report('source', { code: 'targetSource', args: {} });
    if (this.isWrong || period === null || value === null) return null;
    const columns = Object.fromEntries(TARGET_COLUMNS.map((column) => [column, this.cell(column)?.column ?? 1]));
    return {
      measure,
      step: this.text('step').replaceAll(/\s+/g, ''),
      ages,
      group: this.text('group') || 'all',
      period,
      value,
      standardError,
      population,
      priceLevel,
      source,
      file: this.faults.file,
      line: this.row.line,
      columns: columns as Record<TargetColumn, number>,
    };
  }

  private period(measure: TargetMeasure): string | CellFault {
    const text = this.text('period');
    // Excel makes the 1st of March of 2016-03.
    const isDoubtful = this.table.delimiter === '' && isOfDate(measure) && /^\d{4}-\d{2}-01$/.test(text);
    return isDoubtful ? { fault: { code: 'targetFirstDay', args: { got: text } } } : periodIn(text, measure);
  }

  private value(measure: TargetMeasure): TargetValue | CellFault {
    if (isOfSpan(measure)) return trendIn(this.text('value'));
    return valueIn(this.numeral('value'), measure, this.table.delimiter);
  }

  private measure(): TargetMeasure | null {
    const got = this.text('measure');
    const measure = TARGET_MEASURES.find((known) => known === got.toLowerCase()) ?? null;
    if (measure === null) {
      this.report('measure', { code: 'targetMeasure', args: { got, suggestion: nearest(got, TARGET_MEASURES) } });
    }
    return measure;
  }

  private ages(measure: TargetMeasure): Target['ages'] {
    const text = this.text('age');
    if (text === '' || text === 'all') {
      if (measure === 'per_1000_of_age') this.report('age', { code: 'targetAgesMissing', args: { measure } });
      return null;
    }
    const found = /^(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?$/.exec(text);
    const from = Number(found?.[1]);
    const to = Number(found?.[2] ?? found?.[1]);
    if (measure === 'per_1000_0_17' && from === 0 && to === 17) return null;
    if (found === null || from > to) this.report('age', { code: 'targetAges', args: { got: text } });
    else if (!canHaveAges(measure)) this.report('age', { code: 'targetAgesNotFor', args: { measure } });
    return { from, to };
  }

  private population(measure: TargetMeasure): number | null {
    if (this.text('population') === '') return null;
    if (!isRate(measure)) this.report('population', { code: 'targetPopulationNotFor', args: { measure } });
    return this.optional('population', () =>
      positiveIn('population', this.numeral('population'), this.table.delimiter),
    );
  }

  private priceLevel(measure: TargetMeasure): number | null {
    if (this.text('price_level') === '') return null;
    if (!isMoney(measure)) this.report('price_level', { code: 'targetPriceLevelNotFor', args: { measure } });
    return this.optional('price_level', yearIn);
  }

  private optional<T>(column: TargetColumn, read: (text: string) => T | CellFault): T | null {
    const text = this.text(column);
    return text === '' ? null : this.taken(column, read(text));
  }
}

/** A figure that stands twice would count twice. */
export function reportTwice(targets: readonly Target[], faults: Faults): void {
  const seen = new Map<string, number>();
  for (const { measure, step, ages, group, period, line, columns } of targets) {
    const key = JSON.stringify([measure, step, ages, group, period]);
    const firstLine = seen.get(key);
    if (firstLine === undefined) seen.set(key, line);
    else {
      const cell: CsvCell = { text: '', column: columns.measure };
      faults.report({ line, cells: [] }, cell, { code: 'targetTwice', args: { firstLine } });
    }
  }
}
