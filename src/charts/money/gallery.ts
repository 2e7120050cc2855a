/** The charts of money of a run. */
import { budgetSide, grossSide } from '../../results/refund-side.js';
import type { ChartWords } from '../../text/chart-words.js';
import { footerText } from '../footer.js';
import { forWhom } from '../forecast-fan.js';
import type { ChartedRun, NamedChart } from '../gallery.js';
import { budgetChart } from './budget-chart.js';
import { businessCaseBars } from './business-case-bars.js';
import { classChildrenBars, classMoneyBars } from './class-bars.js';
import { distributionBars } from './distribution-bars.js';
import { ladderBars, ladderRatioFan, type PlacedRatio } from './ladder-chart.js';
import { cumulatedFan, type PlacedCase, paybackChart } from './payback.js';
import { stepBars } from './step-bars.js';

/** Base and what-ifs of one page, compared. */
export function moneyOfPage(page: ChartedRun, words: ChartWords, footer: string): NamedChart[] {
  const { economies, forecasts } = page;
  const cases = economies.flatMap(({ businessCase }, place): PlacedCase[] =>
    businessCase === null ? [] : [{ businessCase, place }],
  );
  const priceLevel = economies[0]?.prices.fixed.priceLevel ?? 0;
  const payback = paybackChart(cases, words, footer);
  const ratios = economies.flatMap(({ scenario, ladder }, place): PlacedRatio[] =>
    ladder === null || ladder.ratioPct === null
      ? []
      : [{ scenario, years: ladder.years, ratioPct: ladder.ratioPct, place }],
  );
  return [
    ...(cases.length > 0 ? [{ name: 'kumuleret', draw: () => cumulatedFan(cases, priceLevel, words, footer) }] : []),
    ...(payback === null ? [] : [{ name: 'tilbagebetaling', draw: () => payback }]),
    ...(ratios.length > 0
      ? [
          {
            name: 'udgiftsmodel-forhold',
            draw: () =>
              ladderRatioFan(ratios, { forWhom: forWhom(forecasts, words), side: grossSide(forecasts) }, words, footer),
          },
        ]
      : []),
  ];
}

/** One scenario by itself, the one with that number in the run. */
export function moneyOfScenario(run: ChartedRun, number: number, words: ChartWords): NamedChart[] {
  const [scenario, forecast, economy] = [run.scenarios[number], run.forecasts[number], run.economies[number]];
  if (scenario === undefined || forecast === undefined || economy === undefined) return [];
  const footer = footerText([forecast], words);
  const base = run.forecasts[0] ?? forecast;
  const bothFooter = footerText(number === 0 ? [forecast] : [base, forecast], words);
  const { priceLevel } = economy.prices.fixed;
  const prices = forecast.prices === 'current' ? null : forecast.priceLevel;
  const { businessCase, budget, ladder, costMix } = economy;
  const distribution = run.distributions.find((one) => one.scenario === forecast.scenario);
  const lines = [
    ...scenario.steps.filter(({ kind }) => kind !== 'universal').map(({ id, shortName }) => ({ id, name: shortName })),
    ...scenario.addOns.map(({ id, name }) => ({ id, name })),
  ];
  const hasExpenditure = economy.budgetForm !== null;
  const isNet = budgetSide(scenario.economy.budget, forecast) === 'net';
  const side = grossSide([base, forecast]);
  const charts: readonly (NamedChart | false)[] = [
    businessCase !== null && {
      name: 'business-case',
      draw: () => businessCaseBars(businessCase, priceLevel, words, bothFooter),
    },
    distribution !== undefined && {
      name: 'fordeling',
      draw: () => distributionBars(distribution, { priceLevel, side }, words, bothFooter),
    },
    hasExpenditure && { name: 'udgifter-trin', draw: () => stepBars(forecast, lines, words, footer) },
    budget.length > 0 && {
      name: 'budget',
      draw: () => budgetChart({ forecast, budget, isNet }, words, footer),
    },
    ladder !== null && {
      name: 'udgiftsmodel',
      draw: () => ladderBars(forecast.scenario, ladder, { prices, side: grossSide([forecast]) }, words, footer),
    },
    costMix !== null &&
      costMix.classes.length > 0 && {
        name: 'prisklasser-antal',
        draw: () => classChildrenBars(forecast.scenario, costMix, words, footer),
      },
    costMix !== null &&
      costMix.classes.length > 0 && {
        name: 'prisklasser-udgifter',
        draw: () =>
          classMoneyBars(forecast.scenario, costMix, { priceLevel, side: grossSide([forecast]) }, words, footer),
      },
  ];
  return charts.filter((chart) => chart !== false);
}
