/** Sections so large that they cannot be meant, and would make the other checks slow. */

import type { Draft } from '../draft.js';
import { type Finding, wrong } from '../finding.js';
import { MAX_ITEMS } from '../limits.js';
import type { Path } from '../located.js';

/** An error for each section with more items than anyone needs. */
export function checkSizes(draft: Draft): Finding[] {
  return [
    ...sizeFinding(['steps'], draft.stepIds.length, MAX_ITEMS.steps),
    ...sizeFinding(['ageBands'], draft.bandIds.size, MAX_ITEMS.ageBands),
    ...sizeFinding(['population', 'groups'], draft.groupIds.size - 1, MAX_ITEMS.groups),
    ...sizeFinding(['transitions'], draft.pairs.length, MAX_ITEMS.transitions),
    ...sizeFinding(['trends'], draft.trends.length, MAX_ITEMS.trends),
    ...sizeFinding(['arrivals'], draft.arrivals.length, MAX_ITEMS.arrivals),
    ...sizeFinding(['addOns'], draft.addOns.length, MAX_ITEMS.addOns),
    ...sizeFinding(['breakdowns'], draft.breakdowns.length, MAX_ITEMS.breakdowns),
    ...sizeFinding(['capacity'], draft.capacities.length, MAX_ITEMS.steps),
    ...sizeFinding(['policies'], draft.policies.length, MAX_ITEMS.policies),
    ...draft.policies.flatMap(({ index, effects, caps, costs }) => [
      ...sizeFinding(['policies', index, 'effects'], effects.length, MAX_ITEMS.effects),
      ...sizeFinding(['policies', index, 'caps'], caps.length, MAX_ITEMS.caps),
      ...sizeFinding(['policies', index, 'costs'], costs.length, MAX_ITEMS.costs),
    ]),
  ];
}

function sizeFinding(path: Path, size: number, maximum: number): Finding[] {
  return size <= maximum ? [] : [wrong(path, { code: 'listTooLong', args: { maximum } })];
}
