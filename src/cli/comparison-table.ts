/** All scenarios of a run side by side on the screen: key figures, who is the best, and what is different in the files. */
import { changeLines } from '../results/comparison/change-lines.js';
import type { Against, ComparedFigure, Comparison, FigureCell } from '../results/comparison/comparison.js';
import type { FigureId } from '../results/comparison/key-figures.js';
import type { MomentId } from '../results/comparison/moments.js';
import type { CliWords } from '../text/cli-words.js';
import { hanging, tableLines } from '../text/columns.js';
import type { ComparisonWords } from '../text/comparison-words.js';
import { formatNumber } from '../text/number-format.js';
import { rankingLines } from './ranking-table.js';
import { letterOf } from './scenario-letters.js';

/** The figures that are shown, in their order; the files have all of them. */
const SHOWN: readonly { readonly figure: FigureId; readonly step: string; readonly moment: MomentId }[] = [
  { figure: 'expenditure_kr', step: 'all', moment: 'total' },
  { figure: 'net_expenditure_kr', step: 'all', moment: 'total' },
  { figure: 'kr_per_0_22', step: 'all', moment: 'mean' },
  { figure: 'net_kr_per_0_22', step: 'all', moment: 'mean' },
  { figure: 'ladder_ratio_pct', step: 'all', moment: 'mean' },
  { figure: 'full_year_equivalents', step: 'home_based', moment: 'mean' },
  { figure: 'full_year_equivalents', step: 'placement', moment: 'mean' },
  { figure: 'new_placements', step: 'placement', moment: 'mean' },
  { figure: 're_placements', step: 'placement', moment: 'mean' },
  { figure: 'returns_home', step: 'placement', moment: 'mean' },
  { figure: 'placement_changes_per_100', step: 'placement', moment: 'mean' },
  { figure: 'breakdowns_per_100', step: 'placement', moment: 'mean' },
  { figure: 'family_like_pct', step: 'placement', moment: 'mean' },
  { figure: 'age_at_first_placement', step: 'placement', moment: 'mean' },
  { figure: 'mean_caseload', step: 'all', moment: 'mean' },
];

/** Share of the replications without any difference from which on they are told. */
const FEW_SAME = 0.005;
/** Lines of differences between files that are shown of each what-if. */
const MOST_CHANGES = 20;
/** The file that has the others. */
const CHANGES_FILE = 'changes.csv';

/** Nothing where there is only one scenario. */
export function comparisonLines(comparison: Comparison, words: CliWords, width: number): string[] {
  const { scenarios, replications, priceLevel, changes } = comparison;
  const [base, ...others] = scenarios;
  if (base === undefined || others.length === 0) return [];
  const own = words.comparison;
  const isOne = replications === 1;
  const title = own.title(base, formatNumber(replications, 0, words), isOne, priceLevel);
  const period = comparison.moments.find(({ id }) => id === 'mean')?.period ?? '';
  return [
    '',
    ...hanging('', title, width),
    '',
    ...others.flatMap((name, i) => hanging(`${letterOf(i + 1, own)}  `, name, width)),
    '',
    ...figureTable(comparison, own, width),
    '',
    ...hanging('', isOne ? own.noteOfOne(period) : own.note(period), width),
    ...rankingLines(comparison, own, width),
    ...others.flatMap((name, i) => [
      '',
      ...hanging('', own.changes.title(name, base), width),
      ...changeLines(changes[i] ?? [], own, width, { count: MOST_CHANGES, file: CHANGES_FILE }),
    ]),
  ];
}

/** Three rows a figure: what it is, its difference from the base, and in how many futures it is the better. */
function figureTable(
  { scenarios, figures, replications }: Comparison,
  words: ComparisonWords,
  width: number,
): string[] {
  const shown = SHOWN.flatMap(
    ({ figure, step, moment }) =>
      figures.find((one) => one.figure === figure && one.step === step && one.moment === moment) ?? [],
  );
  const titles = ['', ...scenarios.map((_, i) => letterOf(i, words))];
  const about = { isOne: replications === 1, hasRefund: shown.some(({ figure }) => figure === 'net_expenditure_kr') };
  const rows = shown.flatMap((figure) => rowsOf(figure, about, words));
  return tableLines({ titles, rows, names: 1 }, width);
}

