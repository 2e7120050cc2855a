/** The tables of a calibration: how the targets fit, the parameters before and after, and the draws. */
import type { Fit } from '../calibration/fit.js';
import type { FreeParameter } from '../calibration/free.js';
import type { Posterior } from '../calibration/posterior.js';
import { STABLE_PER_1000 } from '../results/trend-class.js';
import type { TargetValue } from '../scenario/targets/target.js';
import { number, text } from './csv.js';

const FIT_COLUMNS = [
  'measure',
  'step',
  'age',
  'group',
  'period',
  'value',
  'low',
  'high',
  'before',
  'after',
  'p05',
  'p95',
  'chance_sd',
  'residual',
  'source',
];

/**
 * `fit.csv`: a row a target. `value`, or `low` and `high` of a masked one or of a trend (of its change); what the scenario expects `before` and `after`
 * the fit, and 5-95 % of it over the draws; all in the scenario's prices.
 */
export function fitCsv({ targets }: Fit): string {
  const rows = targets.map(({ target, value, before, after, band, deviation, residual }) => {
    const range = rangeOf(value);
    return [
      target.measure,
      text(target.step),
      target.ages === null ? 'all' : `${target.ages.from}-${target.ages.to}`,
      text(target.group),
      target.period,
      number(value.kind === 'known' ? value.value : null),
      number(range.low),
      number(range.high),
      number(before),
      number(after),
      number(band?.low ?? null),
      number(band?.high ?? null),
      number(deviation),
      number(residual),
      text(target.source),
    ].join(',');
  });
  return `${[FIT_COLUMNS.join(','), ...rows].join('\n')}\n`;
}

/** Within which a masked figure lies, or the change of a trend, per 1,000; null: without end. */
function rangeOf(value: TargetValue): { readonly low: number | null; readonly high: number | null } {
  if (value.kind === 'between') return value;
  if (value.kind === 'known') return { low: null, high: null };
  const { trend } = value;
  return {
    low: trend === 'falling' ? null : trend === 'rising' ? STABLE_PER_1000 : -STABLE_PER_1000,
    high: trend === 'rising' ? null : trend === 'falling' ? -STABLE_PER_1000 : STABLE_PER_1000,
  };
}

const PARAMETER_COLUMNS = [
  'parameter',
  'numbers',
  'value',
  'fitted',
  'factor',
  'prior_mean_of_log',
  'prior_sd_of_log',
  'prior_p05',
  'prior_p95',
  'posterior_p05',
  'posterior_p95',
  'sd_ratio',
  'is_touched',
];

/** `parameters.csv`: a row a parameter; `value` and `fitted` where it is of one number, the rest are of its factor. */
export function parametersCsv({ parameters }: Fit): string {
  const rows = parameters.map(({ parameter, factor, prior, posterior, spreadRatio, isTouched }) => {
    const { name, numbers, priorMean = 0, priorSd } = parameter;
    const only = numbers.length === 1 ? (numbers[0]?.value ?? null) : null;
    return [
      text(name),
      numbers.length,
      number(only),
      number(only === null ? null : only * factor),
      number(factor),
      number(priorMean),
      number(priorSd),
      number(prior.low),
      number(prior.high),
      number(posterior.low),
      number(posterior.high),
      number(spreadRatio),
      isTouched,
    ].join(',');
  });
  return `${[PARAMETER_COLUMNS.join(','), ...rows].join('\n')}\n`;
}

/**
 * `posterior.csv`, as `posterior:` of a scenario reads it: a row a draw, a column a parameter with the factor on its
 * numbers in the *fitted* scenario (in `posterior.parquet` it is that on the numbers before the fit).
 *
 * @param mode log factors of the fitted scenario, one for each parameter
 */
export function posteriorCsv(
  { chains, draws, points }: Posterior,
  parameters: readonly FreeParameter[],
  mode: ArrayLike<number>,
): string {
  const rows = Array.from({ length: chains * draws }, (_, row) => {
    const chain = Math.floor(row / draws);
    const own = points[chain] as ArrayLike<number>;
    const first = (row % draws) * parameters.length;
    const factors = parameters.map((_, i) => number(Math.exp((own[first + i] as number) - (mode[i] as number))));
    return [chain, row % draws, ...factors].join();
  });
  return `${[['chain', 'draw', ...parameters.map(({ name }) => text(name))].join(), ...rows].join('\n')}\n`;
}
