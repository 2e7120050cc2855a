/** The key figures of a run by year: what is shown on the sheets of key figures and distributions. */
import type { Series, Summary } from '../../results/forecast.js';
import { grossSide } from '../../results/refund-side.js';
import { sided } from '../../text/refund-words.js';
import type { KeyFigureId } from '../../text/workbook-words.js';
import type { Format } from './content.js';
import { nameOfLine, type RunOfWorkbook, seriesOf, wholeYearsOf } from './result-of-run.js';

export interface Figure {
  readonly id: KeyFigureId;
  /** Step id or sum of steps as in `forecast.csv`. */
  readonly step: string;
  readonly name: string;
  readonly unit: string;
  readonly format: Format;
  /** By scenario, then by whole year of the horizon, in the unit that is shown; null where the scenario has none. */
  readonly levels: readonly (readonly Summary[] | null)[];
  /** What-if minus base, paired, by scenario; null for the base and where there is none. */
  readonly differences: readonly (readonly Summary[] | null)[];
}

/** Where a figure is found. */
interface Wanted {
  readonly id: KeyFigureId;
  readonly measure: string;
  readonly step: string;
  readonly unit: string;
  readonly format: Format;
  /** What one of the unit is in the unit of the results. */
  readonly scale?: number;
  /** The stock at the end of the year is that of December. */
  readonly isStock?: boolean;
}

/** Measures of money that are counted before refund, where there is refund. */
const BEFORE_REFUND: readonly string[] = ['expenditure_kr', 'kr_per_0_22'];

/** The figures that at least one scenario has. */
export function keyFigures(run: RunOfWorkbook): Figure[] {
  const years = wholeYearsOf(run).map(String);
  if (years.length === 0) return [];
  const found = wanted(run).map((one): Figure => {
    const of = (series: readonly Series[] | undefined): readonly Summary[] | null =>
      series === undefined ? null : byYear(seriesOf(series, one.measure, one.step), years, one);
    return {
      id: one.id,
      step: one.step,
      name: sided(
        run.words.keyFigures[one.id](nameOfLine(one.step, run)),
        BEFORE_REFUND.includes(one.measure) ? grossSide(run.forecasts) : null,
        run.words.distributions,
      ),
      unit: one.unit,
      format: one.format,
      levels: run.forecasts.map(({ series }) => of(series)),
      differences: run.forecasts.map((_, i) => of(run.differences[i - 1]?.series)),
    };
  });
  return [...found, ...ladderFigures(run, years)].filter(({ levels }) => levels.some((level) => level !== null));
}

function wanted(run: RunOfWorkbook): Wanted[] {
  const { units } = run.words;
  const steps = [
    ...new Map(run.scenarios.flatMap(({ steps: own }) => own.map((step) => [step.id, step] as const))).values(),
  ]
    .filter(({ kind }) => kind !== 'universal')
    .map(({ id }) => id);
  const placed = { step: 'placement', format: 'one' } as const;
  return [
    ...steps.map(
      (step): Wanted => ({
        id: 'per1000',
        measure: 'per_1000_0_17',
        step,
        unit: units.per1000,
        format: 'two',
        isStock: true,
      }),
    ),
    {
      id: 'placedPer1000',
      measure: 'per_1000_0_17',
      step: 'placement',
      unit: units.per1000,
      format: 'two',
      isStock: true,
    },
    { id: 'children', measure: 'full_year_equivalents', unit: units.fullYear, ...placed },
    { id: 'newPlacements', measure: 'new_placements', unit: units.placements, ...placed },
    { id: 'rePlacements', measure: 're_placements', unit: units.placements, ...placed },
    { id: 'breakdowns', measure: 'breakdowns', unit: units.placements, ...placed },
    { id: 'expenditure', measure: 'expenditure_kr', step: 'all', unit: units.million, format: 'one', scale: 1e6 },
    {
      id: 'netExpenditure',
      measure: 'net_expenditure_kr',
      step: 'all',
      unit: units.million,
      format: 'one',
      scale: 1e6,
    },
    ...['all', 'steps_2_3', 'steps_4_6'].map(
      (step): Wanted => ({
        id: 'perHead',
        measure: 'kr_per_0_22',
        step,
        unit: units.perHead,
        format: 'whole',
      }),
    ),
    { id: 'netPerHead', measure: 'net_kr_per_0_22', step: 'all', unit: units.perHead, format: 'whole' },
  ];
}

/** The ratio of the ladder's expenditure model; what it differs by has no spread of its own in the results. */
function ladderFigures(run: RunOfWorkbook, years: readonly string[]): Figure[] {
  const { words, economies, forecasts } = run;
  return [
    {
      id: 'ladderRatio',
      step: 'all',
      name: sided(words.keyFigures.ladderRatio(''), grossSide(forecasts), words.distributions),
      unit: words.units.percent,
      format: 'one',
      levels: economies.map(({ ladder }) =>
        ladder?.years.map(String).join() === years.join() ? ladder.ratioPct : null,
      ),
      differences: economies.map(() => null),
    },
  ];
}

/** A series by whole year, in the unit that is shown; null where a year is missing. */
function byYear(
  series: Series | undefined,
  years: readonly string[],
  { scale = 1, isStock = false }: Wanted,
): readonly Summary[] | null {
  if (series === undefined) return null;
  const found = years.flatMap((year) => {
    const summary = series.summaries[series.periods.indexOf(isStock ? `${year}-12` : year)];
    return summary === undefined ? [] : [scale === 1 ? summary : scaled(summary, scale)];
  });
  return found.length === years.length ? found : null;
}

function scaled(summary: Summary, scale: number): Summary {
  const { mean, sd, mcse, p05, p10, p25, p50, p75, p90, p95, exact } = summary;
  const own = (value: number): number => value / scale;
  return {
    mean: own(mean),
    sd: own(sd),
    mcse: own(mcse),
    p05: own(p05),
    p10: own(p10),
    p25: own(p25),
    p50: own(p50),
    p75: own(p75),
    p90: own(p90),
    p95: own(p95),
    exact: exact === null ? null : own(exact),
  };
}
