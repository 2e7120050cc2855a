/** Key figures as VIVE tells them: children per 1,000 with an arrow, and kroner per 0-22-year-old by ledger line. */

import { grossSide } from '../results/refund-side.js';
import { STABLE_PER_1000, trendClassOf } from '../results/trend-class.js';
import type { Trend } from '../results/trends.js';
import type { TrendClass } from '../scenario/municipalities/figure.js';
import { formatNumber } from '../text/number-format.js';
import { sided } from '../text/refund-words.js';
import type { ReportWords } from '../text/report-words.js';
import { shareInPercent } from '../text/shares.js';
import { signed, type Unit } from './amounts.js';
import { type Block, type Cell, plainRow, type Section, type Table } from './document.js';
import { isOneRun, type ReportedRun, type ReportedScenario, scenariosOf } from './run.js';
import { yearTables } from './years.js';

const PER_1000: Unit = { size: 1, decimals: 1 };

export function keyFiguresSection(run: ReportedRun, words: ReportWords): Section | null {
  const all = scenariosOf(run);
  const trends = all.filter((own) => own.trends.length > 0);
  const ladders = all.flatMap((own) => ladderBlocks(own, words));
  if (trends.length === 0 && ladders.length === 0) return null;
  const own = words.keyFigures;
  return {
    id: 'noegletal',
    heading: words.headings.keyFigures,
    blocks: [
      ...(trends.length === 0
        ? []
        : ([{ kind: 'paragraph', text: isOneRun(run) ? own.introOfOne : own.intro }] as const)),
      ...trends.map((scenario): Block => ({ kind: 'table', table: trendTable(scenario, words) })),
      ...(trends.length === 0 ? [] : ([{ kind: 'note', text: own.note }] as const)),
      ...(trends.some(isAnyLow) ? ([{ kind: 'note', text: own.lowNote }] as const) : []),
      ...ladders,
    ],
  };
}

/** Children per 1,000 below which a change that is stable by VIVE's rule can be a fifth of them or more. */
const LOW_PER_1000 = 5 * STABLE_PER_1000;

function isAnyLow({ trends }: ReportedScenario): boolean {
  return trends.some(({ before, after }) => Math.min(before.mean, after.mean) < LOW_PER_1000);
}

function trendTable({ scenario, trends, forecast }: ReportedScenario, words: ReportWords): Table {
  const own = words.keyFigures;
  const [from, to] = [trends[0]?.from ?? '', trends[0]?.to ?? ''];
  const number = (value: number): Cell => ({ text: formatNumber(value, 1, words), sort: value });
  const percent = (share: number): Cell => ({ text: words.percent(shareInPercent(share, words)), sort: share });
  const isOne = forecast.replications === 1;
  const rows = trends.map((trend) => {
    const kind = trendKind(trend);
    return plainRow([
      { text: nameOf(trend, scenario.steps, words), sort: nameOf(trend, scenario.steps, words) },
      number(trend.before.mean),
      number(trend.after.mean),
      { text: signed(trend.change.mean, PER_1000, words), sort: trend.change.mean },
      { text: `${ARROWS[kind]} ${own[kind]}`, sort: ORDER[kind] },
      ...(isOne ? [] : [percent(trend.rising), percent(trend.stable), percent(trend.falling)]),
    ]);
  });
  const shares = [own.rising, own.stable, own.falling].map(
    (name) => ({ heading: own.shareThat(name), kind: 'number' }) as const,
  );
  return {
    caption: own.caption(scenario.name, words.period(from), words.period(to)),
    columns: [
      { heading: own.step, kind: 'name' },
      { heading: words.period(from), kind: 'number' },
      { heading: words.period(to), kind: 'number' },
      { heading: own.change, kind: 'number' },
      { heading: own.trend, kind: 'text' },
      ...(isOne ? [] : shares),
    ],
    rows,
    isSortable: true,
  };
}

const ARROWS: Readonly<Record<TrendClass, string>> = { rising: '▲', stable: '►', falling: '▼' };
const ORDER: Readonly<Record<TrendClass, number>> = { falling: -1, stable: 0, rising: 1 };

/** VIVE's rule for the mean of the replications, in the digits that are shown: what reads as 0.2 is stable. */
function trendKind({ change }: Trend): TrendClass {
  return trendClassOf((Math.sign(change.mean) * Math.round(10 * Math.abs(change.mean))) / 10);
}

function nameOf(
  { step }: Trend,
  steps: readonly { readonly id: string; readonly shortName: string }[],
  words: ReportWords,
): string {
  return steps.find(({ id }) => id === step)?.shortName ?? words.keyFigures.allPlaced;
}

/** Kroner per 0-22-year-old on steps 2-3 and 4-6, and the first in per cent of the second. */
function ladderBlocks({ economy, scenario, forecast }: ReportedScenario, words: ReportWords): Block[] {
  const { ladder } = economy;
  if (ladder === null) return [];
  const own = words.keyFigures;
  const line = (name: string, means: readonly number[], decimals: number) =>
    plainRow([
      { text: name, sort: null },
      ...means.map((mean) => ({ text: formatNumber(mean, decimals, words), sort: mean })),
    ]);
  const means = (summaries: readonly { readonly mean: number }[]): number[] => summaries.map(({ mean }) => mean);
  const rows = [
    line(own.steps23, means(ladder.steps23), 0),
    line(own.steps46, means(ladder.steps46), 0),
    ...(ladder.ratioPct === null ? [] : [line(own.ratio, means(ladder.ratioPct), 1)]),
  ];
  const caption = own.ladderCaption(
    scenario.name,
    sided(words.prices(forecast), grossSide([forecast]), words.money.refunding),
  );
  return yearTables(caption, words.budget.line, ladder.years, rows).map((table) => ({ kind: 'table', table }));
}
