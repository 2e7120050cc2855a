/** Key figures of children beside the money: each proposal against the base, and which scenario comes first. */
import type { ComparedFigure, FigureCell } from '../results/comparison/comparison.js';
import type { FigureId } from '../results/comparison/key-figures.js';
import { firstRanking } from '../results/comparison/ranking.js';
import { formatNumber } from '../text/number-format.js';
import type { OutcomeFigure } from '../text/outcome-words.js';
import { sided } from '../text/refund-words.js';
import type { ReportWords } from '../text/report-words.js';
import { shareInPercent } from '../text/shares.js';
import { type Block, type Cell, plainRow, type Row, type Section, type Table, text } from './document.js';
import type { ReportedRun } from './run.js';

/** Told of an average year; money first. Of children, what happens to them and not how many there are. */
const TOLD: readonly { readonly figure: FigureId & OutcomeFigure; readonly step: string }[] = [
  { figure: 'expenditure_kr', step: 'all' },
  { figure: 'net_expenditure_kr', step: 'all' },
  { figure: 'new_placements', step: 'placement' },
  { figure: 're_placements', step: 'placement' },
  { figure: 'placement_changes_per_100', step: 'placement' },
  { figure: 'breakdowns_per_100', step: 'placement' },
  { figure: 'returns_home', step: 'placement' },
  { figure: 'family_like_pct', step: 'placement' },
  { figure: 'age_at_first_placement', step: 'placement' },
];

/** Null where no calendar year lies wholly within the horizon. */
export function outcomesSection({ comparison }: ReportedRun, words: ReportWords): Section | null {
  const hasNet = comparison.figures.some(({ figure }) => figure === 'net_expenditure_kr');
  const figures = TOLD.flatMap(({ figure, step }) => {
    const found = comparison.figures.find(
      (own) => own.figure === figure && (own.step === step || own.step === 'all') && own.moment === 'mean',
    );
    const side = figure === 'expenditure_kr' && hasNet ? 'gross' : null;
    return found === undefined
      ? []
      : [{ name: sided(words.outcomes.figures[figure], side, words.money.refunding), found }];
  });
  const period = figures[0]?.found.period;
  if (period === undefined) return null;
  const isAlone = comparison.scenarios.length === 1;
  const tables = isAlone
    ? [aloneTable(figures, period, comparison.replications === 1, comparison.scenarios[0] ?? '', words)]
    : comparison.scenarios
        .slice(1)
        .map((scenario, i) => againstTable(figures, i + 1, scenario, period, comparison.replications, words));
  return {
    id: 'boern-og-penge',
    heading: words.headings.outcomes,
    blocks: [
      {
        kind: 'paragraph',
        text: isAlone ? words.outcomes.introAlone(period) : words.outcomes.intro(period, comparison.replications === 1),
      },
      ...tables.map((table): Block => ({ kind: 'table', table })),
      ...rankingBlocks(comparison, words),
      { kind: 'note', text: words.outcomes.note },
    ],
  };
}

interface Named {
  readonly name: string;
  readonly found: ComparedFigure;
}

/** Money in millions, and everything with the decimals that say something. */
function shownFigure({ unit }: ComparedFigure, value: number, words: ReportWords): string {
  if (unit === 'kr') return formatNumber(value / 1e6, 1, words);
  return formatNumber(value, unit === 'kr_per_0_22' ? 0 : 1, words);
}

function numberCell(figure: ComparedFigure, value: number | undefined, words: ReportWords): Cell {
  return value === undefined ? { text: '-', sort: null } : { text: shownFigure(figure, value, words), sort: value };
}

function signedCell(figure: ComparedFigure, value: number, words: ReportWords): Cell {
  const plain = shownFigure(figure, value, words);
  return { text: value > 0 && /[1-9]/.test(plain) ? `+${plain}` : plain, sort: value };
}

function bandText(
  figure: ComparedFigure,
  { p05, p95 }: { readonly p05: number; readonly p95: number },
  words: ReportWords,
) {
  return words.outcomes.band(shownFigure(figure, p05, words), shownFigure(figure, p95, words));
}

function aloneTable(
  figures: readonly Named[],
  period: string,
  isOne: boolean,
  scenario: string,
  words: ReportWords,
): Table {
  const own = words.outcomes;
  return {
    caption: own.captionAlone(scenario, period),
    columns: [
      { heading: own.figure, kind: 'name' },
      { heading: isOne ? own.meanOfOne : own.mean, kind: 'number' },
      ...(isOne ? [] : [{ heading: words.nineOfTen, kind: 'number' } as const]),
    ],
    rows: figures.map(({ name, found }): Row => {
      const cell = found.cells[0] ?? null;
      const band = cell === null ? '-' : bandText(found, cell.level, words);
      return plainRow([
        text(name),
        numberCell(found, cell?.level.mean, words),
        ...(isOne ? [] : [{ text: band, sort: null }]),
      ]);
    }),
    isSortable: false,
  };
}

