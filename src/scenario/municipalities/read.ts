/**
 * Text of a file of municipalities' key figures -> figures, or every problem in it. The rows of a file of targets
 * (targets/read-targets) with a municipality each; a row may also state a development itself, or a share of vulnerable
 * children. Figures that no trend is told from are passed over.
 */
import { nearest } from '../nearest.js';
import type { Fault, Problem } from '../problem.js';
import { type CsvCell, type CsvRow, splitCsv } from '../table/csv.js';
import { Faults } from '../table/faults.js';
import { otherFormat } from '../table/format.js';
import { valueIn } from '../targets/cells.js';
import { periodIn } from '../targets/period.js';
import { TARGET_MEASURES } from '../targets/target.js';
import { type MunicipalColumn, municipalColumns } from './columns.js';
import { type MunicipalFigure, TREND_MEASURES, type TrendClass, type TrendMeasure } from './figure.js';

export type MunicipalReading =
  | { readonly ok: true; readonly figures: readonly MunicipalFigure[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const CLASS_NAMES: ReadonlyMap<string, TrendClass> = new Map([
  ['rising', 'rising'],
  ['stable', 'stable'],
  ['falling', 'falling'],
  ['stigende', 'rising'],
  ['stabil', 'stable'],
  ['stabilt', 'stable'],
  ['faldende', 'falling'],
  ['1', 'rising'],
  ['0', 'stable'],
  ['-1', 'falling'],
  ['↑', 'rising'],
  ['→', 'stable'],
  ['⇒', 'stable'],
  ['↓', 'falling'],
]);

/** Reads the figures in the text of `file`. */
export function readMunicipalities(file: string, text: string): MunicipalReading {
  const faults = new Faults(file);
  const format = otherFormat(text);
  const { rows, delimiter, openQuoteLine } = splitCsv(text);
  const [header, ...body] = rows.filter(({ cells }) => !cells[0]?.text.startsWith('#'));
  if (format !== null) faults.reportWhole({ code: 'tableFormat', args: { format } });
  else if (openQuoteLine !== null) {
    faults.report({ line: openQuoteLine, cells: [] }, undefined, { code: 'tableQuote', args: {} });
  } else if (header === undefined || body.length === 0) faults.reportWhole({ code: 'tableNoRows', args: {} });
  else {
    const at = municipalColumns(header, faults);
    const width = header.cells.length;
    const figures = at === null ? [] : body.flatMap((row) => new Row(row, at, delimiter, width, faults).figure() ?? []);
    reportRepeated(figures, faults);
    if (faults.problems.length === 0 && figures.length > 0) return { ok: true, figures };
    if (faults.problems.length === 0) faults.reportWhole({ code: 'municipalNothing', args: {} });
  }
  return { ok: false, problems: faults.problems };
}

/** One row while it is read. */
class Row {
  constructor(
    private readonly row: CsvRow,
    private readonly at: ReadonlyMap<MunicipalColumn, number>,
    private readonly delimiter: string,
    private readonly width: number,
    private readonly faults: Faults,
  ) {}

  /** The figure of the row; null: it is of no use here, or everything that is wrong with it is reported. */
  figure(): MunicipalFigure | null {
    const { cells, line } = this.row;
    if (cells.length > this.width) {
      const args = { expected: this.width, got: cells.length };
      this.faults.report(this.row, cells[this.width], { code: 'targetCells', args });
      return null;
    }
    const before = this.faults.problems.length;
    const measure = this.measure();
    if (measure === null) return null;
    const municipality = this.text('municipality');
    if (this.at.has('municipality') && municipality === '')
      this.report('municipality', { code: 'municipalName', args: {} });
    if (this.text('source') === '') this.report('source', { code: 'targetSource', args: {} });
    const step = this.text('step').replaceAll(/\s+/g, '');
    if (step === '' && measure !== 'vulnerable_share') this.report('step', { code: 'municipalStep', args: {} });
    const value = this.value(measure);
    const period = measure === 'trend' || measure === 'vulnerable_share' ? this.text('period') : this.period(measure);
    if (this.faults.problems.length > before || value === null || period === null) return null;
    const own = { municipality, line };
    if (typeof value === 'string') return { ...own, measure: 'trend', step, period, trend: value };
    if (measure === 'vulnerable_share') return { ...own, measure, step: '', value };
    return measure === 'trend' ? null : { ...own, measure, step, period, value };
  }

  /** Null for a figure that is passed over: another measure, or only some of the children. */
  private measure(): TrendMeasure | null {
    const got = this.text('measure').toLowerCase();
    const isOfAll = ['age', 'group'].every((column) =>
      ['', 'all', '0-17'].includes(this.text(column as MunicipalColumn)),
    );
    const measure = TREND_MEASURES.find((known) => known === got) ?? null;
    if (measure !== null) return isOfAll ? measure : null;
    if (TARGET_MEASURES.some((known) => known === got)) return null;
    const suggestion = nearest(got, [...TREND_MEASURES, ...TARGET_MEASURES]);
    this.report('measure', { code: 'municipalMeasure', args: { got: this.text('measure'), suggestion } });
    return null;
  }

  private value(measure: TrendMeasure): number | TrendClass | null {
    const got = this.text('value');
    if (measure === 'trend') {
      const trend = CLASS_NAMES.get(got.toLowerCase());
      return trend ?? this.wrong('value', { code: 'municipalTrend', args: { got } });
    }
    const reading = valueIn(got, measure === 'vulnerable_share' ? 'kr_per_0_22' : measure, this.delimiter);
    if ('fault' in reading) return this.wrong('value', reading.fault);
    if (reading.kind === 'between') return this.wrong('value', { code: 'municipalMasked', args: { got } });
    if (measure !== 'vulnerable_share' || reading.value <= 1) return reading.value;
    return this.wrong('value', { code: 'municipalShare', args: { got } });
  }

  private period(measure: 'per_1000_0_17' | 'kr_per_0_22'): string | null {
    const reading = periodIn(this.text('period'), measure);
    return typeof reading === 'string' ? reading : this.wrong('period', reading.fault);
  }

  private wrong(column: MunicipalColumn, fault: Fault): null {
    this.report(column, fault);
    return null;
  }

  private cell(column: MunicipalColumn): CsvCell | undefined {
    return this.row.cells[this.at.get(column) ?? -1];
  }

  private text(column: MunicipalColumn): string {
    return this.cell(column)?.text ?? '';
  }

  private report(column: MunicipalColumn, fault: Fault): void {
    this.faults.report(this.row, this.cell(column), fault);
  }
}

/** A figure that stands twice; and a trend that is stated where there are figures to tell it from. */
function reportRepeated(figures: readonly MunicipalFigure[], faults: Faults): void {
  const seen = new Map<string, number>();
  const firstLineOf = (key: readonly string[], line: number): number | null => {
    const name = JSON.stringify(key);
    const first = seen.get(name) ?? line;
    seen.set(name, first);
    return first === line ? null : first;
  };
  const trends = new Map(
    figures.flatMap((one) =>
      one.measure === 'trend' ? [[JSON.stringify([one.municipality, one.step]), one.line]] : [],
    ),
  );
  for (const one of figures) {
    const { measure, municipality, step, line } = one;
    const period = one.measure === 'per_1000_0_17' || one.measure === 'kr_per_0_22' ? one.period : '';
    const firstLine = firstLineOf([measure, municipality, step, period], line);
    const at = { line, cells: [] };
    if (firstLine !== null) faults.report(at, undefined, { code: 'municipalTwice', args: { firstLine } });
    const stated = trends.get(JSON.stringify([municipality, step]));
    if (measure === 'per_1000_0_17' && stated !== undefined) {
      faults.report(at, undefined, { code: 'municipalBoth', args: { municipality, step, firstLine: stated } });
    }
  }
}
