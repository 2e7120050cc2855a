import { expenditureDots, placementsDots } from '../../src/charts/comparison-dots.js';
import { gridSquares } from '../../src/charts/decisions/grid-squares.js';
import { sobolBars } from '../../src/charts/decisions/sobol-bars.js';
import { tornadoBars } from '../../src/charts/decisions/tornado-bars.js';
import { expenditureDifferenceFan, placementsDifferenceFan } from '../../src/charts/difference-fan.js';
import { expenditureFan } from '../../src/charts/expenditure-fan.js';
import { footerText } from '../../src/charts/footer.js';
import { forWhom } from '../../src/charts/forecast-fan.js';
import type { Picture } from '../../src/charts/frame.js';
import { caseloadFan, queueFan } from '../../src/charts/interaction-fan.js';
import { budgetChart } from '../../src/charts/money/budget-chart.js';
import { businessCaseBars } from '../../src/charts/money/business-case-bars.js';
import { classChildrenBars, classMoneyBars } from '../../src/charts/money/class-bars.js';
import { distributionBars } from '../../src/charts/money/distribution-bars.js';
import { ladderBars, ladderRatioFan } from '../../src/charts/money/ladder-chart.js';
import { cumulatedFan, paybackChart } from '../../src/charts/money/payback.js';
import { stepBars } from '../../src/charts/money/step-bars.js';
import { perThousandFan } from '../../src/charts/per-thousand-fan.js';
import { placementsFan } from '../../src/charts/placements-fan.js';
import { stockFan } from '../../src/charts/stock-fan.js';
import type { Forecast } from '../../src/results/forecast.js';
import { chartsDa } from '../../src/text/da/charts.js';
import { gridDa } from '../../src/text/da/grid.js';
import { sobolDa } from '../../src/text/da/sobol.js';
import { chartsEn } from '../../src/text/en/charts.js';
import { BASE, difference, FOLLOW_UP, NETWORK, withQueue } from './synthetic.js';
import { DECISION_WORDS, GRID, INDEX_ROWS, STEPS, SWINGS, SWINGS_TOLD } from './synthetic-decisions.js';
import {
  BUDGET,
  BY_STEPS,
  CASE_AFTER_REFUND,
  CASE_FOLLOW_UP,
  CASE_NETWORK,
  COMPARISON,
  COST_MIX,
  DISTRIBUTION,
  LINES,
  ladder,
  OBSERVED,
  withRate,
} from './synthetic-money.js';

const one = [BASE];
const two = [BASE, FOLLOW_UP];
const three = [BASE, FOLLOW_UP, NETWORK];
const bound = [withQueue(BASE, false), withQueue(FOLLOW_UP, true)];
const institution = { id: 'institution', name: 'Børne- og ungehjem (døgninstitution, opholdssted)' };
const foster = { id: 'pleje', name: 'Plejefamilie' };

const [daOne, daTwo, daThree] = [one, two, three].map((own) => footerText(own, chartsDa)) as [string, string, string];
const enTwo = footerText(two, chartsEn);
const rates = [withRate(BASE, 0.15), withRate(FOLLOW_UP, 0.9)];
const followUp = { businessCase: CASE_FOLLOW_UP, place: 1 };
const afterRefund = { businessCase: CASE_AFTER_REFUND, place: 1 };
const network = { businessCase: CASE_NETWORK, place: 2 };
const ratios = [BASE, FOLLOW_UP, NETWORK].map(({ scenario }, place) => {
  const { years, ratioPct } = ladder(15 * place);
  return { scenario, years, ratioPct: ratioPct ?? [], place };
});

