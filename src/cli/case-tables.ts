/** Business cases as tables, lines below one another and a column a year, in the form that municipalities use. */
import type { CaseTable, Units } from '../results/economy/case-table.js';
import type { Payback } from '../results/economy/payback.js';
import type { PresentValue } from '../results/economy/present-value.js';
import { round } from '../results/economy/rounding.js';
import type { DiscountRate } from '../scenario/economy.js';
import type { LineKind } from '../scenario/fixed-case/fixed-case.js';
import type { CliWords } from '../text/cli-words.js';
import { tableLines } from '../text/columns.js';
import { formatMillion, formatNumber } from '../text/number-format.js';
import { shareInPercent } from '../text/shares.js';

/** How whole units are written: `-14.500`, or with one decimal `-14,5`. */
export interface UnitStyle {
  readonly words: CliWords;
  /** Decimals of the last digit that a unit stands for. */
  readonly decimals: 0 | 1 | 2;
}

/** A line of a table: its name, where it is paid, and its units by column; null leaves it out. */
type Line = readonly [name: string, area: string, units: Units];

/** Widest and narrowest name before it is broken into lines, characters. */
const NAME_WIDTH = { most: 44, least: 17 };

/** A table of lines; the column of areas is left out where no line has one. */
function yearTable(columns: readonly string[], lines: readonly Line[], style: UnitStyle, width: number): string[] {
  const { money } = style.words;
  const hasAreas = lines.some(([, area]) => area !== '');
  const cells = lines.map(([, , units]) => units.map((unit) => formatUnits(unit, style)));
  const wide = columns.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const areas = hasAreas ? [money.area, ...lines.map(([, area]) => area)].map((area) => area.length) : [];
  const taken = [...wide, ...(hasAreas ? [Math.max(...areas)] : [])].reduce((sum, own) => sum + own + 2, 0);
  const room = Math.max(NAME_WIDTH.least, Math.min(NAME_WIDTH.most, width - taken));
  const rows = lines.flatMap(([name, area], i) => {
    const own = broken(name, room);
    const front = own.slice(0, -1).map((part) => [part, ...(hasAreas ? [''] : []), ...columns.map(() => '')]);
    return [...front, [own.at(-1) ?? '', ...(hasAreas ? [area] : []), ...(cells[i] as string[])]];
  });
  const titles = ['', ...(hasAreas ? [money.area] : []), ...columns];
  return tableLines({ titles, rows, names: hasAreas ? 2 : 1 }, width);
}

