/** The population and where its children are at the start. */

import type { Draft } from '../draft.js';
import { doubtful, type Finding, wrong, wrongKey } from '../finding.js';
import type { Path } from '../located.js';
import { INITIAL_KEYS, type StockItemFile } from '../schema/initial.js';
import { POPULATION_KEYS, TABLE_KEYS } from '../schema/population.js';
import { bareNumber, numbersOf, type SourcedMap } from '../schema/read.js';
import { agesOf } from '../schema/words.js';
import { exactlyOne } from './alternatives.js';
import { sharesFinding } from './ladder.js';
import { checkName, type KnownNames } from './names.js';

/** One way to say how many children there are; what belongs to a table stands beside one. */
export function checkPopulation({ population }: Draft): Finding[] {
  if (population === null) return [];
  const idle = population.table === undefined ? TABLE_KEYS.filter((key) => population[key] !== undefined) : [];
  return [
    ...exactlyOne(population, POPULATION_KEYS, ['population']),
    ...idle.map((key) => wrongKey(['population', key], { code: 'onlyWithTable', args: { key } })),
  ];
}

/** One way to say where they start; known steps other than the universal one; shares of at most 1. */
export function checkInitial(draft: Draft, known: KnownNames): Finding[] {
  const { initial } = draft;
  if (initial === null || initial === 'steadyState') return [];
  return [
    ...exactlyOne(initial, INITIAL_KEYS, ['initial']),
    ...(initial.shares === undefined ? [] : shareFindings(draft, known, initial.shares)),
    ...(initial.stock === undefined ? [] : stockFindings(draft, known, initial.stock)),
  ];
}

function shareFindings(draft: Draft, known: KnownNames, shares: SourcedMap): Finding[] {
  const path = ['initial', 'shares'];
  const numbers = numbersOf(shares);
  return [
    ...numbers.flatMap(([id]) => startStep(draft, known, id, [...path, id], 'key')),
    ...numbers.flatMap(([id]) => grownUpsOnly(draft, id, [...path, id])),
    ...sharesFinding(
      path,
      numbers.map(([, share]) => share),
    ),
  ];
}

function stockFindings(draft: Draft, known: KnownNames, stock: readonly StockItemFile[] | SourcedMap): Finding[] {
  const path = ['initial', 'stock'];
  if (!isStockList(stock)) {
    return numbersOf(stock).flatMap(([id, children]) => [
      ...startStep(draft, known, id, [...path, id], 'key'),
      ...wholeNumber(bareNumber(children), [...path, id]),
      ...grownUpsOnly(draft, id, [...path, id]),
      ...evenAges(draft, id, [...path, id]),
    ]);
  }
  return stock.flatMap((item, index) => [
    ...startStep(draft, known, item.step, [...path, index, 'step'], 'value'),
    ...wholeNumber(bareNumber(item.children), [...path, index, 'children']),
    ...(agesOf(item.ages ?? '0-17').fromAge < 18 ? grownUpsOnly(draft, item.step, [...path, index, 'step']) : []),
    ...(item.ages === undefined ? evenAges(draft, item.step, [...path, index, 'step']) : []),
    ...(item.group === undefined ? [] : checkName('group', item.group, known, [...path, index, 'group'])),
  ]);
}

/** Nobody under 18 is in aftercare: a share, which holds at every age under 18, or a stock without such ages cannot be meant. */
function grownUpsOnly(draft: Draft, id: string, path: Path): Finding[] {
  const isAftercare = draft.steps.some(({ item }) => item.id === id && item.kind === 'aftercare');
  return isAftercare ? [wrong(path, { code: 'aftercareUnder18', args: { id } })] : [];
}

/** A stock without ages is spread evenly over 0-17, which drifts where the children are in truth older or younger. */
function evenAges(draft: Draft, id: string, path: Path): Finding[] {
  const isAftercare = draft.steps.some(({ item }) => item.id === id && item.kind === 'aftercare');
  const isKnown = draft.stepIds.some(({ item }) => item === id);
  return isAftercare || !isKnown ? [] : [doubtful(path, { code: 'stockWithoutAges', args: { id } })];
}

function startStep(draft: Draft, known: KnownNames, id: string, path: Path, on: 'key' | 'value'): Finding[] {
  if (!draft.universalIds.includes(id)) return checkName('step', id, known, path, [], on);
  const fault = { code: 'universalNamed', args: { id } } as const;
  return [on === 'key' ? wrongKey(path, fault) : wrong(path, fault)];
}

function wholeNumber(value: number, path: Path): Finding[] {
  if (Number.isInteger(value)) return [];
  return [wrong(path, { code: 'wrongType', args: { expected: 'integer', got: { kind: 'number', value } } })];
}

/** Whether a stock is written as a list (and not as step: number). */
export function isStockList(stock: readonly StockItemFile[] | SourcedMap): stock is readonly StockItemFile[] {
  return Array.isArray(stock);
}

/** There are not more children under 18 on the steps than there are children; `children0to17` at the start. */
export function checkStockFits(draft: Draft, children0to17: number): Finding[] {
  const { initial } = draft;
  if (initial === null || initial === 'steadyState' || initial.stock === undefined) return [];
  const stock = stockUnder18(initial.stock);
  if (stock <= children0to17 + 1e-9) return [];
  const args = { stock: rounded(stock), children: rounded(children0to17) };
  return [wrongKey(['initial', 'stock'], { code: 'stockAbovePopulation', args })];
}

/** Children on the steps whose age, evenly spread over their item's ages, is under 18. */
function stockUnder18(stock: readonly StockItemFile[] | SourcedMap): number {
  const items = isStockList(stock) ? stock : numbersOf(stock).map(([, children]) => ({ children, ages: undefined }));
  return items.reduce((sum, item) => {
    const { fromAge, toAge } = agesOf(item.ages ?? '0-17');
    const under18 = Math.max(0, Math.min(17, toAge) - fromAge + 1);
    return sum + (bareNumber(item.children) * under18) / (toAge - fromAge + 1);
  }, 0);
}

function rounded(value: number): number {
  return Number(value.toFixed(1));
}
