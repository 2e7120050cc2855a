/** The sheet of assumptions: all of the base, and of each what-if those that are new or otherwise. */
import type { Scenario } from '../../scenario/scenario.js';
import { addOnRows, caseworkerRows, economyRows, placesRows } from './assumptions/block-rows.js';
import { changeRows, moveRows, populationRows, startRows, stepRows } from './assumptions/ladder-rows.js';
import { policyRows } from './assumptions/policy-rows.js';
import type { Assumption, Listing } from './assumptions/row.js';
import type { Cell, Format, Row, SheetContent } from './content.js';
import { number, Page, text } from './page.js';
import { type RunOfWorkbook, shortNames } from './result-of-run.js';

export function assumptionSheet(run: RunOfWorkbook): SheetContent {
  const { words, scenarios } = run;
  const own = words.assumptions;
  const short = shortNames(run);
  const page = new Page(words.sheets.assumptions, [24, 16, 46, 26, 12, 9, 9, 22, 60, 13]);
  page.line(own.title, 'title');
  for (const note of own.notes) page.line(note, 'note');
  const [base, ...others] = scenarios.map((scenario) => assumptionsOf(scenario, run));
  const known = new Set((base ?? []).map(keyOf));
  const rows = [
    ...(base ?? []).map((one) => rowOf(words.base, one, own)),
    ...others.flatMap((list, i) =>
      list.filter((one) => !known.has(keyOf(one))).map((one) => rowOf(short[i + 1] ?? '', one, own)),
    ),
  ];
  const head = page.next;
  page.table('Assumptions', own.columns, rows);
  return page.content({ frozen: { rows: head, columns: 0 }, repeated: [head, head] });
}

function assumptionsOf(scenario: Scenario, { words }: RunOfWorkbook): Assumption[] {
  const listing: Listing = { scenario, words: words.assumptions };
  return [
    ...populationRows(listing),
    ...stepRows(listing),
    ...moveRows(listing),
    ...changeRows(listing),
    ...startRows(listing),
    ...caseworkerRows(listing),
    ...placesRows(listing),
    ...addOnRows(listing),
    ...economyRows(listing),
    ...policyRows(listing, words.evidence),
  ];
}

function keyOf(one: Assumption): string {
  return JSON.stringify(one);
}

function rowOf(scenario: string, one: Assumption, { areas }: Listing['words']): Row {
  const wrapped = (value: string): Cell => text(value, 'wrapped');
  return [
    wrapped(scenario),
    text(areas[one.area]),
    wrapped(one.what),
    wrapped(one.whom),
    typeof one.value === 'number' ? number(one.value, formatOf(one.value)) : wrapped(one.value),
    one.low === null ? null : number(one.low, formatOf(one.low)),
    one.high === null ? null : number(one.high, formatOf(one.high)),
    wrapped(one.unit),
    wrapped(one.source),
    text(one.evidence),
  ];
}

/** Amounts with separators of thousands, all others with the decimals they have. */
function formatOf(value: number): Format {
  return Number.isInteger(value) && Math.abs(value) >= 1000 ? 'whole' : 'plain';
}
