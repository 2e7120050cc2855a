/** The comparison of a run's scenarios as tables: key figures, rankings, and what is different in the scenarios. */

import type { Share } from '../results/comparison/chances.js';
import type { Change } from '../results/comparison/changes.js';
import type { Against, ComparedFigure, Comparison, FigureCell } from '../results/comparison/comparison.js';
import { NUMBERS, number, numbers, text } from './csv.js';

const FIGURE_COLUMNS = [
  'scenario',
  'base',
  'figure',
  'step',
  'unit',
  'better',
  'moment',
  'period',
  'value',
  'replications',
  ...NUMBERS,
  'from_nothing',
  'higher',
  'higher_mcse',
  'lower',
  'lower_mcse',
  'same',
  'same_mcse',
  'is_better',
  'is_better_mcse',
  'prices',
] as const;

/** The tables by file name; none for one scenario alone. */
export function comparisonTables(comparison: Comparison): ReadonlyMap<string, string> {
  const { scenarios, changes } = comparison;
  const base = scenarios[0] ?? '';
  if (scenarios.length < 2) return new Map();
  return new Map([
    ['comparison.csv', table(FIGURE_COLUMNS, figureRows(comparison))],
    ...(comparison.rankings.length === 0
      ? []
      : [['ranking.csv', table(RANKING_COLUMNS, rankingRows(comparison))] as const]),
    [
      'changes.csv',
      table(
        CHANGE_COLUMNS,
        changes.flatMap((own, i) => own.map((change) => changeCells(change, [scenarios[i + 1] ?? '', base]))),
      ),
    ],
  ]);
}

/**
 * A row for each scenario's `level`, and of each what-if for its `difference`, that difference in `percent` of the base
 * replication by replication, and `percent_of_means`.
 */
function figureRows({ scenarios, figures, priceLevel }: Comparison): string[][] {
  const base = scenarios[0] ?? '';
  return figures.flatMap((figure) =>
    figure.cells.flatMap((cell, i) => {
      if (cell === null) return [];
      const about = [scenarios[i] ?? '', base].map(text);
      const prices = figure.unit === 'kr' || figure.unit === 'kr_per_0_22' ? String(priceLevel) : '';
      return cellRows(cell).map(({ value, replications, cells, against, fromNothing }) => [
        ...about,
        ...keyOf(figure),
        value,
        String(replications),
        cells,
        fromNothing === null ? '' : String(fromNothing),
        shares(against),
        prices,
      ]);
    }),
  );
}

function keyOf({ figure, step, unit, better, moment, period }: ComparedFigure): string[] {
  return [figure, text(step), unit, better ?? '', moment, period];
}

interface ValueRow {
  readonly value: 'level' | 'difference' | 'percent' | 'percent_of_means';
  readonly replications: number;
  readonly cells: string;
  readonly against: Against | null;
  readonly fromNothing: number | null;
}

function cellRows({ replications, level, against }: FigureCell): ValueRow[] {
  const own: ValueRow = { value: 'level', replications, cells: numbers(level), against: null, fromNothing: null };
  if (against === null) return [own];
  const { difference, percent } = against;
  const row = (value: ValueRow['value'], cells: string): ValueRow => ({
    value,
    replications: against.replications,
    cells,
    against: null,
    fromNothing: null,
  });
  return [
    own,
    { ...row('difference', numbers(difference)), against },
    ...(percent === null
      ? []
      : [
          { ...row('percent', numbers(percent.paired ?? {})), fromNothing: percent.fromNothing },
          row('percent_of_means', numbers(percent.ofMeans === null ? {} : { mean: percent.ofMeans })),
        ]),
  ];
}

function shares(against: Against | null): string {
  const own = (share: Share | null | undefined): string =>
    `${number(share?.share ?? null)},${number(share?.mcse ?? null)}`;
  return [against?.higher, against?.lower, against?.same, against?.better].map(own).join(',');
}

const RANKING_COLUMNS = [
  'figure',
  'step',
  'better',
  'moment',
  'place',
  'scenario',
  'mean',
  'best',
  'best_mcse',
] as const;

function rankingRows({ scenarios, rankings }: Comparison): string[][] {
  return rankings.flatMap(({ figure, step, better, moment, places }) =>
    places.map(({ scenario, place, mean, best }) => [
      figure,
      text(step),
      better,
      moment,
      String(place),
      text(scenarios[scenario] ?? ''),
      number(mean),
      number(best.share),
      number(best.mcse),
    ]),
  );
}

const CHANGE_COLUMNS = ['scenario', 'base', 'what', 'section', 'item', 'field', 'from', 'to'] as const;

/** Numbers and words as they are, everything else as JSON; empty where it is not there. */
function changeCells({ what, section, item, field, from, to }: Change, names: readonly string[]): string[] {
  const value = (own: Change['from']): string =>
    own === null ? '' : typeof own === 'object' ? JSON.stringify(own) : String(own);
  return [...names, what, section, item ?? '', field.join('.'), value(from), value(to)].map(text);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[columns.join(','), ...rows.map((row) => row.join(','))].join('\n')}\n`;
}
