/** The business case of each proposal, in the form that municipalities use, and when it is paid back. */
import { type BusinessCase, CASE_LINES, type CaseView } from '../results/economy/business-case.js';
import { caseTable } from '../results/economy/case-table.js';
import { PAYBACK_YEARS, type Payback } from '../results/economy/payback.js';
import type { PresentValue } from '../results/economy/present-value.js';
import { round } from '../results/economy/rounding.js';
import type { Summary } from '../results/forecast.js';
import type { DiscountRate } from '../scenario/economy.js';
import type { CaseItem } from '../scenario/fixed-case/fixed-case.js';
import type { Scenario } from '../scenario/scenario.js';
import { formatNumber } from '../text/number-format.js';
import type { ReportWords } from '../text/report-words.js';
import { shareInPercent } from '../text/shares.js';
import { MILLION, shown } from './amounts.js';
import { type Block, plainRow, type Row, type Section } from './document.js';
import { paybackFigures } from './money-figures.js';
import { fixedPricesOf, type ReportedRun, scenariosOf } from './run.js';
import { yearTables } from './years.js';

/** Null where there is no proposal, or no whole calendar year. */
export function businessCaseSection(run: ReportedRun, words: ReportWords): Section | null {
  const cases = scenariosOf(run).flatMap(({ economy, scenario }) =>
    economy.businessCase === null ? [] : [{ own: economy.businessCase, scenario }],
  );
  if (cases.length === 0) return null;
  const isOne = cases.every(({ own }) => own.replications === 1);
  return {
    id: 'business-case',
    heading: words.headings.businessCase,
    blocks: [
      { kind: 'paragraph', text: words.businessCase.intro },
      ...(isOne ? [] : paybackFigures(run, words)).map((figure): Block => ({ kind: 'figure', figure })),
      ...cases.flatMap(({ own, scenario }) => caseBlocks(own, scenario, words)),
      { kind: 'note', text: isOne ? words.money.caseNoteOfOne : words.money.caseNote },
    ],
  };
}

function caseBlocks(own: BusinessCase, scenario: Scenario, words: ReportWords): Block[] {
  const rates = scenario.economy.discountRates;
  const prices = fixedPricesOf(scenario, words);
  const heading: Block = { kind: 'heading', text: own.scenario };
  const [gross] = own.views;
  if (gross === undefined || gross.payback === null) {
    return [heading, { kind: 'paragraph', text: words.money.nothing }];
  }
  const tables = own.views.flatMap((view) => {
    const caption = words.businessCase.caption(own.scenario, prices, view.refunding, own.views.length > 1);
    return yearTables(caption, words.budget.line, own.years, caseRows(view, own, words)).map(
      (table): Block => ({ kind: 'table', table }),
    );
  });
  const values = own.views.map(({ value, refunding }) => {
    const text = valueText(value, { years: own.years, rates, isOne: own.replications === 1 }, words);
    return own.views.length > 1 ? `${words.money[refunding]}: ${text}` : text;
  });
  return [heading, ...tables, { kind: 'list', items: values }, ...paybackTable(own, words)];
}

/** The lines of the form, of their means, and below what is uncertain the band. */
function caseRows(view: CaseView, { years, replications }: BusinessCase, words: ReportWords): Row[] {
  const decimals = CASE_LINES.every((line) => view.lines[line].every(({ mean }) => Math.abs(mean) < 1e6)) ? 2 : 1;
  const unitKr = 1e6 / 10 ** decimals;
  const table = caseTable(years, itemsOf(view), unitKr);
  const { lines } = words.money;
  const number = (units: number) => ({
    text: formatNumber(units / 10 ** decimals, decimals, words),
    sort: units / 10 ** decimals,
  });
  const line = (name: string, units: readonly number[], weight: Row['weight'] = 'plain'): Row => ({
    weight,
    cells: [{ text: name, sort: null }, ...units.map(number)],
  });
  const used = (name: string, units: readonly number[]): Row[] =>
    units.every((unit) => unit === 0) ? [] : [line(name, units)];
  const band = (summaries: readonly Summary[]): Row[] =>
    replications === 1
      ? []
      : [
          line(
            words.businessCase.from,
            summaries.map(({ p05 }) => round(p05 / unitKr)),
            'aside',
          ),
          line(
            words.businessCase.to,
            summaries.map(({ p95 }) => round(p95 / unitKr)),
            'aside',
          ),
        ];
  const [, , service, anlaeg] = table.items;
  const hasPolicies = [table.costs, table.implementation].some((units) => units.some((unit) => unit !== 0));
  return [
    ...(hasPolicies
      ? [
          line(lines.efficiencies, table.efficiencies),
          ...used(lines.costs, table.costs),
          line(lines.permanentChange, table.permanentChange, 'sum'),
          ...used(lines.implementationOf.service, service?.units ?? []),
          ...used(lines.implementationOf.anlaeg, anlaeg?.units ?? []),
        ]
      : []),
    line(lines.total, table.total, 'sum'),
    ...band(view.lines.total),
    line(lines.cumulated, table.cumulated, 'sum'),
    ...band(view.lines.cumulated),
  ];
}

