/** Children of one age who are given by sex or by marital status are added up, or taken from the total. */

import type { Fault } from '../problem.js';

/** Which sets of labels make up everybody, best first: a total, or all parts. */
type Ways = readonly (readonly string[])[];

const WHOLE_OF: Readonly<Record<'sex' | 'marital', readonly string[]>> = {
  sex: ['men', 'women'],
  marital: ['unmarried', 'married', 'widowed', 'divorced'],
};

/** The ways to make up everybody of one age and year: each a list of keys (`partKey`). */
export function waysOf(sexes: ReadonlySet<string>, marital: ReadonlySet<string>): Ways {
  return wholes('sex', sexes).flatMap((bySex) =>
    wholes('marital', marital).map((byMarital) => bySex.flatMap((sex) => byMarital.map((own) => partKey(sex, own)))),
  );
}

/** Half a population, where a table has only some of the sexes or of the marital statuses and no total. */
export function missingParts(sexes: ReadonlySet<string>, marital: ReadonlySet<string>): Fault[] {
  return [...missingOf('sex', sexes), ...missingOf('marital', marital)];
}

function missingOf(what: 'sex' | 'marital', found: ReadonlySet<string>): Fault[] {
  return wholes(what, found).length > 0 ? [] : [{ code: 'tablePart', args: { what } }];
}

/** The total where there is one, so that as few figures as possible are masked; else every part. */
function wholes(what: 'sex' | 'marital', found: ReadonlySet<string>): Ways {
  const parts = [...found].filter((part) => part !== 'total');
  const allParts = WHOLE_OF[what].every((part) => found.has(part)) ? [parts] : [];
  return found.has('total') ? [['total'], ...allParts] : allParts;
}

/** Names a part of the children of one age. */
export function partKey(sex: string, marital: string): string {
  return `${sex} ${marital}`;
}
