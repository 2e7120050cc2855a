/** Charts of money, each with what it shows in words; their numbers stand in the tables beside them. */
import type { Picture } from '../charts/frame.js';
import { budgetChart } from '../charts/money/budget-chart.js';
import { classMoneyBars } from '../charts/money/class-bars.js';
import { cumulatedFan, type PlacedCase, paybackChart, viewOf } from '../charts/money/payback.js';
import type { Summary } from '../results/forecast.js';
import { inFixedPrices, shownPrices } from '../results/prices.js';
import { budgetSide, grossSide } from '../results/refund-side.js';
import { formatNumber } from '../text/number-format.js';
import { type RefundSide, sided } from '../text/refund-words.js';
import type { ReportWords } from '../text/report-words.js';
import { shareInPercent } from '../text/shares.js';
import { millionUnit, shown, signed } from './amounts.js';
import type { Figure } from './document.js';
import { NO_FOOTER } from './fan-figures.js';
import { type ReportedRun, type ReportedScenario, scenariosOf } from './run.js';

/** What-ifs that one chart can tell apart. */
const WHAT_IFS_A_CHART = 2;

/** The cumulated amounts and the payback curve of all proposals, some to a chart. */
export function paybackFigures(run: ReportedRun, words: ReportWords): Figure[] {
  const [base, ...proposals] = scenariosOf(run);
  if (base === undefined) return [];
  const { priceLevel } = shownPrices(inFixedPrices(base.scenario));
  const pages = Array.from({ length: Math.ceil(proposals.length / WHAT_IFS_A_CHART) }, (_, page) =>
    proposals.slice(page * WHAT_IFS_A_CHART, (page + 1) * WHAT_IFS_A_CHART),
  );
  return pages.flatMap((page, number) => {
    const cases = page.flatMap(({ economy: { businessCase } }, i): PlacedCase[] =>
      businessCase === null || viewOf(businessCase).payback === null ? [] : [{ businessCase, place: i + 1 }],
    );
    if (cases.length === 0) return [];
    const suffix = number === 0 ? '' : `-${number + 1}`;
    const cumulated = cumulatedFigure(
      cases,
      suffix,
      () => cumulatedFan(cases, priceLevel, words.charts, NO_FOOTER),
      words,
    );
    const payback = paybackChart(cases, words.charts, NO_FOOTER);
    return payback === null ? [cumulated] : [cumulated, paybackFigure(cases, suffix, payback, words)];
  });
}

function cumulatedFigure(
  cases: readonly PlacedCase[],
  suffix: string,
  draw: () => Picture,
  words: ReportWords,
): Figure {
  const title = sidedTitle(words.charts.money.cumulated.title, sideOf(cases), words);
  const lines = cases.map(({ businessCase }) => ({
    name: businessCase.scenario,
    years: businessCase.years,
    summaries: viewOf(businessCase).lines.cumulated,
  }));
  const unit = millionUnit(lines.flatMap(({ summaries }) => summaries));
  const number = (value: number): string => words.summary.million(signed(value, unit, words));
  const last = (summaries: readonly Summary[]): Summary => summaries.at(-1) as Summary;
  const courses = lines.map(({ name, years, summaries }) =>
    words.figures.course({
      name,
      from: number((summaries[0] as Summary).mean),
      fromWhen: String(years[0]),
      to: number(last(summaries).mean),
      toWhen: String(years.at(-1)),
      band: { low: number(last(summaries).p05), high: number(last(summaries).p95) },
    }),
  );
  const ends = lines.map(({ name, summaries }) => words.figures.isNow(name, number(last(summaries).mean)));
  return {
    id: `figur-kumuleret${suffix}`,
    caption: words.figures.caption(title, String(lines[0]?.years.at(-1)), ends, false),
    alt: words.figures.alt(title, courses),
    content: { kind: 'chart', draw },
    table: null,
  };
}

