/** The fan charts of a report, each with what it shows in words and in numbers. */
import { expenditureDifferenceFan, placementsDifferenceFan } from '../charts/difference-fan.js';
import { commonPrices, expenditureFan } from '../charts/expenditure-fan.js';
import type { Picture } from '../charts/frame.js';
import { caseloadFan, queueFan } from '../charts/interaction-fan.js';
import { placementsFan } from '../charts/placements-fan.js';
import { stockFan } from '../charts/stock-fan.js';
import type { Difference, Forecast, Measure, Series, Summary } from '../results/forecast.js';
import { observedHistory } from '../results/history.js';
import { findObserved, type Observed } from '../results/observed.js';
import { grossSide } from '../results/refund-side.js';
import type { Scenario } from '../scenario/scenario.js';
import { sided } from '../text/refund-words.js';
import type { ReportWords } from '../text/report-words.js';
import { childrenUnit, MILLION, shown, signed, type Unit } from './amounts.js';
import { type Figure, plainRow, type Row, type Table } from './document.js';
import { observedText } from './observed.js';
import { isOneRun, type ReportedRun, seriesOf } from './run.js';

/** What-ifs that one chart compares with the base: three fans can be told apart, four are mud. */
const WHAT_IFS_A_CHART = 2;

/** What a chart says of its origin when it stands alone, the report says once and for all. */
export const NO_FOOTER = '';

/** A fan chart and whose numbers it shows. */
interface Fan {
  readonly id: string;
  readonly title: string;
  readonly draw: () => Picture;
  readonly measure: Measure;
  readonly step: string;
  readonly sources: readonly (Forecast | Difference)[];
  readonly isDifference: boolean;
  /** Of one replication: no mean and no band. */
  readonly isOne: boolean;
  /** What was observed, of a level; undefined where nothing was. */
  readonly observed: Observed | undefined;
}

/** Charts that are shown large, and those of single steps beside one another. */
export interface FanFigures {
  readonly large: readonly Figure[];
  readonly small: readonly Figure[];
}

/** All fan charts of a run; more what-ifs than one chart can hold are shown on further ones. */
export function fanFigures(run: ReportedRun, words: ReportWords): FanFigures {
  const [base, ...whatIfs] = run.forecasts;
  const scenario = run.scenarios[0];
  if (base === undefined || scenario === undefined) return { large: [], small: [] };
  const charts = Math.max(1, Math.ceil(whatIfs.length / WHAT_IFS_A_CHART));
  const pages = Array.from({ length: charts }, (_, page) => {
    const cut = <T>(items: readonly T[]): T[] => items.slice(page * WHAT_IFS_A_CHART, (page + 1) * WHAT_IFS_A_CHART);
    const suffix = page === 0 ? '' : `-${page + 1}`;
    return fansOf(scenario, [base, ...cut(whatIfs)], cut(run.differences), suffix, words);
  });
  const figures = (size: 'large' | 'small'): Figure[] =>
    pages.flatMap((page) => page[size].map((fan) => figureOf(fan, words)));
  return { large: figures('large'), small: figures('small') };
}

function fansOf(
  base: Scenario,
  forecasts: readonly Forecast[],
  differences: readonly Difference[],
  suffix: string,
  words: ReportWords,
): { readonly large: Fan[]; readonly small: Fan[] } {
  const { charts } = words;
  const history = observedHistory(base);
  const isOne = isOneRun({ forecasts });
  const level = (
    name: string,
    title: string,
    measure: Measure,
    step: string,
    draw: () => Picture,
    isOfAll: boolean,
  ): Fan[] => {
    const sources = forecasts.filter((own) => seriesOf(own, measure, step) !== undefined);
    if (sources.length === 0 || (isOfAll && sources.length < forecasts.length)) return [];
    return [
      {
        id: `figur-${name}${suffix}`,
        title,
        draw,
        measure,
        step,
        sources,
        isDifference: false,
        isOne,
        observed: findObserved(history, measure, step),
      },
    ];
  };
  const gap = (name: string, title: string, measure: Measure, step: string, draw: () => Picture): Fan[] => {
    const isKnown = differences.length > 0 && differences.every((own) => seriesOf(own, measure, step) !== undefined);
    if (!isKnown) return [];
    return [
      {
        id: `figur-${name}${suffix}`,
        title,
        draw,
        measure,
        step,
        sources: differences,
        isDifference: true,
        isOne,
        observed: undefined,
      },
    ];
  };
  const side = grossSide(forecasts);
  const sidedTitle = (title: string): string => sided(title, side, words.money.refunding);
  const about = () => ({ prices: commonPrices(forecasts), side });
  const money = () => expenditureDifferenceFan(differences, about(), charts, NO_FOOTER);
  return {
    large: [
      ...level(
        'anbragte',
        charts.placementsTitle,
        'stock',
        'placement',
        () => placementsFan(forecasts, charts, NO_FOOTER, history),
        true,
      ),
      ...gap('forskel-anbragte', charts.placementsDifferenceTitle, 'stock', 'placement', () =>
        placementsDifferenceFan(differences, charts, NO_FOOTER),
      ),
      ...level(
        'udgifter',
        sidedTitle(charts.expenditureTitle),
        'expenditure_kr',
        'all',
        () => expenditureFan(forecasts, charts, NO_FOOTER, history),
        true,
      ),
      ...gap('forskel-udgifter', sidedTitle(charts.expenditureDifferenceTitle), 'expenditure_kr', 'all', money),
    ],
    small: [
      ...base.steps
        .filter(({ kind }) => kind !== 'universal')
        .flatMap((step) =>
          level(
            `trin-${step.id}`,
            charts.stockTitle(step.name),
            'stock',
            step.id,
            () => stockFan(forecasts, step, charts, NO_FOOTER, history),
            true,
          ),
        ),
      ...level(
        'sagstal',
        charts.caseloadTitle,
        'caseload',
        'all',
        () => caseloadFan(forecasts, charts, NO_FOOTER),
        false,
      ),
      ...base.steps.flatMap((step) =>
        level(
          `venteliste-${step.id}`,
          charts.queueTitle(step.name),
          'queue',
          step.id,
          () => queueFan(forecasts, step, charts, NO_FOOTER),
          false,
        ),
      ),
    ],
  };
}

