/** Trends held against the ladder, and the intensities they lead to. */

import type { Draft, Numbered } from '../draft.js';
import { doubtful, type Finding, wrong, wrongKey } from '../finding.js';
import { DOUBTFUL_GROWTH, MAX_PER_YEAR } from '../limits.js';
import type { Path } from '../located.js';
import { bareNumber, valuesOf } from '../schema/read.js';
import { GROWTH_KEYS, type TrendFile } from '../schema/trend.js';
import { exactlyOne } from './alternatives.js';
import { growthExtent } from './growth.js';
import { checkNames, type KnownNames } from './names.js';
import { checkTouch, touches } from './touch.js';

/** Each trend concerns stated transitions and known groups, and says in one way how much. */
export function checkTrends(draft: Draft, known: KnownNames): Finding[] {
  const findings = draft.trends.flatMap(({ index, item: trend }) => {
    const path = ['trends', index];
    return [
      ...checkTouch(trend, draft, known, path),
      ...exactlyOne(trend, GROWTH_KEYS, path),
      ...growthFindings(trend, path),
      ...checkNames('group', trend.group, known, [...path, 'group']),
    ];
  });
  return [...findings, ...reachedFindings(draft)];
}

function growthFindings({ perYear, byYear }: TrendFile, path: Path): Finding[] {
  const got = perYear === undefined ? 0 : bareNumber(perYear);
  return [
    ...(got > DOUBTFUL_GROWTH
      ? [doubtful([...path, 'perYear'], { code: 'growthHigh', args: { got, limit: DOUBTFUL_GROWTH } })]
      : []),
    ...(byYear !== undefined && Object.keys(byYear).length === 0
      ? [wrongKey([...path, 'byYear'], { code: 'trendNoYears', args: {} })]
      : []),
  ];
}

/** What doubles every year for long passes every bound: an intensity may not grow beyond what may be stated. */
function reachedFindings(draft: Draft): Finding[] {
  const { horizon } = draft;
  if (horizon === null) return [];
  const trends = draft.trends.map((trend) => ({ ...trend, highest: growthExtent(trend.item, horizon).highest }));
  return draft.transitions.flatMap(({ item: { from, to, perYear } }) => {
    const touching = trends.filter(({ item }) => touches(item, from, to));
    const strongest = touching.reduce<GrowingTrend | null>(
      (most, trend) => (most === null || trend.highest > most.highest ? trend : most),
      null,
    );
    const got = touching.reduce((product, { highest }) => product * highest, Math.max(0, ...valuesOf(perYear)));
    if (strongest === null || got <= MAX_PER_YEAR) return [];
    const args = { from, to, got: Number(got.toPrecision(3)), limit: MAX_PER_YEAR };
    return [wrong(['trends', strongest.index], { code: 'trendTooHigh', args })];
  });
}

interface GrowingTrend extends Numbered<TrendFile> {
  readonly highest: number;
}