/** The lines of a simulated case, of their means. */
function itemsOf({ lines }: CaseView): CaseItem[] {
  const means = (years: readonly Summary[]): number[] => years.map(({ mean }) => mean);
  return [
    { name: '', kind: 'efficiency', area: 'service', kr: means(lines.efficiencies) },
    { name: '', kind: 'cost', area: 'service', kr: means(lines.costs) },
    { name: '', kind: 'implementation', area: 'service', kr: means(lines.implementation_service) },
    { name: '', kind: 'implementation', area: 'anlaeg', kr: means(lines.implementation_anlaeg) },
  ];
}

/** What it is worth today, what a krone gives back, and how much of the effect is enough. */
function valueText(
  { netKr, returnOnInvestment, breakEven }: PresentValue,
  about: { readonly years: readonly number[]; readonly rates: readonly DiscountRate[]; readonly isOne: boolean },
  words: ReportWords,
): string {
  const { value } = words.money;
  const million = (kr: number): string => shown(kr, MILLION, words);
  const pct = (share: number): string => formatNumber(100 * share, 0, words);
  const band = about.isOne ? '' : ` (${million(netKr.p05)}; ${million(netKr.p95)})`;
  const period = `${about.years[0]}-${about.years.at(-1)}`;
  const sentences = [value.net(`${million(netKr.mean)}${band}`, period, ratesText(about, words))];
  if (returnOnInvestment !== null && returnOnInvestment.mean > 0) {
    sentences.push(value.perKrone(formatNumber(returnOnInvestment.mean, 1, words)));
  }
  if (breakEven !== null) {
    const { share, low, high } = breakEven;
    const ends = about.isOne || high === Number.POSITIVE_INFINITY ? null : `${pct(low)}-${pct(high)}`;
    if (share === Number.POSITIVE_INFINITY) sentences.push(value.noBreakEven);
    else sentences.push(share > 1 ? value.breakEvenAbove(pct(share)) : value.breakEven(pct(share), ends));
  }
  return sentences.join(' ');
}

/** `3,5 pct. om året`, and the later rates that the horizon reaches. */
function ratesText(
  { years, rates }: { readonly years: readonly number[]; readonly rates: readonly DiscountRate[] },
  words: ReportWords,
): string {
  return rates
    .filter(({ fromYear }, i) => i === 0 || fromYear < years.length)
    .map(({ fromYear, rate }, i) => {
      const pct = formatNumber(100 * rate.value, 1, words);
      return i === 0 ? words.money.value.rate(pct) : words.money.value.rateFrom(pct, fromYear);
    })
    .join(', ');
}

/** In how many replications it is paid back within 1, 2 ... years; nothing where there is one replication only. */
function paybackTable({ scenario, views, replications }: BusinessCase, words: ReportWords): Block[] {
  const known = views.flatMap(({ payback, refunding }) => (payback === null ? [] : [{ payback, refunding }]));
  const last = known.at(-1)?.payback;
  if (last === undefined || replications === 1) return [];
  const { payback: own } = words.businessCase;
  const years = Math.min(PAYBACK_YEARS, last.within.length);
  const percent = (share: number) => ({ text: words.percent(shareInPercent(share, words)), sort: share });
  const rows = Array.from({ length: years }, (_, i) =>
    plainRow([
      { text: words.money.payback.years(i + 1), sort: i + 1 },
      { text: String(last.firstYear + i), sort: last.firstYear + i },
      percent(last.within[i] as number),
      { text: words.summary.share(last.within[i] as number, replications), sort: null },
    ]),
  );
  const never = plainRow([
    { text: own.never, sort: null },
    { text: '', sort: null },
    percent(last.never),
    { text: words.summary.share(last.never, replications), sort: null },
  ]);
  return [
    {
      kind: 'table',
      table: {
        caption: own.caption(scenario, isAfterRefund(known)),
        columns: [
          { heading: own.within, kind: 'name' },
          { heading: own.by, kind: 'number' },
          { heading: own.share, kind: 'number' },
          { heading: own.inWords, kind: 'text' },
        ],
        rows: [...rows, never],
        isSortable: false,
      },
    },
  ];
}

function isAfterRefund(known: readonly { readonly refunding: string; readonly payback: Payback }[]): boolean {
  return known.at(-1)?.refunding === 'net';
}