/** A series with the name of its scenario. */
interface Named {
  readonly name: string;
  readonly series: Series;
}

function figureOf(fan: Fan, words: ReportWords): Figure {
  const all = fan.sources.map((source) => ({
    name: source.scenario,
    series: seriesOf(source, fan.measure, fan.step) as Series,
  }));
  const summaries = all.flatMap(({ series }) => series.summaries);
  const unit = fan.measure === 'expenditure_kr' ? MILLION : childrenUnit(summaries);
  const number = (value: number): string => (fan.isDifference ? signed(value, unit, words) : shown(value, unit, words));
  const told = observedText(fan.observed, all[0]?.series, number, words);
  const observed = told === null ? '' : ` ${told}`;
  return {
    id: fan.id,
    caption: `${captionOf(fan, all, number, words)}${observed}`,
    alt: `${altOf(fan, all, number, words)}${observed}`,
    content: { kind: 'chart', draw: fan.draw },
    table: numbersOf(fan, all, unit, number, words),
  };
}

/** `Anbragte børn og unge i alt, december 2025 i gennemsnit: Basis 110, Netværk først 105.` */
function captionOf(fan: Fan, all: readonly Named[], number: (value: number) => string, words: ReportWords): string {
  const last = all[0]?.series.periods.at(-1) as string;
  const ends = all.map(({ name, series }) =>
    words.figures.isNow(name, number((series.summaries.at(-1) as Summary).mean)),
  );
  return words.figures.caption(fan.title, words.period(last), ends, fan.isOne);
}

function altOf(fan: Fan, all: readonly Named[], number: (value: number) => string, words: ReportWords): string {
  const courses = all.map(({ name, series }) => {
    const [first, last] = [series.summaries[0] as Summary, series.summaries.at(-1) as Summary];
    return words.figures.course({
      name,
      from: number(first.mean),
      fromWhen: words.period(series.periods[0] as string),
      to: number(last.mean),
      toWhen: words.period(series.periods.at(-1) as string),
      band: fan.isOne ? null : { low: number(last.p05), high: number(last.p95) },
    });
  });
  return words.figures.alt(fan.title, courses);
}

/** Years as they are; of months the last of each calendar year, and the very last. */
function numbersOf(
  fan: Fan,
  all: readonly Named[],
  unit: Unit,
  number: (value: number) => string,
  words: ReportWords,
): Table {
  const periods = all[0]?.series.periods ?? [];
  const told = periods.flatMap((period, i) =>
    period.length === 4 || period.endsWith('-12') || i === periods.length - 1 ? [i] : [],
  );
  const rows = told.map((i): Row => {
    const period = periods[i] as string;
    const cells = all.flatMap(({ series }) => {
      const { mean, p05, p95 } = series.summaries[i] as Summary;
      return (fan.isOne ? [mean] : [mean, p05, p95]).map((value) => ({ text: number(value), sort: value / unit.size }));
    });
    return plainRow([{ text: words.period(period), sort: period }, ...cells]);
  });
  const isMoney = fan.measure === 'expenditure_kr';
  return {
    caption: `${fan.title}${isMoney ? ` (${words.summary.million('').trim()})` : ''}`,
    columns: [
      { heading: words.figures.when, kind: 'name' },
      ...all.flatMap(({ name }) => [
        { heading: words.figures.meanOf(name), kind: 'number' } as const,
        ...(fan.isOne
          ? []
          : ([
              { heading: words.figures.lowOf, kind: 'number' },
              { heading: words.figures.highOf, kind: 'number' },
            ] as const)),
      ]),
    ],
    rows,
    isSortable: false,
  };
}
