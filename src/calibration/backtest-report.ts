/** The report of a back-test as sections of paragraphs and tables, for the screen and for a file. */
import type { BacktestWords } from '../text/backtest-words.js';
import type { CalibrationWords } from '../text/calibration-words.js';
import { formatNumber } from '../text/number-format.js';
import type { Section } from '../text/section.js';
import type { Backtest } from './backtest.js';
import { isForecast } from './backtest-plan.js';
import { FEWEST_APART, LEVELS, type SummaryRow, summaryOf, type Trio } from './backtest-summary.js';
import { seriesLabelOf } from './report.js';
import type { Estimate } from './scores.js';

/** Weighed draws worth less than this share of the proposed ones are told. */
const WEAK = 0.1;

export function backtestReport(
  backtest: Backtest,
  file: string,
  words: BacktestWords,
  labels: CalibrationWords,
): Section[] {
  const rows = summaryOf(backtest);
  const nameOf = ({ target }: SummaryRow): string =>
    target === null ? words.allSeries : seriesLabelOf(backtest.scenario, target, labels);
  return [
    aboutSection(backtest, file, words),
    verdictSection(rows, words),
    bandSection(rows, nameOf, words),
    scoreSection(rows, nameOf, words),
    errorSection(rows, nameOf, words),
    fitSection(backtest, words),
  ];
}

function aboutSection({ scenario, fits, forecasts, targets }: Backtest, file: string, words: BacktestWords): Section {
  const starts = fits.map((fit) => fit.starts.length);
  const [least, most] = [Math.min(...starts), Math.max(...starts)];
  const [first, last] = [fits[0]?.origin.period ?? '', fits.at(-1)?.origin.period ?? ''];
  const unscored = targets.filter((target) => !isForecast(target)).length;
  return {
    title: words.title(scenario.name),
    paragraphs: [
      words.about(forecasts.length, fits.length, first, last, targets.length, file),
      words.how,
      most === 0 ? words.noStarts : words.starts(least, most),
      ...(unscored === 0 ? [] : [words.unscored(unscored)]),
    ],
    table: null,
    notes: [],
  };
}

/** What can be said, of all series together, by months ahead. */
function verdictSection(rows: readonly SummaryRow[], words: BacktestWords): Section {
  const isAll = rows.some(({ target }) => target === null);
  const paragraphs = rows
    .filter(({ target }) => !isAll || target === null)
    .flatMap(({ monthsAhead, apart, periods, held, skill, verdict }) => {
      if (verdict.isFew) return [words.ahead(monthsAhead, [words.few(apart, FEWEST_APART)])];
      return [
        words.ahead(monthsAhead, [
          words.bands[verdict.bands](percent(held[1] as Estimate, words), apart),
          words.against[verdict.againstLast](words.references.last, percent(skill.last, words), periods),
          words.against[verdict.againstTrend](words.references.trend, percent(skill.trend, words), periods),
        ]),
      ];
    });
  return { title: words.verdictTitle, paragraphs, table: null, notes: [words.overlap] };
}

type NameOf = (row: SummaryRow) => string;

function bandSection(rows: readonly SummaryRow[], nameOf: NameOf, words: BacktestWords): Section {
  const { series, months, forecasts, apart, held } = words.bandColumns;
  return {
    title: words.bandTitle,
    paragraphs: [],
    table: {
      titles: [series, months, forecasts, apart, ...LEVELS.map((level) => held(100 * level))],
      rows: rows.map((row) => [
        nameOf(row),
        String(row.monthsAhead),
        String(row.forecasts),
        String(row.apart),
        ...row.held.map((own) => percent(own, words)),
      ]),
      names: 2,
    },
    notes: [words.bandHow],
  };
}

function scoreSection(rows: readonly SummaryRow[], nameOf: NameOf, words: BacktestWords): Section {
  const { model, last, trend, skillLast, skillTrend, verdict } = words.scoreColumns;
  const { series, months } = words.bandColumns;
  return {
    title: words.scoreTitle,
    paragraphs: [],
    table: {
      titles: [series, months, model, last, trend, skillLast, skillTrend, verdict],
      rows: rows.map((row) => [
        nameOf(row),
        String(row.monthsAhead),
        ...trioTexts(row, row.crps, words),
        percent(row.skill.last, words),
        percent(row.skill.trend, words),
        words.shortVerdict[row.verdict.isFew ? 'few' : row.verdict.againstLast],
      ]),
      names: 2,
    },
    notes: [words.scoreHow],
  };
}

function errorSection(rows: readonly SummaryRow[], nameOf: NameOf, words: BacktestWords): Section {
  const { series, months } = words.bandColumns;
  const { last, trend } = words.references;
  return {
    title: words.errorTitle,
    paragraphs: [],
    table: {
      titles: [series, months, words.errorModel, last, trend],
      rows: rows.map((row) => [nameOf(row), String(row.monthsAhead), ...trioTexts(row, row.absoluteError, words)]),
      names: 2,
    },
    notes: [words.errorHow],
  };
}

function fitSection({ fits, parameters }: Backtest, words: BacktestWords): Section {
  const { origin, past, worth } = words.fitColumns;
  const dates = (test: (fit: (typeof fits)[number]) => boolean): string =>
    fits
      .filter(test)
      .map((fit) => fit.origin.period)
      .join(', ');
  const untouched = parameters.flatMap(({ name }, i) => (fits.some(({ isTouched }) => isTouched[i]) ? [] : [name]));
  const [restless, weak] = [dates(({ isAtRest }) => !isAtRest), dates((fit) => fit.worth < WEAK)];
  return {
    title: words.fitTitle,
    paragraphs: [],
    table: {
      titles: [origin, past, ...parameters.map(({ name }) => name.replaceAll('+', '\n+')), worth],
      rows: fits.map((fit) => [
        fit.origin.period,
        String(fit.origin.past.length),
        ...fit.factors.map((factor) => formatNumber(factor, 2, words)),
        formatNumber(100 * fit.worth, 0, words),
      ]),
      names: 1,
    },
    notes: [
      ...(untouched.length === 0 ? [] : [words.untouched(untouched.join(', '))]),
      ...(restless === '' ? [] : [words.notAtRest(restless)]),
      ...(weak === '' ? [] : [words.weak(weak)]),
      words.fitHow,
    ],
  };
}

function trioTexts({ target }: SummaryRow, { model, last, trend }: Trio, words: BacktestWords): string[] {
  const decimals = target !== null && /per_1000/.test(target.measure) ? 3 : 2;
  return [model, last, trend].map((value) => (Number.isFinite(value) ? formatNumber(value, decimals, words) : '-'));
}

/** `12 ± 5`; `-` where there is none. */
function percent({ value, standardError }: Estimate, words: BacktestWords): string {
  if (!Number.isFinite(value)) return '-';
  const whole = formatNumber(100 * value, 0, words);
  return Number.isFinite(standardError) ? `${whole} ± ${formatNumber(100 * standardError, 0, words)}` : whole;
}
