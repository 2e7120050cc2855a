/** Any scenario with some of its numbers replaced: read again from its file, and held against the same checks. */

import type { MathParse } from '../scenario/expression/math-tree.js';
import { pathKey } from '../scenario/expression/number-texts.js';
import type { Scenario } from '../scenario/scenario.js';
import { drawnNumbers } from '../scenario/uncertain/draw.js';
import { scenarioWith } from '../scenario/uncertain/drawn-scenario.js';
import type { MergedFile, Uncertainty } from '../scenario/uncertain/uncertainty.js';
import { type NamedNumbers, numbersCalled, variableNumbers } from './named.js';

/** A scenario with what reads it again. */
export interface VariedFile {
  readonly scenario: Scenario;
  readonly merged: MergedFile;
}

/**
 * What the coordinates of a point are: named numbers, or factors on them, first, then chances, 0 < p < 1, at which uncertain
 * numbers stand, by the names that `drawnNumbers` asks for. Uncertain numbers of neither stand at their middle.
 */
export interface Axes {
  readonly named: readonly NamedNumbers[];
  readonly chances: readonly string[];
}

/** By axis: the named numbers, then the chances. */
export type Point = ArrayLike<number>;

/** The names of the chances that an uncertain scenario is drawn by, with the uncertain number or numbers each belongs to. */
export function chancesOf({ numbers, shares, posterior }: Uncertainty): { name: string; chances: string[] }[] {
  return [
    ...numbers.map(({ name }) => ({ name, chances: [name] })),
    // The last part is what the shares leave.
    ...shares.map(({ name, shares: own }) => ({
      name,
      chances: Array.from({ length: own.length + 1 }, (_, i) => `${name}/${i}`),
    })),
    ...(posterior === null ? [] : [{ name: 'posterior', chances: ['posterior'] }]),
  ];
}

/** Each scenario at a point, made by `scenarioAt`; what is worked out once for all points is kept. */
export class Variations {
  private readonly numbers: ReturnType<typeof variableNumbers>;
  private readonly uncertain: Uncertainty | null;
  private last: { readonly key: string; readonly scenario: Scenario } | null = null;

  constructor(
    private readonly file: VariedFile,
    private readonly axes: Axes,
    private readonly mathParse: () => MathParse,
  ) {
    this.numbers = variableNumbers(file.merged);
    const { uncertain } = file.scenario;
    this.uncertain = uncertain === undefined ? null : drawnPart(uncertain, new Set(axes.chances));
  }

  /**
   * The scenario at a point, certain of all its numbers; the same object where the last point had the same numbers.
   *
   * @throws ImpossibleDraw
   */
  at(point: Point): Scenario {
    const values = this.valuesAt(point);
    const key = JSON.stringify([...values]);
    if (this.last?.key !== key) this.last = { key, scenario: this.with(values) };
    return this.last.scenario;
  }

  /** The file's numbers at a point, by `pathKey`. */
  private valuesAt(point: Point): ReadonlyMap<string, number> {
    const { named, chances } = this.axes;
    const values = new Map<string, number>();
    if (this.uncertain !== null) {
      const chance = new Map(chances.map((name, i) => [name, point[named.length + i] as number]));
      for (const [key, value] of drawnNumbers(this.uncertain, 0, (name) => chance.get(name) ?? 0.5)) {
        values.set(key, value);
      }
    }
    named.forEach(({ name, isFactor }, i) => {
      const at = point[i] as number;
      for (const { path, value } of numbersCalled(this.numbers, name)) {
        values.set(pathKey(path), isFactor ? Number(value) * at : at);
      }
    });
    return values;
  }

  private with(values: ReadonlyMap<string, number>): Scenario {
    const { scenario, merged } = this.file;
    const { name, seed, replications, uncertain: _uncertain, ...certain } = scenario;
    if (values.size === 0) return { ...certain, name, seed, replications };
    const varied = scenarioWith(merged, values, this.mathParse);
    const kept = new Set(scenario.policies.map(({ id }) => id));
    return { ...varied, name, seed, replications, policies: varied.policies.filter(({ id }) => kept.has(id)) };
  }
}

/** What is drawn by some of the chances alone; all rows of a posterior are as likely. */
function drawnPart({ numbers, shares, posterior, file }: Uncertainty, chances: ReadonlySet<string>): Uncertainty {
  return {
    numbers: numbers.filter(({ name }) => chances.has(name)),
    shares: shares.filter(({ name }) => chances.has(`${name}/0`)),
    posterior: posterior !== null && chances.has('posterior') ? { ...posterior, order: 'drawn' } : null,
    file,
  };
}
