/** The tables of decisions. Amounts are in kr., not millions, in the prices that the last column says. */
import type { Cells, GridAxis } from '../decisions/grid.js';
import type { MorrisEffect } from '../decisions/morris.js';
import type { Outcome } from '../decisions/outcome.js';
import type { Range } from '../decisions/ranges.js';
import type { SobolResult } from '../decisions/sobol.js';
import { swingOf, type Tornado } from '../decisions/tornado.js';
import { isAmount } from '../results/forecast.js';
import { number, PRICES, text } from './csv.js';

const OUTCOME = ['measure', 'step', 'period'] as const;
/** A number, and how far it goes. */
const RANGE = ['number', 'is_factor', 'low', 'value', 'high', 'range'] as const;

const TORNADO_COLUMNS = [
  ...OUTCOME,
  ...RANGE,
  'middle',
  'change_at_low',
  'change_at_high',
  'mcse_at_low',
  'mcse_at_high',
  'swing',
  PRICES,
];

/** `tornado.csv`: a row an outcome and number, the numbers in the order of the first outcome's swing. */
export function tornadoCsv({ bars, middle }: Tornado, outcomes: readonly Outcome[], priceLevel: number): string {
  const rows = outcomes.flatMap((outcome, i) =>
    bars.map((bar) => {
      const { range, outcomes: ends } = bar;
      const own = ends[i];
      return [
        ...outcomeCells(outcome),
        ...rangeCells(range),
        number(middle[i]?.value ?? null),
        number(own?.low.value ?? null),
        number(own?.high.value ?? null),
        number(own?.low.error ?? null),
        number(own?.high.error ?? null),
        number(swingOf(bar, i)),
        pricesOf(outcome, priceLevel),
      ].join(',');
    }),
  );
  return `${[TORNADO_COLUMNS.join(','), ...rows].join('\n')}\n`;
}

const SOBOL_COLUMNS = [
  ...OUTCOME,
  'number',
  'first',
  'first_p05',
  'first_p95',
  'total',
  'total_p05',
  'total_p95',
  'mean',
  'sd',
  'rows',
  PRICES,
];

/** `sobol.csv`: a row an outcome and uncertain number; indices are shares of the variance, empty where there is none. */
export function sobolCsv(
  names: readonly string[],
  results: readonly SobolResult[],
  outcomes: readonly Outcome[],
  priceLevel: number,
): string {
  const rows = outcomes.flatMap((outcome, i) => {
    const result = results[i];
    return names.map((name, input) => {
      const own = result?.indices?.[input];
      return [
        ...outcomeCells(outcome),
        text(name),
        ...[own?.first, own?.total].flatMap((index) =>
          [index?.value, index?.low, index?.high].map((value) => number(value ?? null)),
        ),
        number(result?.mean ?? null),
        number(result === undefined ? null : Math.sqrt(result.variance)),
        result?.rows ?? '',
        pricesOf(outcome, priceLevel),
      ].join(',');
    });
  });
  return `${[SOBOL_COLUMNS.join(','), ...rows].join('\n')}\n`;
}

const MORRIS_COLUMNS = [...OUTCOME, ...RANGE, 'mu', 'mu_star', 'mu_star_error', 'sigma', 'effects', PRICES];

/** `morris.csv`: a row an outcome and number, in the order of the file; effects are for the whole range. */
export function morrisCsv(
  ranges: readonly Range[],
  effects: readonly (readonly MorrisEffect[])[],
  outcomes: readonly Outcome[],
  priceLevel: number,
): string {
  const rows = outcomes.flatMap((outcome, i) =>
    ranges.map((range, input) => {
      const own = effects[i]?.[input];
      return [
        ...outcomeCells(outcome),
        ...rangeCells(range),
        ...[own?.mu, own?.muStar, own?.error, own?.sigma].map((value) => number(value ?? null)),
        own?.count ?? 0,
        pricesOf(outcome, priceLevel),
      ].join(',');
    }),
  );
  return `${[MORRIS_COLUMNS.join(','), ...rows].join('\n')}\n`;
}

/** `grid.csv`: a row a pair of numbers; `value` is empty where they cannot stand together, `mcse` where it is exact. */
export function gridCsv(x: GridAxis, y: GridAxis, cells: Cells, outcome: Outcome, priceLevel: number): string {
  const header = [...OUTCOME, 'x_number', 'x', 'y_number', 'y', 'value', 'mcse', PRICES].join(',');
  const rows = y.values.flatMap((ofY, row) =>
    x.values.map((ofX, column) => {
      const cell = cells[row]?.[column] ?? null;
      const [nameX, nameY] = [text(x.named.name), text(y.named.name)];
      const value = [number(cell?.value ?? null), number(cell?.error ?? null)];
      return [...outcomeCells(outcome), nameX, ofX, nameY, ofY, ...value, pricesOf(outcome, priceLevel)].join(',');
    }),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

function outcomeCells({ measure, step, period }: Outcome): string[] {
  return [measure, text(step), text(period)];
}

function rangeCells({ name, isFactor, low, value, high, origin }: Range): string[] {
  return [text(name), String(isFactor), number(low), number(value), number(high), origin];
}

function pricesOf({ measure }: Outcome, priceLevel: number): string {
  return isAmount(measure) ? String(priceLevel) : '';
}
