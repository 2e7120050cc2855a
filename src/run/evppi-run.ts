/** The net benefit of several scenarios at the same draws of their uncertain numbers. */
import { isExactly } from '../decisions/evaluate.js';
import type { Outcome } from '../decisions/outcome.js';
import type { Benefits, Weights } from '../decisions/value-of-information.js';
import { chancesOf, type VariedFile } from '../decisions/vary.js';
import { masterKey, replicationKey } from '../engine/chance/keys.js';
import { parameterChance } from '../engine/chance/parameter.js';
import { UNKNOWN_EXPECTATION } from '../engine/expectation/expectation.js';
import { layoutOf } from '../engine/tally/layout.js';
import { wholeYears } from '../model/calendar.js';
import { compileModel } from '../model/compile.js';
import { type Refunding, SPENT } from '../results/economy/business-case.js';
import { pathsOf, planOf, weighted } from '../results/economy/paths.js';
import { inFixedPrices } from '../results/prices.js';
import { planSeries } from '../results/series-plan.js';
import type { Scenario } from '../scenario/scenario.js';
import { evaluating } from './decision-run.js';
import { AllReplicationsFailed, requireSome } from './forecast-run.js';
import { type RunOptions, runScenarios } from './pool.js';

export interface DrawnBenefits extends Benefits {
  /** Numbers of the draws, which are those of the replications that draw them. */
  readonly draws: readonly number[];
  /** Draws whose numbers cannot stand together. */
  readonly impossible: number;
}

/** By what the scenarios are judged, of their whole years. */
export interface Judged {
  readonly weights: Weights;
  readonly refunding: Refunding;
}

/** Amounts before refund where not all have it; what is before it in one is not held against what is after it in another. */
export function refundingOf(scenarios: readonly Scenario[]): Refunding {
  return scenarios.every(({ economy }) => economy.refund !== null) ? 'net' : 'gross';
}

/** Whether the net benefit of all of them has an exact expectation. */
export function hasExactBenefit(scenarios: readonly Scenario[], judged: Judged): boolean {
  return scenarios.every((scenario) => isExactly(scenario, compileModel(scenario), outcomesOf(scenario, judged)));
}

/** What is spent and, where it counts, how many are placed, year by year. */
function outcomesOf({ horizon }: Scenario, { weights, refunding }: Judged): Outcome[] {
  const years = wholeYears(horizon).map(String);
  const spent = refunding === 'net' ? 'net_expenditure_kr' : 'expenditure_kr';
  return [
    ...years.map((period): Outcome => ({ measure: spent, step: 'all', period })),
    ...(countsPlaced(weights)
      ? years.map((period): Outcome => ({ measure: 'full_year_equivalents', step: 'placement', period }))
      : []),
  ];
}

function countsPlaced({ placed }: Weights): boolean {
  return placed.some((weight) => weight !== 0);
}

/** The expected net benefits at each draw: nothing of luck is in them. */
export async function expectedBenefits(
  files: readonly VariedFile[],
  judged: Judged,
  options: RunOptions,
): Promise<DrawnBenefits> {
  const { scenario: base } = files[0] as VariedFile;
  const chances = [
    ...new Set(
      files.flatMap(({ scenario: { uncertain } }) =>
        uncertain === undefined ? [] : chancesOf(uncertain).flatMap((own) => own.chances),
      ),
    ),
  ];
  const master = masterKey(base.seed);
  const points = Array.from({ length: base.replications }, (_, replication) => {
    const key = replicationKey(master, replication);
    return Float64Array.from(chances, (name) => parameterChance(key, name));
  });
  const { spent, placed } = judged.weights;
  const weights = [...spent, ...(countsPlaced(judged.weights) ? placed : [])];
  const found: (number | null)[][] = [];
  for (const file of files) {
    const before = found.length * points.length;
    const onProgress = (done: number): void => options.onProgress?.(before + done);
    const question = {
      files: [file] as const,
      axes: { named: [], chances },
      outcomes: outcomesOf(file.scenario, judged),
      replications: null,
    };
    const answers = await evaluating(question, { ...options, onProgress }, (evaluate) => evaluate(points));
    found.push(
      answers.map((answer) =>
        answer === null
          ? null
          : weights.reduce((sum, weight, i) => sum + weight * ((answer[i] as Float64Array)[0] as number), 0),
      ),
    );
  }
  const draws = [...points.keys()].filter((i) => found.every((own) => own[i] !== null));
  const dead = files[found.findIndex((own) => own[0] === null)];
  if (draws.length === 0 && dead !== undefined) {
    throw new AllReplicationsFailed(dead.scenario, { replication: 0, message: 'impossible draw' });
  }
  return {
    kr: found.map((own) => Float64Array.from(draws, (i) => own[i] as number)),
    isExpected: true,
    draws,
    impossible: points.length - draws.length,
  };
}

/** One future of each scenario for each draw, the same luck in all. */
export async function simulatedBenefits(
  scenarios: readonly Scenario[],
  { weights, refunding }: Judged,
  options: RunOptions,
): Promise<DrawnBenefits> {
  const tables = await runScenarios(scenarios, options);
  requireSome(scenarios, tables);
  const went = tables.map(({ replications }) => new Map(Array.from(replications, (own, row) => [own, row])));
  const draws = [...(went[0] as Map<number, number>).keys()].filter((own) => went.every((rows) => rows.has(own)));
  const kr = scenarios.map((scenario, i) => {
    const model = compileModel(scenario);
    const plans = planSeries(inFixedPrices(scenario), model, layoutOf(model));
    const side = {
      scenario: scenario.name,
      plans,
      table: tables[i] as (typeof tables)[number],
      exact: UNKNOWN_EXPECTATION,
    };
    const rows = Int32Array.from(draws, (own) => (went[i] as Map<number, number>).get(own) as number);
    const of = (measure: string, step: string, by: readonly number[]): Float64Array =>
      weighted(pathsOf(side, planOf(side, measure, step), by.length, rows), by).values;
    const placed = of('full_year_equivalents', 'placement', weights.placed);
    return of(SPENT[refunding], 'all', weights.spent).map((own, row) => own + (placed[row] as number));
  });
  return { kr, isExpected: false, draws, impossible: (scenarios[0] as Scenario).replications - draws.length };
}
