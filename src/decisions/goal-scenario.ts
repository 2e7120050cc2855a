/** A scenario with one of its numbers replaced, as uncertain of all the others as before. */
import type { MathParse } from '../scenario/expression/math-tree.js';
import { pathKey, withValues } from '../scenario/expression/number-texts.js';
import type { Path } from '../scenario/located.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Uncertainty } from '../scenario/uncertain/uncertainty.js';
import { type NamedNumbers, numbersCalled, variableNumbers } from './named.js';
import { Variations, type VariedFile } from './vary.js';

/**
 * The scenario with the named number or numbers at `value`; what they are is certain then.
 *
 * @throws ImpossibleDraw
 */
export function scenarioAt(file: VariedFile, named: NamedNumbers, value: number, mathParse: () => MathParse): Scenario {
  const certain = new Variations(file, { named: [named], chances: [] }, mathParse).at([value]);
  const { uncertain } = file.scenario;
  if (uncertain === undefined) return certain;
  const replaced = new Map(
    numbersCalled(variableNumbers(file.merged), named.name).map(({ path, value: own }) => [
      pathKey(path),
      named.isFactor ? Number(own) * value : value,
    ]),
  );
  const left = without(uncertain, (path) => replaced.has(pathKey(path)));
  const { plain, tables } = uncertain.file;
  return { ...certain, uncertain: { ...left, file: { plain: withValues(plain, replaced), tables } } };
}

/** Shares that are drawn together are certain as soon as one of them is. */
function without(uncertain: Uncertainty, isReplaced: (path: Path) => boolean): Uncertainty {
  const { numbers, shares, posterior } = uncertain;
  return {
    ...uncertain,
    numbers: numbers.filter(({ path }) => !isReplaced(path)),
    shares: shares.filter((own) => !own.shares.some(({ path }) => isReplaced(path))),
    posterior:
      posterior === null
        ? null
        : {
            ...posterior,
            columns: posterior.columns.map((column) => ({
              ...column,
              numbers: column.numbers.filter(({ path }) => !isReplaced(path)),
            })),
          },
  };
}
