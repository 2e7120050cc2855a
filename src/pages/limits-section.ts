/** What the model does not know: what holds always, and what holds for this run's scenarios. */
import type { Scenario } from '../scenario/scenario.js';
import type { ReportWords } from '../text/report-words.js';
import type { Section } from './document.js';
import type { ReportedRun } from './run.js';

export function limitsSection(run: ReportedRun, words: ReportWords): Section {
  return {
    id: 'forbehold',
    heading: words.headings.limits,
    blocks: [{ kind: 'list', items: [...ownLimits(run, words), bandsText(run, words), ...words.limits.always] }],
  };
}

/** What the bands hold. */
function bandsText({ scenarios }: ReportedRun, { limits }: ReportWords): string {
  const drawn = scenarios.filter(({ uncertain }) => uncertain !== undefined).map(({ name }) => name);
  if (drawn.length === 0) return limits.bandsAreChance;
  return limits.bandsAreBoth(drawn.length === scenarios.length ? null : drawn);
}

/** Those that come of what the scenarios say, or do not say. */
export function ownLimits({ scenarios, forecasts }: ReportedRun, words: ReportWords): string[] {
  const own = words.limits;
  const some = (test: (scenario: Scenario) => boolean): boolean => scenarios.some(test);
  const base = scenarios[0];
  const drawnOut = base !== undefined && repeatsPopulation(base);
  return [
    ...(forecasts.some(({ replications }) => replications === 1) ? [own.oneRun] : []),
    ...(forecasts.some(({ failed }) => failed.length > 0) ? [own.failed] : []),
    ...(forecasts.some(({ expectation }) => expectation === 'approximate') || some(isDependentAndDrawn)
      ? [
          own.dependent(
            some(({ caseworkers }) => caseworkers !== null),
            some(({ capacities }) => capacities.length > 0),
          ),
        ]
      : []),
    ...(some(({ rePlacement }) => rePlacement.length === 0) ? [own.noHistory] : []),
    ...(some(({ trends }) => trends.length > 0) ? [] : [own.noTrends]),
    ...(some(({ economy }) => economy.refund !== null) ? [] : [own.noRefund]),
    ...(some(({ steps }) => steps.some(({ spread }) => spread !== null)) ? [] : [own.noSpread]),
    ...(drawnOut ? [own.populationRepeats] : []),
    ...(base?.population.kind === 'constant' ? [own.constantPopulation] : []),
  ];
}

/** Whether children influence one another in a scenario of which no exact mean is shown anyway. */
function isDependentAndDrawn({ uncertain, caseworkers, capacities }: Scenario): boolean {
  return uncertain !== undefined && (capacities.length > 0 || (caseworkers?.effects.length ?? 0) > 0);
}

/** Whether the horizon goes beyond the population table. */
function repeatsPopulation({ population, horizon }: Scenario): boolean {
  if (population.kind !== 'table') return false;
  const lastYear = Math.max(...population.years);
  return horizon.startYear + horizon.years - 1 > lastYear;
}
