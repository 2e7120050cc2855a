import { driftName, driftSource } from '../pages/stress-section.js';
import type { StressOutcome } from '../results/economy/stress-outcome.js';
import { isPaying, type StressTest } from '../results/economy/stress-test.js';
import type { InPrices } from '../results/forecast.js';
import { NO_DRIFT, type StressDrift } from '../scenario/stress.js';
import type { StressWords } from '../text/stress-words.js';
import { number, PRICES, pricesCell, text } from './csv.js';

/** The sizes of a drift, in the order of the columns. */
const SIZES = [
  ['entries', 'entries'],
  ['group_entries', 'groupEntries'],
  ['prices_growth', 'prices'],
  ['placement_prices', 'placementPrices'],
  ['add_ons', 'addOns'],
  ['effect', 'effect'],
  ['delay_months', 'delayMonths'],
  ['lasts', 'lasts'],
  ['costs', 'costs'],
] as const satisfies readonly (readonly [string, keyof StressDrift])[];

const OUTCOME = ['difference_kr', 'net_present_value_kr', 'mcse', 'paid_back_in', 'pays'] as const;

/** How a test's numbers were found. */
interface Naming {
  readonly words: StressWords;
  readonly marks: { readonly decimalMark: string; readonly thousandMark: string };
}

/**
 * `stress.csv`: each business case under no drift (`none`), under each drift, and where one thing alone brings the net
 * present value to nought (`break_even_...`). Sizes are growth a year, factors and months, as a scenario states them.
 */
export function stressCsv(tests: readonly StressTest[], inPrices: InPrices, { words, marks }: Naming): string {
  const header = [
    'scenario',
    'base',
    'drift',
    'name',
    ...SIZES.map(([title]) => title),
    ...OUTCOME,
    'replications',
    'source',
    PRICES,
  ];
  const rows = tests.flatMap((test) => {
    const row = (id: string, name: string, sizes: Partial<StressDrift>, outcome: string, source: string): string => {
      const all = { ...NO_DRIFT, ...sizes };
      return [
        text(test.scenario),
        text(test.base),
        id,
        text(name),
        ...SIZES.map(([, key]) => number(all[key])),
        outcome,
        number(test.replications),
        text(source),
        pricesCell(inPrices),
      ].join();
    };
    const { effectLess, costsMore, placementsCheaper } = test.breakEven;
    const atNought = (id: string, sizes: Partial<StressDrift>): string => row(id, '', sizes, ',0,,,', '');
    return [
      row('none', words.undrifted, {}, outcomeCells(test.undrifted), ''),
      ...test.rows.map(({ drift, outcome }) =>
        row(drift.id, driftName(drift, words, marks), drift, outcomeCells(outcome), driftSource(drift, words)),
      ),
      ...(effectLess === null ? [] : [atNought('break_even_effect', { effect: 1 - effectLess })]),
      ...(costsMore === null ? [] : [atNought('break_even_costs', { costs: 1 + costsMore })]),
      ...(placementsCheaper === null
        ? []
        : [atNought('break_even_placement_prices', { placementPrices: -placementsCheaper })]),
    ];
  });
  return `${[header.join(), ...rows].join('\n')}\n`;
}

function outcomeCells(outcome: StressOutcome | null): string {
  if (outcome === null) return OUTCOME.map(() => '').join();
  const { differenceKr, netKr, mcse, paidBackIn } = outcome;
  return [number(differenceKr), number(netKr), number(mcse), number(paidBackIn), isPaying(outcome) ? '1' : '0'].join();
}