function rowsOf(
  figure: ComparedFigure,
  { isOne, hasRefund }: { readonly isOne: boolean; readonly hasRefund: boolean },
  words: ComparisonWords,
): string[][] {
  const { cells, better } = figure;
  const decimals = decimalsOf(figure);
  const levels = [
    figureName(figure, hasRefund, words),
    ...cells.map((cell) => levelText(cell, figure, decimals, words)),
  ];
  // Nothing differs from a base that does not know the figure.
  const differs = cells.some((cell) => (cell?.against ?? null) !== null && cell?.against?.same.share !== 1);
  if (!differs) return [levels];
  const against = (text: (own: Against) => string): string[] =>
    cells.map((cell, i) => {
      if (i === 0 || cell === null || cell.against === null) return '';
      return cell.against.same.share === 1 ? '' : text(cell.against);
    });
  const difference = [
    words.rows.difference,
    ...cells.map((cell, i) => differenceText(cell, i, figure, decimals, isOne, words)),
  ];
  if (isOne) return [levels, difference];
  const chance = better === 'lower' ? 'lower' : 'higher';
  return [levels, difference, [words.rows[chance], ...against((own) => chanceText(own, chance, words))]];
}

/** A figure's name, with the step where it is one of several; before refund, where there is refund. */
function figureName({ figure, step, moment }: ComparedFigure, hasRefund: boolean, words: ComparisonWords): string {
  const name = (hasRefund ? words.beforeRefund[figure] : undefined) ?? words.figures[figure];
  const of = figure === 'full_year_equivalents' ? words.figureOf(name, words.sets[step] ?? step) : name;
  return moment === 'total' ? words.inAll(of) : of;
}

/** Amounts in mio. kr. */
function unitOf({ unit }: ComparedFigure): number {
  return unit === 'kr' ? 1e6 : 1;
}

/** Two decimals of what is below ten, one of what is below a thousand. */
function decimalsOf(figure: ComparedFigure): number {
  const largest = Math.max(...figure.cells.map((cell) => Math.abs(cell?.level.mean ?? 0))) / unitOf(figure);
  if (largest < 10) return 2;
  return largest < 1000 ? 1 : 0;
}

/** `902,6 (-2,6 pct.)`; `-` where the scenario does not know the figure. */
function levelText(cell: FigureCell | null, figure: ComparedFigure, decimals: number, words: ComparisonWords): string {
  if (cell === null) return '-';
  const level = formatNumber(cell.level.mean / unitOf(figure), decimals, words);
  const percent = cell.against?.percent?.ofMeans ?? null;
  if (percent === null || cell.against?.same.share === 1) return level;
  return `${level} (${words.percent(signed(percent, Math.abs(percent) < 99.95 ? 1 : 0, words))})`;
}

/** `-24,1 (-35; -12)`: the ends of a wide band without its last decimal. */
function differenceText(
  cell: FigureCell | null,
  scenario: number,
  figure: ComparedFigure,
  decimals: number,
  isOne: boolean,
  words: ComparisonWords,
): string {
  if (scenario === 0 || cell === null || cell.against === null) return '';
  if (cell.against.same.share === 1) return words.same;
  const { mean, p05, p95 } = cell.against.difference;
  const unit = unitOf(figure);
  const text = signed(mean / unit, decimals, words);
  if (isOne) return text;
  const ends = Math.max(Math.abs(p05), Math.abs(p95)) / unit;
  const endDecimals = ends >= 10 ? Math.max(0, decimals - 1) : decimals;
  const end = (value: number): string => formatNumber(value / unit, endDecimals, words);
  return `${text} (${end(p05)}; ${end(p95)})`;
}

function chanceText(own: Against, chance: 'lower' | 'higher', words: ComparisonWords): string {
  const { replications, same } = own;
  const text = words.share(own[chance].share, replications);
  return same.share < FEW_SAME ? text : words.shareAndSame(text, words.share(same.share, replications));
}

function signed(value: number, decimals: number, words: ComparisonWords): string {
  const text = formatNumber(value, decimals, words);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
