/** Whether the scenarios of a run can be held against the first one, and the scenarios as they are run. */
import { shownPrices } from '../results/prices.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliWords } from '../text/cli-words.js';
import { UserError } from './output.js';
import type { LoadedScenario } from './read-scenario.js';

/** A scenario, and what messages call it. */
type Compared = Pick<LoadedScenario, 'file' | 'scenario'>;

/** What the command line says instead of the files; null: as the base file says. */
export interface Overrides {
  readonly replications: number | null;
  readonly seed: string | null;
  /** Uncertain numbers stand at their middle in every replication. */
  readonly fixedParameters?: boolean;
}

/**
 * The scenarios with the base's seed and number of replications, so that every child has the same luck in all.
 *
 * @throws UserError with every reason why they cannot be compared
 */
export function comparable(loaded: readonly Compared[], overrides: Overrides, words: CliWords): readonly Scenario[] {
  const base = loaded[0] as Compared;
  const reasons = loaded.flatMap((one, i) => (i === 0 ? [] : obstacles(one, base, loaded.slice(0, i), words)));
  if (reasons.length > 0) throw new UserError(reasons.join('\n'));
  const seed = overrides.seed ?? base.scenario.seed;
  const replications = overrides.replications ?? base.scenario.replications;
  return loaded.map(({ scenario }) => {
    const { uncertain, ...fixed } = scenario;
    const isDrawn = uncertain !== undefined && overrides.fixedParameters !== true;
    return { ...(isDrawn ? scenario : fixed), seed, replications };
  });
}

function obstacles(
  { file, scenario }: Compared,
  base: Compared,
  before: readonly Compared[],
  words: CliWords,
): string[] {
  const { horizon, priceLevel, steps } = base.scenario;
  const ids = new Set(steps.filter(({ kind }) => kind !== 'universal').map(({ id }) => id));
  const namesake = before.find((other) => other.scenario.name === scenario.name);
  const isOtherHorizon = JSON.stringify(scenario.horizon) !== JSON.stringify(horizon);
  return [
    ...(namesake === undefined ? [] : [words.sameName(file, namesake.file, scenario.name)]),
    ...(isOtherHorizon ? [words.horizonDiffers(file, base.file)] : []),
    ...(scenario.priceLevel === priceLevel
      ? []
      : [words.priceLevelDiffers(file, scenario.priceLevel, base.file, priceLevel)]),
    ...(scenario.priceLevel === priceLevel && yearShown(scenario) !== yearShown(base.scenario)
      ? [words.pricesDiffer(file, yearShown(scenario), base.file, yearShown(base.scenario))]
      : []),
    ...(scenario.steps.some(({ id }) => ids.has(id)) ? [] : [words.stepsDiffer(file, base.file)]),
  ];
}

/** The year in whose prices results are; null: each year's own. */
function yearShown(scenario: Scenario): number | null {
  const { priceLevel, prices } = shownPrices(scenario);
  return prices === 'current' ? null : priceLevel;
}
