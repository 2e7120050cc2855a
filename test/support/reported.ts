/** Runs as a report is made of them, out of sides: simulated in this thread, or made by hand. */
import type { ReportedRun } from '../../src/pages/run.js';
import { buildForecast } from '../../src/results/build-forecast.js';
import { compare } from '../../src/results/comparison/comparison.js';
import { buildDifference, type Side } from '../../src/results/difference.js';
import { economyResult } from '../../src/results/economy/economy.js';
import type { Difference, Forecast } from '../../src/results/forecast.js';
import { trendsOf } from '../../src/results/trends.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { scenarioOf, smallWith } from '../scenario/support.js';
import { sideBy } from './economy.js';
import type { HandMade } from './sides.js';
import { sideOf } from './sides.js';

/** The report's view of some sides; the first is the base. */
export function reportedRun(scenarios: readonly Scenario[], sides: readonly Side[]): ReportedRun {
  const side = (i: number): Side => sides[i] as Side;
  const forecasts = scenarios.map(
    (scenario, i): Forecast => buildForecast(scenario, `0000000${i}`, side(i).plans, side(i).table, side(i).exact),
  );
  const differences = sides.slice(1).map((own): Difference => buildDifference(side(0), own));
  const economies = scenarios.map((scenario, i) =>
    economyResult({
      scenario,
      side: side(i),
      fixed: side(i),
      forecast: forecasts[i] as Forecast,
      difference: differences[i - 1] ?? null,
      base: i === 0 ? null : { scenario: scenarios[0] as Scenario, fixed: side(0) },
    }),
  );
  const comparison = compare(sides.map((own, i) => ({ ...own, resolved: scenarios[i] as Scenario })));
  const trends = scenarios.map(({ steps }, i) =>
    trendsOf(
      side(i),
      steps.map(({ id }) => id),
    ),
  );
  return { scenarios, forecasts, differences, economies, comparison, trends };
}

/** Scenarios that are simulated, with `n` replications each. */
export function simulated(scenarios: readonly Scenario[], n: number): ReportedRun {
  return reportedRun(
    scenarios,
    scenarios.map((scenario) => sideBy(scenario, n)),
  );
}

const NO_POLICIES = `policies:
  - id: tiltag
    name: Tiltag
    start: 2017-01
    effects:
      - { from: hjemme, to: institution, multiply: 0.8 }
`;

/** The small scenario without policies, 2016 to 2018. */
export const PLAIN: Scenario = scenarioOf(
  smallWith(NO_POLICIES, '').replace('start: 2016-01, years: 10', 'start: 2016-01, years: 3'),
);

/** The same with one policy, which begins in 2016. */
export const WITH_POLICY: Scenario = scenarioOf(
  smallWith('start: 2017-01', 'start: 2016-01')
    .replace('years: 10', 'years: 3')
    .replace('name: Lille', 'name: Forslag'),
);

/** Ten futures by hand, from 2016: the base spends 100 mio. kr. a year on children. */
export function byHand(base: HandMade, proposal: HandMade, futures = 10): ReportedRun {
  const replications = Array.from({ length: futures }, (_, i) => i);
  return reportedRun(
    [PLAIN, WITH_POLICY],
    [sideOf(PLAIN.name, 2016, replications, base), sideOf(WITH_POLICY.name, 2016, replications, proposal)],
  );
}
