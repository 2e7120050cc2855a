import type { Difference, Forecast, Measure, Series, Summary } from '../../src/results/forecast.js';

/** Forecasts made of a small formula: no chance, no engine, the same numbers for ever. */

/** Mean of a quantity `years` after the start of 2019. */
type Course = (years: number) => number;

const START_YEAR = 2019;
const YEARS = 10;

/** A distribution like the simulated ones: normal quantiles around the mean. */
export function summary(mean: number, sd: number): Summary {
  const at = (z: number) => mean + z * sd;
  return {
    mean,
    sd,
    mcse: sd / Math.sqrt(1000),
    p05: at(-1.645),
    p10: at(-1.282),
    p25: at(-0.674),
    p50: mean,
    p75: at(0.674),
    p90: at(1.282),
    p95: at(1.645),
    exact: mean,
  };
}

export function monthly(step: string, mean: Course, sd: Course, measure: Measure = 'stock'): Series {
  const months = Array.from({ length: YEARS * 12 }, (_, index) => index + 1);
  return {
    measure,
    step,
    group: 'all',
    periods: months.map(
      (m) => `${START_YEAR + Math.floor((m - 1) / 12)}-${String(((m - 1) % 12) + 1).padStart(2, '0')}`,
    ),
    summaries: months.map((m) => summary(mean(m / 12), sd(m / 12))),
  };
}

export function yearly(measure: Measure, step: string, mean: Course, sd: Course): Series {
  const years = Array.from({ length: YEARS }, (_, index) => index);
  return {
    measure,
    step,
    group: 'all',
    periods: years.map((year) => String(START_YEAR + year)),
    summaries: years.map((year) => summary(mean(year + 0.5), sd(year + 0.5))),
  };
}

/** A ripple that looks a little like Monte Carlo noise. */
const ripple = (t: number) => 0.25 * Math.sin(9 * t) + 0.15 * Math.cos(23 * t);

/** How far a change has come `t` years in that begins after one year and takes some three. */
export const phasedIn = (t: number) => (t < 1 ? 0 : 1 - Math.exp(-(t - 1) / 2.5));

function forecast(scenario: string, scenarioHash: string, institutionLess: number, fosterMore: number, krMore: Course) {
  const institution: Course = (t) => 32.6 - institutionLess * phasedIn(t) + ripple(t);
  const foster: Course = (t) => 73.3 + fosterMore * phasedIn(t) + 2 * ripple(t);
  const expenditure: Course = (t) => 92.6e6 + krMore(t);
  return {
    scenario,
    priceLevel: 2019,
    prices: 'fixed',
    seed: 'indsatstrappe',
    scenarioHash,
    replications: 1000,
    failed: [],
    expectation: 'exact',
    series: [
      monthly('institution', institution, (t) => Math.sqrt(institution(t)) * (1 - 0.4 * Math.exp(-2 * t))),
      monthly('pleje', foster, (t) => Math.sqrt(foster(t)) * (1 - 0.6 * Math.exp(-t / 2))),
      monthly(
        'placement',
        (t) => institution(t) + foster(t) + 4.5,
        (t) => 10.4 * (1 - 0.5 * Math.exp(-t / 2)),
      ),
      yearly('expenditure_kr', 'all', expenditure, (t) => 7.5e6 * (1 - 0.5 * Math.exp(-t / 2))),
    ],
  } satisfies Forecast;
}

export const BASE: Forecast = forecast('Basis, gennemsnitlig rådgivningskommune', '3f2a91c4', 0, 0, () => 0);

export const FOLLOW_UP: Forecast = forecast(
  'Tættere opfølgning',
  '77b01d9e',
  8.5,
  2.5,
  (t) => (t < 1 ? 0 : 2.08e6) - 8.1e6 * phasedIn(t),
);

export const NETWORK: Forecast = forecast(
  'Netværk først',
  'c05e6a12',
  5.5,
  -6,
  (t) => (t < 1 ? 0 : 0.9e6) - 5.4e6 * phasedIn(t),
);

/** With a caseload and a queue for the residential home: the base has 24 cases each, the what-if hires after two years. */
export function withQueue(forecast: Forecast, hires: boolean): Forecast {
  const hired = (t: number): number => (hires ? 1 - Math.exp(-Math.max(0, t - 2) / 0.6) : 0);
  const caseload: Course = (t) => 24 + 0.3 * t - 5 * hired(t) + 0.5 * ripple(t);
  const queue: Course = (t) => 4 + 0.25 * t - 2.5 * hired(t) + ripple(t);
  return {
    ...forecast,
    expectation: 'approximate',
    series: [
      ...forecast.series,
      monthly('all', caseload, () => 1.4, 'caseload'),
      monthly('institution', queue, (t) => queue(t) / 1.7, 'queue'),
    ],
  };
}

/** What-if minus base, with the smaller spread that paired replications give. */
export function difference(whatIf: Forecast): Difference {
  const sd: Course = (t) => 0.4 + 2.4 * phasedIn(t);
  return {
    base: BASE.scenario,
    scenario: whatIf.scenario,
    expectation: 'exact',
    series: [
      monthly('placement', (t) => meanGap(whatIf, 'stock', 'placement', t * 12 - 1), sd),
      yearly(
        'expenditure_kr',
        'all',
        (t) => meanGap(whatIf, 'expenditure_kr', 'all', t - 0.5),
        (t) => sd(t) * 1e6,
      ),
    ],
  };
}

function meanGap(whatIf: Forecast, measure: Measure, step: string, at: number): number {
  const [ours, theirs] = [whatIf, BASE].map((one) => one.series.find((s) => s.measure === measure && s.step === step));
  const index = Math.round(at);
  return (ours?.summaries[index]?.mean ?? Number.NaN) - (theirs?.summaries[index]?.mean ?? Number.NaN);
}