/** Level of both, the paired difference with its band, and in how many replications it is better, or lower and higher. */
function againstTable(
  figures: readonly Named[],
  number: number,
  scenario: string,
  period: string,
  replications: number,
  words: ReportWords,
): Table {
  const own = words.outcomes;
  const isOne = replications === 1;
  const rows = figures.flatMap(({ name, found }): Row[] => {
    const [base, cell] = [found.cells[0] ?? null, found.cells[number] ?? null];
    const against = cell?.against ?? null;
    const [band, chance] =
      against === null ? ['-', '-'] : [bandText(found, against.difference, words), chanceText(found, cell, words)];
    return [
      plainRow([
        text(name),
        numberCell(found, base?.level.mean, words),
        numberCell(found, cell?.level.mean, words),
        against === null ? { text: '-', sort: null } : signedCell(found, against.difference.mean, words),
        ...(isOne
          ? []
          : [
              { text: band, sort: null },
              { text: chance, sort: null },
            ]),
      ]),
    ];
  });
  return {
    caption: own.caption(scenario, period),
    columns: [
      { heading: own.figure, kind: 'name' },
      { heading: own.base, kind: 'number' },
      { heading: own.proposal, kind: 'number' },
      { heading: own.difference, kind: 'number' },
      ...(isOne
        ? []
        : [{ heading: words.nineOfTen, kind: 'number' } as const, { heading: own.chance, kind: 'text' } as const]),
    ],
    rows,
    isSortable: false,
  };
}

/** Share of the replications without any difference from which on they are told. */
const FEW_SAME = 0.005;

/** `bedre i 9 af 10 forløb`; of a neutral figure `lavere i ...` or `højere i ...`, whichever is more often so. */
function chanceText({ better }: ComparedFigure, cell: FigureCell | null, words: ReportWords): string {
  const against = cell?.against ?? null;
  if (against === null) return '-';
  const own = words.outcomes;
  const { higher, lower, same, replications } = against;
  if (same.share === 1) return own.same;
  const share = (of: number): string => words.summary.share(of, replications);
  const isLower = better === null ? lower.share >= higher.share : better === 'lower';
  const told = share((isLower ? lower : higher).share);
  const chance = better !== null ? own.better(told) : isLower ? own.lower(told) : own.higher(told);
  return same.share < FEW_SAME ? chance : own.andSame(chance, share(same.share));
}

/** Order by expenditure, and how often each scenario is the best by the other figures. */
function rankingBlocks({ rankings, scenarios, replications }: ReportedRun['comparison'], words: ReportWords): Block[] {
  const money = firstRanking(rankings);
  const own = words.outcomes;
  const side = money?.figure === 'net_expenditure_kr' ? 'net' : null;
  if (money === undefined || scenarios.length < 3) return [];
  const others = rankings.flatMap((ranking) => {
    const name = own.best[ranking.figure];
    return name === undefined || (ranking.figure === 'expenditure_kr' && money !== ranking) ? [] : [{ name, ranking }];
  });
  const best = (ranking: typeof money, scenario: number): Cell => {
    const share = ranking.places.find((place) => place.scenario === scenario)?.best.share ?? 0;
    return { text: words.percent(shareInPercent(share, words)), sort: share };
  };
  const table: Table = {
    caption: sided(own.rankingCaption, side, words.money.refunding),
    columns: [
      { heading: words.scenario, kind: 'name' },
      { heading: own.place, kind: 'number' },
      { heading: sided(own.inAll, side, words.money.refunding), kind: 'number' },
      ...others.map(({ name }) => ({ heading: name, kind: 'number' }) as const),
    ],
    rows: money.places.map(({ scenario, place, mean }) =>
      plainRow([
        text(scenarios[scenario] ?? ''),
        { text: String(place), sort: place },
        { text: formatNumber(mean / 1e6, 1, words), sort: mean },
        ...others.map(({ ranking }) => best(ranking, scenario)),
      ]),
    ),
    isSortable: true,
  };
  return [
    { kind: 'heading', text: own.ranking },
    { kind: 'table', table },
    { kind: 'note', text: replications === 1 ? own.rankingNoteOfOne : own.rankingNote },
  ];
}
