/** The scenario at a point of a calibration: its listed numbers multiplied, and read again where others of its file are. */
import type { MathParse } from '../scenario/expression/math-tree.js';
import { pathKey } from '../scenario/expression/number-texts.js';
import type { Scenario } from '../scenario/scenario.js';
import { ImpossibleDraw, scenarioWith } from '../scenario/uncertain/drawn-scenario.js';
import type { MergedFile } from '../scenario/uncertain/uncertainty.js';
import type { FreeParameter } from './free.js';
import { withFactors } from './with-factors.js';

/** What it takes to read a scenario again. */
export interface Reread {
  readonly merged: MergedFile;
  readonly mathParse: () => MathParse;
}

/** Whether any parameter has numbers for which the file is read again. */
export function needsReread(parameters: readonly FreeParameter[]): boolean {
  return parameters.some(({ numbers }) => numbers.some((one) => one.in === 'file'));
}

/** The scenario in which the numbers of parameter i are multiplied by exp(logFactors[i]); null: they cannot stand together. */
export function scenarioAt(
  scenario: Scenario,
  parameters: readonly FreeParameter[],
  logFactors: ArrayLike<number>,
  reread: Reread | null,
): Scenario | null {
  const values = new Map<string, number>();
  parameters.forEach(({ numbers }, i) => {
    for (const one of numbers) {
      if (one.in === 'file') values.set(pathKey(one.path), one.value * Math.exp(logFactors[i] as number));
    }
  });
  if (values.size === 0) return withFactors(scenario, parameters, logFactors);
  if (reread === null) throw new RangeError('numbers of a file are free, and there is no file');
  try {
    const read = scenarioWith(reread.merged, values, reread.mathParse);
    const { name, seed, replications, horizon, policies } = scenario;
    const kept = new Set(policies.map(({ id }) => id));
    const own = {
      ...read,
      name,
      seed,
      replications,
      horizon,
      policies: read.policies.filter(({ id }) => kept.has(id)),
    };
    return withFactors(own, parameters, logFactors);
  } catch (error) {
    if (error instanceof ImpossibleDraw) return null;
    throw error;
  }
}
