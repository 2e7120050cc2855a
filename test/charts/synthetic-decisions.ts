/** Decisions for the gallery, their numbers made up. */

import type { IndexRow } from '../../src/charts/decisions/sobol-bars.js';
import type { GridAxis } from '../../src/decisions/grid.js';
import type { Range } from '../../src/decisions/ranges.js';
import type { SobolIndex } from '../../src/decisions/sobol.js';
import type { ToldOutcome, Words } from '../../src/decisions/telling.js';
import type { Tornado } from '../../src/decisions/tornado.js';
import type { Step } from '../../src/scenario/scenario.js';
import { comparisonDa } from '../../src/text/da/comparison.js';
import { decisionsDa } from '../../src/text/da/decisions.js';
import { step } from '../support/scenarios.js';

export const DECISION_WORDS: Words = { own: decisionsDa, figures: comparisonDa };

export const STEPS: readonly Step[] = [
  { ...step('hjemme', 'home_based'), shortName: 'Støttende i hjemmet' },
  { ...step('pleje', 'placement'), shortName: 'Plejefamilie' },
  { ...step('institution', 'placement'), shortName: 'Børne- og ungehjem' },
];

export const SWINGS_TOLD: ToldOutcome = {
  outcome: { measure: 'expenditure_kr', step: 'all', period: 'total' },
  name: 'Udgifter, mio. kr. (i alt 2016-2025)',
  unit: 1e6,
};

function range(name: string, low: number, value: number, high: number, isFactor = false): Range {
  return { name, isFactor, low, value, high, origin: 'assumed', atLow: [], atHigh: [] };
}

function exact(kr: number): { readonly value: number; readonly error: null } {
  return { value: kr, error: null };
}

/** One falls when its number rises, one moves the figure the same way at both ends, one does nothing. */
export const SWINGS: Tornado = {
  middle: [exact(926e6)],
  bars: [
    {
      range: range('unitCost:institution', 760_000, 950_000, 1_140_000),
      outcomes: [{ low: exact(-77e6), high: exact(77e6) }],
    },
    {
      range: range('hjemme>institution@unge', 0.066, 0.0826, 0.099),
      outcomes: [{ low: exact(-21.4e6), high: exact(19.8e6) }],
    },
    { range: range('pleje>hjemme', 0.8, 1, 1.2, true), outcomes: [{ low: exact(9.3e6), high: exact(-8.1e6) }] },
    { range: range('parameters.tilgang', 0, 0.1, 0.2), outcomes: [{ low: exact(1.2e6), high: exact(4.4e6) }] },
    { range: range('breakdowns.0.share', 0.8, 1, 1.2, true), outcomes: [{ low: exact(0), high: exact(0) }] },
  ],
  impossible: [],
};

function index(value: number, plusMinus: number): SobolIndex {
  return { value, low: value - plusMinus, high: value + plusMinus, error: plusMinus / 1.645 };
}

/** One whose band crosses zero, one that is nothing alone and something with others. */
export const INDEX_ROWS: readonly IndexRow[] = [
  { name: 'unitCost:institution', first: index(0.41, 0.06), total: index(0.43, 0.05) },
  { name: 'hjemme>institution@unge', first: index(0.22, 0.07), total: index(0.34, 0.05) },
  { name: 'pleje>hjemme', first: index(0.01, 0.05), total: index(0.12, 0.03) },
  { name: 'alle tal i posterior', first: index(0.04, 0.04), total: index(0.05, 0.02) },
];

function axis(name: string, value: number, values: readonly number[], isFactor: boolean): GridAxis {
  return { named: { name, isFactor, value, numbers: [name], files: [0] }, values };
}

/** A saving that turns into a cost, and a pair that cannot be. */
export const GRID = {
  x: axis('unitCost:pleje', 385_000, [300_000, 350_000, 400_000, 450_000, 500_000], false),
  y: axis('pleje>hjemme', 1, [0.5, 1, 1.5], true),
  cells: [0, 1, 2].map((y) =>
    [0, 1, 2, 3, 4].map((x) => (x === 0 && y === 2 ? null : { value: 1e6 * (6.5 * x - 4 * y - 9), error: null })),
  ),
};
