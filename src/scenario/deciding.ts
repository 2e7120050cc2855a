/** Which numbers of a scenario file decide a figure of some steps, and where they are written. */

import { type Laid, NOTHING_LAID } from './laid-over.js';
import { readLayers } from './layers.js';
import { childOf, type Located, nodeAt, type Path } from './located.js';
import type { Place } from './problem.js';
import { AMOUNT_KEYS } from './schema/policy/cost.js';
import { OPERATION_KEYS, TARGET_KEYS } from './schema/policy/effect.js';
import type { SourceFiles } from './source-files.js';

/** A number (or formula) as it is written, with the source that covers it. */
export interface DecidingNumber {
  readonly place: Place;
  /** What it decides, coarsely. */
  readonly role: 'price' | 'into' | 'outOf' | 'population' | 'policy';
  /** The thing it stands in, by its ids: `institution`, `almen > institution`, `population`, a policy. */
  readonly item: string;
  /** From the item to the number: `perYear`, `smaa`. */
  readonly field: Path;
  readonly value: string;
  readonly source: string;
}

/** The steps that a figure is about, and whether it is in kr. */
export interface DecidedFigure {
  readonly steps: ReadonlySet<string>;
  readonly isMoney: boolean;
  /** Moves to the steps from elsewhere: who leaves them does not matter. */
  readonly isInflow: boolean;
  /** Whether what policies cost themselves is in it. */
  readonly hasPolicyCosts: boolean;
}

/** The numbers that decide it directly, in the order of the file: prices, moves to and from the steps, population, policies. */
export function decidingNumbers(
  entry: string,
  files: SourceFiles,
  { steps, isMoney, isInflow, hasPolicyCosts }: DecidedFigure,
  laid: Laid = NOTHING_LAID,
): DecidingNumber[] {
  const { root } = readLayers(entry, files, laid);
  if (root === null) return [];
  const has = (item: Located, key: string): boolean => textsAt(item, key).some((id) => steps.has(id));
  const items = (key: string): Located[] => {
    const list = nodeAt(root, [key]);
    return list?.kind === 'list' ? [...list.items] : [];
  };
  return [
    ...(isMoney ? items('steps').filter((step) => has(step, 'id')) : []).flatMap((step) =>
      numbersIn(step, PRICE_KEYS, 'price', textsAt(step, 'id').join()),
    ),
    ...items('transitions').flatMap((move) => {
      const role = has(move, 'to') ? 'into' : 'outOf';
      if (isInflow ? has(move, 'from') || role === 'outOf' : !has(move, 'from') && role === 'outOf') return [];
      return numbersIn(move, MOVE_KEYS, role, `${textsAt(move, 'from').join()} > ${textsAt(move, 'to').join()}`);
    }),
    ...numbersIn(nodeAt(root, ['population']), ['children', 'groups', 'table'], 'population', 'population'),
    ...items('policies').flatMap((policy) => policyNumbers(policy, has, hasPolicyCosts)),
  ];
}

const PRICE_KEYS = [
  'unitCost',
  'unitCostByDuration',
  'unitCostFactors',
  'startCost',
  'endCost',
  'fixedCosts',
  'spread',
];
const MOVE_KEYS = ['perYear', 'byGroup', 'byDuration'];

/** The effects of a policy on the steps, and what it costs. */
function policyNumbers(
  policy: Located,
  has: (item: Located, key: string) => boolean,
  hasPolicyCosts: boolean,
): DecidingNumber[] {
  const name = textsAt(policy, 'id').join();
  const effects = childOf(policy, 'effects');
  const touching =
    effects?.kind === 'list' ? effects.items.filter((one) => EFFECT_KEYS.some((key) => has(one, key))) : [];
  const costs = hasPolicyCosts ? childOf(policy, 'costs') : null;
  return [
    ...touching.flatMap((effect) => numbersIn(effect, OPERATIONS, 'policy', name)),
    ...(costs?.kind === 'list' ? costs.items.flatMap((cost) => numbersIn(cost, AMOUNT_KEYS, 'policy', name)) : []),
  ];
}

const EFFECT_KEYS = ['from', 'to', ...TARGET_KEYS];
const OPERATIONS = [...OPERATION_KEYS, 'relativeRisk'];

/** The numbers in some fields of an item, each with its own source or else that of what it stands in. */
function numbersIn(
  item: Located | null,
  keys: readonly string[],
  role: DecidingNumber['role'],
  name: string,
): DecidingNumber[] {
  if (item === null) return [];
  const covering = sourceOf(item) ?? '';
  return keys.flatMap((key) => {
    const node = childOf(item, key);
    return node === null ? [] : leavesOf(node, [key], covering).map((leaf) => ({ ...leaf, role, item: name }));
  });
}

/** Every number, formula or path below a node. */
function leavesOf(node: Located, path: Path, covering: string): Omit<DecidingNumber, 'role' | 'item'>[] {
  if (node.kind === 'scalar') {
    if (typeof node.value === 'boolean' || node.value === null) return [];
    return [{ place: node.place, field: path, value: String(node.value), source: covering }];
  }
  if (node.kind === 'list') return node.items.flatMap((item, i) => leavesOf(item, [...path, i], covering));
  const source = sourceOf(node) ?? covering;
  return [...node.entries]
    .filter(([key]) => key !== 'source' && key !== 'priceLevel')
    .flatMap(([key, { node: own }]) => leavesOf(own, key === 'value' ? path : [...path, key], source));
}

function sourceOf(node: Located): string | null {
  const source = childOf(node, 'source');
  return source?.kind === 'scalar' && typeof source.value === 'string' ? source.value : null;
}

/** One text or a list of them. */
function textsAt(item: Located, key: string): string[] {
  const node = childOf(item, key);
  const nodes = node?.kind === 'list' ? node.items : node === null ? [] : [node];
  return nodes.flatMap((own) => (own.kind === 'scalar' && own.value !== null ? [String(own.value)] : []));
}
