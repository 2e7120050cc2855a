/** The stress test of each proposal's business case: what becomes of it when something drifts, and how much may. */
import type { Drift } from '../results/economy/stress-drifts.js';
import type { StressOutcome } from '../results/economy/stress-outcome.js';
import { isPaying, type StressTest } from '../results/economy/stress-test.js';
import { formatNumber } from '../text/number-format.js';
import type { ReportWords } from '../text/report-words.js';
import type { StressWords } from '../text/stress-words.js';
import { type Marks, MILLION, shown, type Unit } from './amounts.js';
import { type Block, type Cell, plainRow, type Row, type Section, type Table, text } from './document.js';
import { fixedPricesOf, type ReportedRun } from './run.js';

/** Null where nothing was tested. */
export function stressSection(run: ReportedRun, words: ReportWords): Section | null {
  const tests = run.stress ?? [];
  if (tests.length === 0) return null;
  const own = words.stress;
  return {
    id: 'stresstest',
    heading: own.heading,
    blocks: [
      { kind: 'paragraph', text: own.intro },
      ...tests.flatMap((test) => testBlocks(test, run, words)),
      { kind: 'note', text: own.note },
      { kind: 'table', table: sizesTable(tests, own, words) },
    ],
  };
}

function testBlocks(test: StressTest, run: ReportedRun, words: ReportWords): Block[] {
  const scenario = run.scenarios.find(({ name }) => name === test.scenario);
  const prices = scenario === undefined ? '' : fixedPricesOf(scenario, words);
  const notes = stressNotes(test, words.stress, words).map((own): Block => ({ kind: 'note', text: own }));
  return [
    { kind: 'heading', text: test.scenario },
    { kind: 'list', items: stressSentences(test, words.stress, words) },
    { kind: 'table', table: testTable(test, prices, words) },
    ...notes,
  ];
}

function testTable(test: StressTest, prices: string, words: ReportWords): Table {
  const own = words.stress;
  const unit = unitOf(test);
  const amount = (kr: number): Cell => ({ text: shown(kr, unit, words), sort: kr });
  const isSimulated = test.replications !== null;
  const cells = (name: string, outcome: StressOutcome | null): Cell[] => {
    const nothing: Cell = { text: '', sort: null };
    if (outcome === null) {
      const empty = isSimulated ? [nothing, nothing, nothing] : [nothing, nothing];
      return [text(name), { text: own.impossible, sort: null }, ...empty, nothing];
    }
    const { differenceKr, netKr, mcse, paidBackIn } = outcome;
    return [
      text(name),
      amount(differenceKr),
      amount(netKr),
      ...(isSimulated ? [mcse === null ? nothing : amount(mcse)] : []),
      paidBackIn === null
        ? { text: own.never, sort: Number.MAX_SAFE_INTEGER }
        : { text: String(paidBackIn), sort: paidBackIn },
      text(isPaying(outcome) ? own.yes : own.no),
    ];
  };
  const first: Row = { weight: 'sum', cells: cells(own.undrifted, test.undrifted) };
  const rows = test.rows.map(({ drift, outcome }) => plainRow(cells(driftName(drift, own, words), outcome)));
  return {
    caption: own.title(test.scenario, test.base, prices, test.isBeforeRefund),
    columns: [
      { heading: own.columns.drift, kind: 'name' },
      { heading: own.columns.difference, kind: 'number' },
      { heading: own.columns.net, kind: 'number' },
      ...(isSimulated ? [{ heading: own.columns.error, kind: 'number' } as const] : []),
      { heading: own.columns.paidBackIn, kind: 'number' },
      { heading: own.columns.pays, kind: 'text' },
    ],
    rows: [first, ...rows],
    isSortable: false,
  };
}

/** Two decimals where nothing comes to a whole million. */
function unitOf({ undrifted, rows }: StressTest): Unit {
  const all = [undrifted, ...rows.flatMap(({ outcome }) => outcome ?? [])];
  const isSmall = all.every(({ differenceKr, netKr }) => Math.abs(differenceKr) < 1e6 && Math.abs(netKr) < 1e6);
  return { ...MILLION, decimals: isSmall ? 2 : MILLION.decimals };
}

/** Where the sizes of all drifts come from, each told once. */
function sizesTable(tests: readonly StressTest[], own: StressWords, marks: Marks): Table {
  const drifts = tests.flatMap(({ rows }) => rows.map(({ drift }) => drift));
  const told = new Map(drifts.map((drift) => [driftName(drift, own, marks), driftSource(drift, own)]));
  return {
    caption: own.sizes.caption,
    columns: [
      { heading: own.sizes.drift, kind: 'name' },
      { heading: own.sizes.source, kind: 'text' },
    ],
    rows: [...told].map(([name, source]) => plainRow([text(name), text(source)])),
    isSortable: false,
  };
}

/** What a drift is called: a standard one with its size in words. */
export function driftName(drift: Drift, own: StressWords, marks: Marks): string {
  if (drift.standard === null) return drift.name;
  const { entries, groupEntries, prices, placementPrices, addOns, costs, delayMonths } = drift;
  const growth = [entries, groupEntries, prices, placementPrices, addOns].find((share) => share !== 0);
  const share = growth ?? costs - 1;
  const decimals = growth === undefined ? 0 : 1;
  return own.names[drift.standard]({ pct: formatNumber(100 * Math.abs(share), decimals, marks), months: delayMonths });
}

export function driftSource({ standard, source }: Drift, own: StressWords): string {
  if (standard !== null) return own.sources[standard];
  return source === '' ? own.sizes.none : source;
}

/** Under how many drifts it pays, which is the worst, and how far effect, costs and prices may go wrong. */
export function stressSentences(test: StressTest, own: StressWords, marks: Marks): string[] {
  const told = test.rows.flatMap(({ drift, outcome }) => (outcome === null ? [] : [{ drift, outcome }]));
  const count = told.filter(({ outcome }) => isPaying(outcome)).length;
  const pays = isPaying(test.undrifted) ? own.pays : own.paysNot;
  const worst = [...told].sort((a, b) => b.outcome.netKr - a.outcome.netKr)[0];
  const { effectLess, costsMore, placementsCheaper } = test.breakEven;
  // Rounded down: so much is surely within.
  const pct = (share: number, decimals: number): string =>
    formatNumber(Math.floor(100 * share * 10 ** decimals) / 10 ** decimals, decimals, marks);
  return [
    ...(told.length === 0 ? [] : [pays(count, told.length)]),
    ...(worst === undefined
      ? []
      : [own.worst(driftName(worst.drift, own, marks), shown(worst.outcome.netKr, unitOf(test), marks))]),
    ...(effectLess === null ? [] : [own.effectLess(pct(effectLess, 0))]),
    ...(costsMore === null ? [] : [own.costsMore(pct(costsMore, 0))]),
    ...(placementsCheaper === null ? [] : [own.placementsCheaper(pct(placementsCheaper, 1))]),
  ];
}

/** What holds for this test only. */
export function stressNotes(test: StressTest, own: StressWords, marks: Marks): string[] {
  return [
    ...(test.replications === null ? [] : [own.simulated(formatNumber(test.replications, 0, marks))]),
    ...(test.isAtMiddle ? [own.atMiddle] : []),
    ...(test.isBeforeRefund ? [own.beforeRefund] : []),
    ...(test.hasArrivals ? [own.arrivals] : []),
    ...(test.isEffectMixed ? [own.effectMixed] : []),
  ];
}
