/**
 * Text of a file of municipalities' key figures -> figures, or every problem in it. The rows of a file of targets
 * (targets/read-targets) with a municipality each; a row may also state a development itself, or a share of vulnerable
 * children. Figures that no trend is told from are passed over.
 */
import { nearest } from '../nearest.js';
import type { Fault, Problem } from '../problem.js';
import type { SourceFiles } from '../source-files.js';
import { Faults } from '../table/faults.js';
import { type HeadedTable, headedFile, headedText } from '../table/headed.js';
import { NamedRow, readNamed } from '../table/named-columns.js';
import { valueIn } from '../targets/cells.js';
import { periodIn } from '../targets/period.js';
import { TARGET_MEASURES } from '../targets/target.js';
import { type MunicipalColumn, municipalColumns } from './columns.js';
import { type MunicipalFigure, TREND_MEASURES, type TrendClass, type TrendMeasure } from './figure.js';
import { trendNamed } from './trend-names.js';

export type MunicipalReading =
  | { readonly ok: true; readonly figures: readonly MunicipalFigure[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the figures in the text of `file`. */
export function readMunicipalities(file: string, text: string): MunicipalReading {
  const faults = new Faults(file);
  return readingOf(headedText(text, faults), faults);
}

/** Reads the figures in a file: a table in text, or a sheet of Excel, `tal.xlsx#Ark2`. */
export function readMunicipalityFile(named: string, files: SourceFiles): MunicipalReading {
  const { table, faults } = headedFile(named, files);
  return readingOf(table, faults);
}

function readingOf(table: HeadedTable | null, faults: Faults): MunicipalReading {
  const figures = table === null ? [] : figuresOf(table, faults);
  if (faults.problems.length === 0 && figures.length === 0) {
    faults.reportWhole({ code: 'municipalNothing', args: {} });
  }
  return faults.problems.length > 0 ? { ok: false, problems: faults.problems } : { ok: true, figures };
}

function figuresOf(table: HeadedTable, faults: Faults): MunicipalFigure[] {
  const figures = readNamed(table, municipalColumns(table.header, faults), faults, (row, own) =>
    new FigureRow(row, own, faults).figure(),
  );
  reportRepeated(figures, faults);
  return figures;
}

/** One row while it is read. */
class FigureRow extends NamedRow<MunicipalColumn> {
  /** The figure of the row; null: it is of no use here, or everything that is wrong with it is reported. */
  figure(): MunicipalFigure | null {
    const measure = this.measure();
    if (measure === null) return null;
    const municipality = this.text('municipality');
    if (this.table.at.has('municipality') && municipality === '')
      this.report('municipality', { code: 'municipalName', args: {} });
    if (this.text('source') === '') this.report('source', { code: 'targetSource', args: {} });
    const step = this.text('step').replaceAll(/\s+/g, '');
    if (step === '' && measure !== 'vulnerable_share') this.report('step', { code: 'municipalStep', args: {} });
    const value = this.value(measure);
    const period = measure === 'trend' || measure === 'vulnerable_share' ? this.text('period') : this.period(measure);
    if (this.isWrong || value === null || period === null) return null;
    const own = { municipality, line: this.row.line };
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
      const trend = trendNamed(got);
      return trend ?? this.wrong('value', { code: 'municipalTrend', args: { got } });
    }
    const reading = valueIn(
      this.numeral('value'),
      measure === 'vulnerable_share' ? 'kr_per_0_22' : measure,
      this.table.delimiter,
    );
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