/** A long name in several lines, the later ones indented. */
function broken(name: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of name.split(/ (?! )/)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = `  ${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function formatUnits(units: number, { words, decimals }: UnitStyle): string {
  return formatNumber(units / 10 ** decimals, decimals, words);
}

/** The ends of a band below a line. */
export interface Bands {
  readonly total: readonly [from: Units, to: Units];
  readonly cumulated: readonly [from: Units, to: Units];
}

/** A simulated case has no items but sums; one of several replications has bands. */
export interface Simulated {
  readonly bands: Bands | null;
}

/** Table 1: efficiencies, costs, each item of implementation, in all, cumulated. */
export function summaryTable(
  table: CaseTable,
  style: UnitStyle,
  width: number,
  simulated: Simulated | null = null,
): string[] {
  const { lines, areas } = style.words.money;
  const isSimulated = simulated !== null;
  const bands = simulated?.bands ?? null;
  const area = (kind: LineKind): string => {
    const found = new Set(table.items.flatMap(({ item }) => (item.kind === kind ? [item.area] : [])));
    const [only] = found;
    return isSimulated || only === undefined || found.size > 1 ? '' : areas[only];
  };
  const investments = itemsOf(table, 'implementation', isSimulated ? '' : null, style).filter(
    ([, , units]) => !isSimulated || units.some((unit) => unit !== 0),
  );
  const ends = (own: readonly [Units, Units]): Line[] => [
    [lines.from, '', own[0]],
    [lines.to, '', own[1]],
  ];
  const whole: readonly Line[] = [
    [lines.efficiencies, area('efficiency'), table.efficiencies],
    ...(isSimulated && table.costs.every((unit) => unit === 0)
      ? []
      : [[lines.costs, area('cost'), table.costs] as const]),
    // Without anything to introduce it is the total.
    ...(isSimulated && investments.length === 0 ? [] : [[lines.permanentChange, '', table.permanentChange] as const]),
    ...investments,
    ...(investments.length > 1
      ? [[isSimulated ? lines.implementationInAll : lines.implementation, '', table.implementation] as const]
      : []),
    [lines.total, '', table.total],
    ...(bands === null ? [] : ends(bands.total)),
    [lines.cumulated, '', table.cumulated],
    ...(bands === null ? [] : ends(bands.cumulated)),
  ];
  const [columns, shown] = isSimulated ? sinceFirst(table.years, whole) : [table.years.map(String), whole];
  return yearTable(columns, shown, style, width);
}

/** Without the years before anything is paid or differs. */
function sinceFirst(years: readonly number[], lines: readonly Line[]): [string[], Line[]] {
  const found = years.findIndex((_, year) => lines.some(([, , units]) => units[year] !== 0));
  const first = Math.max(0, found);
  return [years.slice(first).map(String), lines.map(([name, area, units]) => [name, area, units.slice(first)])];
}

/** Table 2: what is saved and what it costs, line by line, from the first year in which any of it is. */
export function permanentTable(table: CaseTable, style: UnitStyle, width: number): string[] {
  const lines = [...itemsOf(table, 'efficiency', null, style), ...itemsOf(table, 'cost', null, style)];
  if (lines.length === 0) return [];
  const { permanentTotal } = style.words.money;
  const [columns, shown] = sinceFirst(table.years, [...lines, [permanentTotal, '', table.permanentChange]]);
  return yearTable(columns, shown, style, width);
}

/** Table 3: what it costs to introduce, line by line and in all. */
export function investmentTable(table: CaseTable, style: UnitStyle, width: number): string[] {
  const lines = itemsOf(table, 'implementation', null, style);
  if (lines.length === 0) return [];
  const { investmentsTotal, inAll } = style.words.money;
  const whole: readonly Line[] = [...lines, [investmentsTotal, '', table.implementation]];
  const sum = (units: Units): number => units.reduce((all, own) => all + own, 0);
  return yearTable(
    [...table.years.map(String), inAll],
    whole.map(([name, area, units]) => [name, area, [...units, sum(units)]]),
    style,
    width,
  );
}

/** The items of a kind; `area` in place of their own, or null. */
function itemsOf({ items }: CaseTable, kind: LineKind, area: string | null, { words }: UnitStyle): Line[] {
  return items
    .filter(({ item }) => item.kind === kind)
    .map(({ item, units }) => [item.name, area ?? words.money.areas[item.area], units]);
}

/** Most of the futures: the share by which payback is told beside half of them. */
const MOST = 0.8;

/** When it is paid back, in words; `lastYear` is that of the horizon. */
export function paybackLine(payback: Payback, replications: number, lastYear: number, { money }: CliWords): string {
  const words = money.payback;
  const { within, never, firstYear, medianYears } = payback;
  const share = (own: number): string => words.share(own, replications);
  if (never === 1) return `${replications === 1 ? words.neverOnce(lastYear) : words.never(lastYear)}.`;
  if (replications === 1) return `${words.once(firstYear + medianYears - 1, words.years(medianYears))}.`;
  if (medianYears === Number.POSITIVE_INFINITY) {
    return `${words.fewBy(lastYear, share(within.at(-1) as number))}${words.neverIn(share(never), lastYear)}.`;
  }
  const half = within[medianYears - 1] as number;
  const most = within.findIndex((own) => own >= MOST);
  const later = most < medianYears ? '' : words.laterBy(firstYear + most, share(within[most] as number));
  const rest = never === 0 ? '' : words.neverIn(share(never), lastYear);
  return `${words.by(firstYear + medianYears - 1, share(half), words.years(medianYears))}${later}${rest}.`;
}

/** Years that investments are held against: HA01's own three, and five and ten. */
const HELD_AGAINST = [3, 5, 10];

/** How likely it is that it is paid back within so many years; null where it never is, or there is one future. */
export function withinLine({ within, never }: Payback, replications: number, words: CliWords): string | null {
  const parts = HELD_AGAINST.flatMap((years) => {
    const share = within[years - 1];
    if (share === undefined) return [];
    return [[words.money.payback.years(years), shareInPercent(share, words)] as const];
  });
  return never === 1 || replications === 1 || parts.length === 0 ? null : words.money.payback.within(parts);
}

/** What it is worth, what a krone gives back, and how much of the effect is enough. */
export function valueLine(
  { netKr, returnOnInvestment, breakEven }: PresentValue,
  about: { readonly years: readonly number[]; readonly rates: readonly DiscountRate[]; readonly replications: number },
  words: CliWords,
): string {
  const { value } = words.money;
  const isOne = about.replications === 1;
  const million = (kr: number): string => formatMillion(kr, words);
  const pct = (share: number): string => formatNumber(100 * share, 0, words);
  const net = isOne ? million(netKr.mean) : `${million(netKr.mean)} (${million(netKr.p05)}; ${million(netKr.p95)})`;
  const sentences = [value.net(net, `${about.years[0]}-${about.years.at(-1)}`, ratesInWords(about, words))];
  if (returnOnInvestment !== null && returnOnInvestment.mean > 0) {
    sentences.push(value.perKrone(formatNumber(returnOnInvestment.mean, 1, words)));
  }
  if (breakEven !== null) {
    const { share, low, high } = breakEven;
    const band = isOne || high === Number.POSITIVE_INFINITY ? null : `${pct(low)}-${pct(high)}`;
    if (share === Number.POSITIVE_INFINITY) sentences.push(value.noBreakEven);
    else sentences.push(share > 1 ? value.breakEvenAbove(pct(share)) : value.breakEven(pct(share), band));
  }
  return sentences.join(' ');
}

/** `3,5 pct.`, and the later rates of a table that the horizon reaches. */
function ratesInWords(
  { years, rates }: { readonly years: readonly number[]; readonly rates: readonly DiscountRate[] },
  words: CliWords,
): string {
  const reached = rates.filter(({ fromYear }) => fromYear < years.length);
  return (reached.length === 0 ? rates.slice(0, 1) : reached)
    .map(({ fromYear, rate }, i) => {
      const pct = formatNumber(100 * rate.value, 1, words);
      return i === 0 ? words.money.value.rate(pct) : words.money.value.rateFrom(pct, fromYear);
    })
    .join(', ');
}

/** The ends of the bands of a line in whole units. */
export function bandUnits(
  years: readonly { readonly p05: number; readonly p95: number }[],
  unitKr: number,
): [Units, Units] {
  return [years.map(({ p05 }) => round(p05 / unitKr)), years.map(({ p95 }) => round(p95 / unitKr))];
}
