/** Who is the cheapest, and in how many futures each scenario is the best by each figure. */
import type { Comparison } from '../results/comparison/comparison.js';
import { firstRanking, type Ranking } from '../results/comparison/ranking.js';
import { hanging, tableLines } from '../text/columns.js';
import type { ComparisonWords } from '../text/comparison-words.js';
import { formatNumber } from '../text/number-format.js';
import { shareInPercent } from '../text/shares.js';
import { letterOf } from './scenario-letters.js';

/** Longest and shortest that names are cut to, and what the other columns take, characters. */
const NAMES = { longest: 40, shortest: 12, others: 66 } as const;

/** Scenarios in order of expenditure; nothing where there are only two, of which the comparison says it all. */
export function rankingLines(
  { scenarios, rankings, replications }: Comparison,
  words: ComparisonWords,
  width: number,
): string[] {
  const first = firstRanking(rankings);
  if (first === undefined || scenarios.length < 3) return [];
  const { ranking, figures } = words;
  const others = rankings.filter((one) => one !== first && one.figure !== 'expenditure_kr');
  const columns = [first, ...others].filter(({ figure }) => ranking.best[figure] !== undefined);
  const isOne = replications === 1;
  const rows = first.places.map(({ place, scenario, mean }) => [
    `${place}.`,
    nameOf(scenarios, scenario, words, width),
    formatNumber(mean / 1e6, mean < 1e9 ? 1 : 0, words),
    ...columns.map((one) => bestText(one, scenario, words)),
  ]);
  const amount = words.inAll(figures[first.figure]).split(', ').join(',\n');
  const titles = ['', ranking.scenario, amount, ...columns.map(({ figure }) => ranking.best[figure] ?? '')];
  return [
    '',
    ...hanging('', ranking.title, width),
    '',
    ...tableLines({ titles, rows, names: 2 }, width),
    '',
    ...hanging('', isOne ? ranking.noteOfOne : ranking.note, width),
  ];
}

function bestText({ places }: Ranking, scenario: number, words: ComparisonWords): string {
  const share = places.find((one) => one.scenario === scenario)?.best.share ?? 0;
  return words.percent(shareInPercent(share, words));
}

/** `A: Tættere opfølgning`; the base as `Basis`. */
function nameOf(scenarios: readonly string[], scenario: number, words: ComparisonWords, width: number): string {
  const letter = letterOf(scenario, words);
  const name = scenario === 0 ? letter : `${letter}: ${scenarios[scenario] ?? ''}`;
  const most = Math.min(NAMES.longest, Math.max(NAMES.shortest, width - NAMES.others));
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}
