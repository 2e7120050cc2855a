/** The grid on which everything is constant: epochs (of policies), age classes and groups. */
import type { Scenario, Trend } from '../scenario/scenario.js';
import { calendarYear } from './calendar.js';
import { formulaAges, formulasAskForYear } from './formulas.js';
import type { Grid } from './model.js';
import { policyWeight } from './policies.js';
import { partialPolicies } from './reach.js';
import { compileSituations, vintageStarts } from './situations.js';
import { trendFactor } from './trends.js';

/** All ages, in months, at which something may change: bands, effects, birthdays, formulas. */
function ageCuts(scenario: Scenario): number[] {
  const years = new Set<number>([0]);
  for (const band of scenario.ageBands) years.add(band.fromAge).add(band.toAge + 1);
  for (const policy of scenario.policies) {
    for (const { fromAge, toAge } of [...policy.effects, ...policy.caps]) years.add(fromAge).add(toAge + 1);
  }
  for (const trend of scenario.trends) years.add(trend.fromAge).add(trend.toAge + 1);
  for (const birthday of scenario.birthdays) years.add(birthday.age);
  for (const age of formulaAges(scenario)) years.add(age);
  return [...years].sort((a, b) => a - b).map((age) => age * 12);
}

/** Age class of every age in whole months up to the last finite cut. */
function ageClassTable(cuts: readonly number[]): Uint8Array {
  const last = cuts[cuts.length - 1] as number;
  const table = new Uint8Array(last + 1);
  let ageClass = 0;
  for (let age = 0; age <= last; age++) {
    while (ageClass + 1 < cuts.length && age >= (cuts[ageClass + 1] as number)) ageClass++;
    table[age] = ageClass;
  }
  return table;
}

/** First month of every epoch: wherever a policy's weight, a trend or a formula changes, or a policy for new cases starts. */
function epochStarts(scenario: Scenario, firstMonth: number): number[] {
  const vintages = vintageStarts(scenario);
  const byYear = formulasAskForYear(scenario);
  const starts = [firstMonth];
  for (let month = 1; month < scenario.horizon.years * 12; month++) {
    const changes =
      scenario.policies.some(
        (policy) =>
          policy.effects.length + policy.caps.length > 0 &&
          policyWeight(policy, month) !== policyWeight(policy, month - 1),
      ) || scenario.trends.some((trend) => changesIn(scenario, trend, month));
    const newYear = byYear && calendarYear(scenario.horizon, month) !== calendarYear(scenario.horizon, month - 1);
    if (changes || newYear || vintages.includes(month)) starts.push(month);
  }
  return starts;
}

function changesIn(scenario: Scenario, trend: Trend, month: number): boolean {
  return trendFactor(scenario.horizon, trend, month) !== trendFactor(scenario.horizon, trend, month - 1);
}

/** The grid of a scenario that is simulated from `firstMonth` (0, or negative for a burn-in) on. */
export function compileGrid(scenario: Scenario, firstMonth: number): Grid {
  const months = scenario.horizon.years * 12;
  const starts = epochStarts(scenario, firstMonth);
  // The past knows no policy and no trend: when one works from month 0, epoch 0 is the past alone.
  const startsAtOnce =
    scenario.policies.some((policy) => policyWeight(policy, 0) > 0) ||
    scenario.trends.some((trend) => changesIn(scenario, trend, 0)) ||
    vintageStarts(scenario).includes(0);
  if (startsAtOnce) starts.splice(1, 0, 0);
  const epochOfMonth = new Uint16Array(months - firstMonth + 1);
  let epoch = 0;
  for (let month = firstMonth; month <= months; month++) {
    if (month < months && epoch + 1 < starts.length && month >= (starts[epoch + 1] as number)) epoch++;
    epochOfMonth[month - firstMonth] = epoch;
  }
  const cuts = ageCuts(scenario);
  const reachedCount = 2 ** partialPolicies(scenario).length;
  return {
    epochCount: starts.length,
    epochOfMonth,
    epochEnd: Float64Array.from([...starts.slice(1), months]),
    ageClassCount: cuts.length,
    ageCut: Float64Array.from([...cuts, Number.POSITIVE_INFINITY]),
    ageClassAt: ageClassTable(cuts),
    groupCount: scenario.groups.length,
    profileCount: scenario.groups.length * reachedCount,
    reachedCount,
    situations: compileSituations(scenario, firstMonth),
  };
}

/** A month that lies in the epoch; for epoch 0, the latest that the past still rules (month 0 or -1). */
export function monthOfEpoch(grid: Grid, epoch: number): number {
  return epoch === 0 ? Math.min(0, (grid.epochEnd[0] as number) - 1) : (grid.epochEnd[epoch - 1] as number);
}
