/** The tables of decisions. Amounts are in kr., not millions, in the prices that the last column says. */
import type { Outcome } from '../decisions/outcome.js';
import { swingOf, type Tornado } from '../decisions/tornado.js';
import { isAmount } from '../results/forecast.js';
import { number, PRICES, text } from './csv.js';

const OUTCOME = ['measure', 'step', 'period'] as const;

const TORNADO_COLUMNS = [
  ...OUTCOME,
  'number',
  'is_factor',
  'low',
  'value',
  'high',
  'range',
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
        text(range.name),
        range.isFactor,
        number(range.low),
        number(range.value),
        number(range.high),
        range.origin,
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

function outcomeCells({ measure, step, period }: Outcome): string[] {
  return [measure, text(step), text(period)];
}

function pricesOf({ measure }: Outcome, priceLevel: number): string {
  return isAmount(measure) ? String(priceLevel) : '';
}
