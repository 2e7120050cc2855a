/** `forecasts.csv`: every forecast of a back-test, what came, and how good it and both references were. */
import { type Backtest, type Forecast, QUANTILES, type Scored } from '../calibration/backtest.js';
import { number, text } from './csv.js';

const LABELS = QUANTILES.map((p) => `p${String(Math.round(100 * p)).padStart(2, '0')}`);
const KEYS = ['origin', 'period', 'months_ahead', 'measure', 'step', 'age', 'group', 'children_per_unit', 'observed'];
/** Of each forecaster; `below` and `at_most`: its chance of less than what came, and of as much or less. */
const SCORED = ['mean', ...LABELS, 'crps', 'absolute_error', 'below', 'at_most'];

/** A row a forecast; the model's columns first, then those of "as last" (`last_`) and of the straight line (`trend_`). */
export function forecastsCsv({ forecasts }: Backtest): string {
  const header = [
    ...KEYS,
    ...SCORED,
    ...SCORED.map((name) => `last_${name}`),
    ...SCORED.map((name) => `trend_${name}`),
  ];
  return `${[header.join(','), ...forecasts.map(rowOf)].join('\n')}\n`;
}

function rowOf({ origin, target, monthsAhead, units, observed, model, last, trend }: Forecast): string {
  const { measure, step, ages, group, period } = target;
  return [
    origin,
    period,
    monthsAhead,
    measure,
    text(step),
    ages === null ? 'all' : `${ages.from}-${ages.to}`,
    text(group),
    number(units),
    number(observed),
    ...cellsOf(model),
    ...cellsOf(last),
    ...cellsOf(trend),
  ].join(',');
}

function cellsOf(scored: Scored | null): string[] {
  if (scored === null) return SCORED.map(() => '');
  const { mean, quantiles, crps, absoluteError, place } = scored;
  return [mean, ...quantiles, crps, absoluteError, place.below, place.atMost].map(number);
}
