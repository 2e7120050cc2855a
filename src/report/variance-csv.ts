import type { VarianceSplit } from '../results/variance.js';
import { number, text } from './csv.js';

const NUMBERS = [
  'pairs',
  'mean',
  'mcse',
  'variance',
  'chance',
  'parameters',
  'chanceSe',
  'parametersSe',
  'share',
  'shareSe',
] as const;

/** Names of the columns: as in the rest of the tables, small letters and _. */
const TITLES = NUMBERS.map((name) => name.replace(/Se$/, '_se'));

/** `variance.csv`: what of the variance of each headline figure is chance and what is the numbers that are drawn. */
export function varianceCsv(splits: readonly VarianceSplit[]): string {
  const header = ['scenario', 'base', 'measure', 'step', 'period', ...TITLES].join(',');
  const rows = splits.map((one) =>
    [
      ...[one.scenario, one.base ?? '', one.measure, one.step, one.period].map(text),
      ...NUMBERS.map((name) => number(one[name])),
    ].join(','),
  );
  return `${[header, ...rows].join('\n')}\n`;
}
