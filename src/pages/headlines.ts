/** The few numbers that are seen first. */
import type { Summary } from '../results/forecast.js';
import type { ReportWords } from '../text/report-words.js';
import { childrenUnit, MILLION, millionUnit, shown, signed, type Unit, WHOLE } from './amounts.js';
import type { Headline } from './document.js';
import { childrenOn, endsOf } from './moment.js';
import { viewOf } from './proposal.js';
import { type ReportedScenario, seriesOf } from './run.js';

/** Placed children, expenditure, expenditure per head, and whether the budget holds. */
export function baseCards({ forecast, economy }: ReportedScenario, words: ReportWords): Headline[] {
  const { cards, million } = words.summary;
  const isOne = forecast.replications === 1;
  const level = (label: string, summary: Summary, unit: Unit, inUnit: (number: string) => string): Headline => ({
    label,
    value: inUnit(shown(summary.mean, unit, words)),
    note: isOne ? cards.oneRun : cards.band(shown(summary.p05, unit, words), shown(summary.p95, unit, words)),
  });
  const placed = childrenOn(forecast, 'placement', words);
  const spent = seriesOf(forecast, 'net_expenditure_kr', 'all') ?? seriesOf(forecast, 'expenditure_kr', 'all');
  const perHead = seriesOf(forecast, 'net_kr_per_0_22', 'all') ?? seriesOf(forecast, 'kr_per_0_22', 'all');
  return [
    ...(placed === null
      ? []
      : [level(cards.placedIn(placed.when), placed.summary, childrenUnit([placed.summary]), cards.children)]),
    ...(spent === undefined ? [] : [level(cards.spentIn(endsOf(spent).year), endsOf(spent).summary, MILLION, million)]),
    ...(perHead === undefined
      ? []
      : [level(cards.perHead(endsOf(perHead).year), endsOf(perHead).summary, WHOLE, cards.kr)]),
    ...budgetCard({ forecast, economy }, words),
  ];
}

/** When it is paid back, and how much money and how many placed children more or fewer than in the base. */
export function proposalCards({ forecast, economy, difference }: ReportedScenario, words: ReportWords): Headline[] {
  const { cards, million } = words.summary;
  const { businessCase } = economy;
  const isOne = (businessCase?.replications ?? forecast.replications) === 1;
  const gap = (label: string, summary: Summary, unit: Unit, inUnit: (number: string) => string): Headline => ({
    label,
    value: inUnit(signed(summary.mean, unit, words)),
    note: isOne
      ? cards.againstBase
      : `${cards.againstBase}; ${cards.band(signed(summary.p05, unit, words), signed(summary.p95, unit, words))}`,
  });
  const placed = difference === null ? null : childrenOn(difference, 'placement', words);
  const years = businessCase?.years ?? [];
  const [total, cumulated] =
    businessCase === null ? [] : [viewOf(businessCase).lines.total.at(-1), viewOf(businessCase).lines.cumulated.at(-1)];
  return [
    ...paybackCard({ economy }, words),
    ...(total === undefined ? [] : [gap(cards.spentIn(String(years.at(-1))), total, millionUnit([total]), million)]),
    ...(cumulated === undefined || years.length < 2
      ? []
      : [gap(cards.inAll(`${years[0]}-${years.at(-1)}`), cumulated, millionUnit([cumulated]), million)]),
    ...(placed === null
      ? []
      : [gap(cards.placedIn(placed.when), placed.summary, childrenUnit([placed.summary]), cards.children)]),
  ];
}

function paybackCard({ economy }: Pick<ReportedScenario, 'economy'>, words: ReportWords): Headline[] {
  const { businessCase } = economy;
  const payback = businessCase === null ? null : viewOf(businessCase).payback;
  if (businessCase === null || payback === null) return [];
  const { cards } = words.summary;
  const { replications, years } = businessCase;
  const lastYear = String(years.at(-1));
  const { within, medianYears, never, firstYear } = payback;
  const share = (of: number): string => cards.inShare(words.summary.share(of, replications));
  if (never === 1) return [{ label: cards.paidBack, value: cards.never, note: cards.notWithin(lastYear) }];
  if (medianYears === Number.POSITIVE_INFINITY) {
    // Fewer than half: how few comes first, not the year.
    return [{ label: cards.paidBack, value: share(within.at(-1) as number), note: cards.by(lastYear) }];
  }
  const by = cards.by(String(firstYear + medianYears - 1));
  const note = replications === 1 ? cards.oneRun : share(within[medianYears - 1] as number);
  return [{ label: cards.paidBack, value: by, note }];
}

function budgetCard(
  { forecast, economy }: Pick<ReportedScenario, 'forecast' | 'economy'>,
  words: ReportWords,
): Headline[] {
  const whole = economy.budget.at(-1);
  if (whole === undefined) return [];
  const { cards } = words.summary;
  const share = words.summary.share(whole.holds, forecast.replications);
  return [{ label: cards.budget(whole.period), value: cards.holds, note: cards.inShare(share) }];
}
