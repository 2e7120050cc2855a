/**
 * What a scenario means, as facts without words: `results/explain.ts` says them in Danish or English.
 *
 * Everything is read from the compiled model and the exact expectation, so it says what the engine will do and not
 * what the file looks like.
 */
import type { Expectation } from '../../engine/expectation/expectation.js';
import { layoutOf } from '../../engine/tally/layout.js';
import { calendarYear, monthLabel } from '../../model/calendar.js';
import type { Model } from '../../model/model.js';
import type { Scenario } from '../../scenario/scenario.js';
import { type ExplainedAddOn, explainAddOns } from './add-ons.js';
import { possibleAges } from './ages.js';
import { childrenAtStart } from './at-start.js';
import { type ExplainedBreakdowns, explainBreakdowns } from './breakdowns.js';
import { type ExplainedCaseload, explainCaseload } from './caseload.js';
import { type ExplainedFormula, explainFormulas } from './formulas.js';
import { type KeyFigures, keyFigures } from './key-figures.js';
import { type EntryRow, entryRows, type StayRow, stayRows } from './moves.js';
import { countOrigins, type Origins } from './origins.js';
import { type ExplainedCapacity, explainCapacities } from './places.js';
import { type ExplainedPolicy, explainPolicies } from './policies.js';
import { type StayPrice, stayPrices } from './stay-prices.js';
import { type StepTime, timeOnSteps } from './time-on-step.js';
import { type ExplainedTrend, explainTrends } from './trends.js';

export interface Explanation {
  readonly scenario: Scenario;
  /** `2016-01`: the first and the last month of the horizon. */
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly population: PopulationFacts;
  /** The name of each step in tables: its level, with a letter where several steps have it (`7a`, `7b`). */
  readonly labels: readonly string[];
  readonly universal: number;
  readonly trends: readonly ExplainedTrend[];
  readonly formulas: readonly ExplainedFormula[];
  /** Moves from the universal step, by age. */
  readonly entries: readonly EntryRow[];
  /** Stays on every other step a child can be on, by age. */
  readonly stays: readonly StayRow[];
  /** The steps on which moves depend on how long the stay has lasted, the universal one included. */
  readonly timeOnSteps: readonly StepTime[];
  /** The steps whose prices depend on the time on them. */
  readonly stayPrices: readonly StayPrice[];
  readonly addOns: readonly ExplainedAddOn[];
  /** Null where the scenario states none. */
  readonly breakdowns: ExplainedBreakdowns | null;
  readonly caseload: ExplainedCaseload | null;
  readonly capacities: readonly ExplainedCapacity[];
  readonly policies: readonly ExplainedPolicy[];
  readonly years: readonly number[];
  readonly keyFigures: readonly KeyFigures[];
  /** Whether the key figures and all other means are approximate, because children depend on one another. */
  readonly isApproximate: boolean;
  readonly origins: Origins;
}

/** Children at the start and at the end of the horizon. */
export interface PopulationFacts {
  readonly under18: readonly [number, number];
  /** Null when the population table ends below 22 years. */
  readonly under23: readonly [number, number] | null;
  /** The last year of the table, where the horizon goes beyond it; else null. */
  readonly repeatsYear: number | null;
}

/** Explains a scenario; `model` and `exact` are its own. */
export function explain(scenario: Scenario, model: Model, exact: Expectation): Explanation {
  const possible = possibleAges(model);
  const start = childrenAtStart(model, exact);
  const stays = model.stepIds.flatMap((_, step) => stayRows(model, possible, step));
  return {
    scenario,
    firstMonth: monthLabel(model.calendarStart, 0),
    lastMonth: monthLabel(model.calendarStart, model.months - 1),
    population: populationFacts(scenario, model),
    labels: stepLabels(scenario),
    universal: model.universal,
    trends: explainTrends(scenario),
    formulas: explainFormulas(scenario),
    entries: entryRows(model, possible),
    stays: stays.filter(({ step }) => step !== model.universal),
    timeOnSteps: timeOnSteps(scenario, stays),
    stayPrices: stayPrices(scenario),
    addOns: explainAddOns(scenario, model, layoutOf(model), exact, possible),
    breakdowns: explainBreakdowns(scenario, model, exact, possible),
    caseload: explainCaseload(scenario, model, exact, start),
    capacities: explainCapacities(scenario, model, exact, start),
    policies: explainPolicies(scenario, model, possible, stays, start),
    years: model.years,
    keyFigures: keyFigures(scenario, model, exact),
    isApproximate: exact.isApproximate,
    origins: countOrigins(scenario),
  };
}

function populationFacts({ population, horizon }: Scenario, { cohorts, months }: Model): PopulationFacts {
  const ends = (dates: Float64Array): readonly [number, number] => [dates[0] as number, dates[months] as number];
  const lastYear = population.kind === 'table' ? Math.max(...population.years) : null;
  return {
    under18: ends(cohorts.under18),
    under23: cohorts.under23 === null ? null : ends(cohorts.under23),
    repeatsYear: lastYear !== null && lastYear < calendarYear(horizon, months) ? lastYear : null,
  };
}

/** `1`, `2`, ... `7a`, `7b`: short, and the number people know the rung by. */
export function stepLabels({ steps }: Pick<Scenario, 'steps'>): string[] {
  return steps.map(({ level }, i) => {
    const before = steps.slice(0, i).filter((other) => other.level === level).length;
    const shared = steps.filter((other) => other.level === level).length > 1;
    return shared ? `${level}${letters(before)}` : String(level);
  });
}

/** a, b ... z, aa, ab ... */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last;
}
