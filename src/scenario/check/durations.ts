/** Factors by time on the step: they cover a stay from its beginning, without gaps or overlaps, to no end. */

import { type Finding, wrongKey } from '../finding.js';
import { MAX_DURATION } from '../limits.js';
import type { Path } from '../located.js';
import { type DurationKey, durationOf, durationsInOrder, endOf } from '../schema/duration.js';
import { numbersOf, type SourcedMap } from '../schema/read.js';

/** Findings for the parts of a stay; none for a map without any, which means no dependence. */
export function checkDurations(byDuration: SourcedMap, path: Path): Finding[] {
  const unreadable = numbersOf(byDuration).filter(([key]) => durationOf(key) === null);
  if (unreadable.length === 0) return coverageFindings(durationsInOrder(byDuration), path);
  return unreadable.map(([key]) =>
    wrongKey([...path, key], { code: 'badDuration', args: { got: { kind: 'text', value: key }, limit: MAX_DURATION } }),
  );
}

/** Each part begins where those before it end; the furthest has no end. */
function coverageFindings(ranges: readonly DurationKey[], path: Path): Finding[] {
  const findings: Finding[] = [];
  let furthest: DurationKey = { key: '', fromMonth: 0, toMonth: 0 };
  for (const range of ranges) {
    const reached = endOf(furthest);
    const at = [...path, range.key];
    if (range.fromMonth > reached) {
      findings.push(wrongKey(at, { code: 'durationGap', args: { from: reached, to: range.fromMonth } }));
    } else if (range.fromMonth < reached) {
      const args = { range: range.key, previous: furthest.key };
      findings.push(wrongKey(at, { code: 'durationOverlap', args }));
    }
    if (endOf(range) > reached) furthest = range;
  }
  if (ranges.length === 0 || furthest.toMonth === null) return findings;
  return [
    ...findings,
    wrongKey([...path, furthest.key], { code: 'durationNotOpen', args: { from: furthest.toMonth } }),
  ];
}