/** The gallery: one example of every chart, alone and compared; each is also a golden picture. */
export const EXAMPLES: ReadonlyMap<string, Picture> = new Map([
  ['stock-one', stockFan(one, foster, chartsDa, footerText(one, chartsDa))],
  ['stock-two', stockFan(two, institution, chartsDa, footerText(two, chartsDa))],
  ['stock-three', stockFan(three, institution, chartsDa, footerText(three, chartsDa))],
  ['placements-two', placementsFan(two, chartsDa, footerText(two, chartsDa))],
  ['expenditure-one', expenditureFan(one, chartsDa, footerText(one, chartsDa))],
  ['expenditure-two', expenditureFan(two, chartsDa, footerText(two, chartsDa))],
  ['expenditure-two-english', expenditureFan(two, chartsEn, footerText(two, chartsEn))],
  ['caseload-two', caseloadFan(bound, chartsDa, footerText(bound, chartsDa))],
  ['queue-one-english', queueFan([bound[1] as Forecast], institution, chartsEn, footerText(bound.slice(1), chartsEn))],
  [
    'difference-expenditure',
    expenditureDifferenceFan(
      [difference(FOLLOW_UP)],
      { prices: 2019, side: null },
      chartsDa,
      footerText(two, chartsDa),
    ),
  ],
  [
    'difference-placements-two',
    placementsDifferenceFan([difference(FOLLOW_UP), difference(NETWORK)], chartsDa, footerText(three, chartsDa)),
  ],
  ['stock-one-observed', stockFan(one, foster, chartsDa, daOne, OBSERVED)],
  ['expenditure-two-observed', expenditureFan(two, chartsDa, daTwo, OBSERVED)],
  ['per-thousand-one', perThousandFan(rates.slice(1), institution, chartsDa, daOne)],
  ['per-thousand-two-english', perThousandFan(rates, institution, chartsEn, enTwo)],
  ['cumulated-one', cumulatedFan([followUp], 2019, chartsDa, daTwo)],
  ['cumulated-two', cumulatedFan([followUp, network], 2019, chartsDa, daThree)],
  ['payback-one', paybackChart([afterRefund], chartsDa, daTwo) as Picture],
  ['payback-two-english', paybackChart([followUp, network], chartsEn, footerText(three, chartsEn)) as Picture],
  ['business-case', businessCaseBars(CASE_AFTER_REFUND, 2019, chartsDa, daTwo)],
  ['business-case-english', businessCaseBars(CASE_NETWORK, 2019, chartsEn, enTwo)],
  ['budget', budgetChart({ forecast: BASE, budget: BUDGET, isNet: false }, chartsDa, daOne)],
  ['classes-children', classChildrenBars(BASE.scenario, COST_MIX, chartsDa, daOne)],
  ['classes-money', classMoneyBars(BASE.scenario, COST_MIX, { priceLevel: 2019, side: null }, chartsDa, daOne)],
  ['ladder', ladderBars(BASE.scenario, ladder(0), { prices: 2019, side: null }, chartsDa, daOne)],
  ['ladder-ratio-three', ladderRatioFan(ratios, { forWhom: forWhom(three, chartsDa), side: null }, chartsDa, daThree)],
  ['steps', stepBars(BY_STEPS, LINES, chartsDa, daTwo)],
  ['distribution', distributionBars(DISTRIBUTION, { priceLevel: 2019, side: 'gross' }, chartsDa, daTwo)],
  ['comparison-expenditure', expenditureDots(COMPARISON, chartsDa, daThree) as Picture],
  ['comparison-placements-english', placementsDots(COMPARISON, chartsEn, enTwo) as Picture],
  [
    'tornado',
    tornadoBars(
      SWINGS,
      0,
      SWINGS_TOLD,
      { forWhom: BASE.scenario, steps: STEPS, footer: 'Beløb i 2019-priser.' },
      chartsDa,
      DECISION_WORDS,
    ) as Picture,
  ],
  [
    'sobol',
    sobolBars(
      INDEX_ROWS,
      { figure: SWINGS_TOLD.name, forWhom: BASE.scenario, steps: STEPS, footer: 'Regnet ud 1.536 gange.' },
      chartsDa,
      DECISION_WORDS.own,
      sobolDa,
    ),
  ],
  [
    'grid',
    gridSquares(
      GRID.x,
      GRID.y,
      GRID.cells,
      {
        figure: `Forskel: ${SWINGS_TOLD.name}`,
        unit: 1e6,
        forWhom: DECISION_WORDS.own.minus(FOLLOW_UP.scenario, BASE.scenario),
        steps: STEPS,
        footer: 'Beløb i 2019-priser.',
        isDifference: true,
      },
      chartsDa,
      DECISION_WORDS.own,
      gridDa,
    ),
  ],
]);