/** In which share of the replications each proposal is paid back by the end of each year. */
function paybackFigure(cases: readonly PlacedCase[], suffix: string, picture: Picture, words: ReportWords): Figure {
  const title = sidedTitle(words.charts.money.payback.title, sideOf(cases), words);
  const percent = (share: number): string => words.percent(shareInPercent(share, words));
  const known = cases.flatMap(({ businessCase }) => {
    const { payback } = viewOf(businessCase);
    return payback === null ? [] : [{ name: businessCase.scenario, payback }];
  });
  const last = known[0]?.payback;
  const lastYear = last === undefined ? '' : String(last.firstYear + last.within.length - 1);
  const ends = known.map(({ name, payback }) => words.figures.isNow(name, percent(payback.within.at(-1) ?? 0)));
  const courses = known.map(({ name, payback }) =>
    words.figures.shares(
      name,
      payback.within.map((share, i) => [String(payback.firstYear + i), percent(share)] as const),
    ),
  );
  return {
    id: `figur-tilbagebetaling${suffix}`,
    caption: words.figures.by(title, lastYear, ends),
    alt: words.figures.alt(title, courses),
    content: { kind: 'chart', draw: () => picture },
    table: null,
  };
}

/** On which side of the refund cases are shown; null where there is none. */
function sideOf([first]: readonly PlacedCase[]): RefundSide {
  return first === undefined || first.businessCase.views.length < 2 ? null : viewOf(first.businessCase).refunding;
}

/** After a question it is a sentence of its own. */
function sidedTitle(title: string, side: RefundSide, { money }: ReportWords): string {
  if (side === null) return title;
  return title.endsWith('?') ? `${title} ${money[side]}` : sided(title, side, money.refunding);
}

/** Expenditure against the adopted budget, of each scenario that has one. */
export function budgetFigures(all: readonly ReportedScenario[], words: ReportWords): Figure[] {
  return all.flatMap(({ scenario, forecast, economy: { budget } }, i): Figure[] => {
    if (budget.length === 0) return [];
    const side = budgetSide(scenario.economy.budget, forecast);
    const title = sidedTitle(words.charts.money.budget.title, side, words);
    const years = budget.map(({ period, holds }) => [period, words.percent(shareInPercent(holds, words))] as const);
    return [
      {
        id: `figur-budget-${i + 1}`,
        caption: words.figures.of(title, scenario.name),
        alt: words.figures.alt(title, [words.figures.holds(scenario.name, years)]),
        content: {
          kind: 'chart',
          draw: () => budgetChart({ forecast, budget, isNet: side === 'net' }, words.charts, NO_FOOTER),
        },
        table: null,
      },
    ];
  });
}

/** What children of each price class cost together, year by year. */
export function classFigure(
  { scenario, forecast, economy }: ReportedScenario,
  id: string,
  words: ReportWords,
): Figure[] {
  const mix = economy.costMix;
  if (mix === null || mix.classes.length === 0) return [];
  const side = grossSide([forecast]);
  const moneyTitle = sidedTitle(words.charts.money.classes.moneyTitle, side, words);
  const { priceLevel } = shownPrices(inFixedPrices(scenario));
  const unit = { size: 1e6, decimals: 1 };
  const last = mix.classes.map(({ id: own, kr }) => {
    const summary = kr.at(-1);
    return words.figures.isNow(
      className(own, words),
      summary === undefined ? '-' : words.summary.million(shown(summary.mean, unit, words)),
    );
  });
  return [
    {
      id,
      caption: words.figures.of(moneyTitle, scenario.name),
      alt: words.figures.altOfBars(
        moneyTitle,
        words.figures.caption(scenario.name, String(mix.years.at(-1)), last, forecast.replications === 1),
      ),
      content: {
        kind: 'chart',
        draw: () => classMoneyBars(scenario.name, mix, { priceLevel, side }, words.charts, NO_FOOTER),
      },
      table: null,
    },
  ];
}

/** `200000-400000` -> `200.000-400.000 kr.`; `1000000+` -> `fra 1.000.000 kr.` */
export function className(id: string, words: ReportWords): string {
  const [from = 0, to] = id.replace('+', '').split('-').map(Number);
  const kr = (value: number): string => formatNumber(value, 0, words);
  if (to === undefined) return words.priceClasses.from(kr(from));
  return from === 0 ? words.priceClasses.below(kr(to)) : words.priceClasses.between(kr(from), kr(to));
}
