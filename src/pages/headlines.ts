/** The few numbers that are seen first. */
import type { BusinessCase } from '../results/economy/business-case.js';
import type { Summary } from '../results/forecast.js';
import { budgetSide, hasRefund } from '../results/refund-side.js';
import { type RefundSide, sided } from '../text/refund-words.js';
import type { ReportWords } from '../text/report-words.js';
import { childrenUnit, MILLION, millionUnit, shown, signed, type Unit, WHOLE } from './amounts.js';
import type { Headline } from './document.js';
import { childrenOn, endsOf } from './moment.js';
import { viewOf } from './proposal.js';
import { fixedPricesOf, type ReportedScenario, seriesOf } from './run.js';

/** Placed children, expenditure, expenditure per head, and whether the budget holds. */
export function baseCards(own: ReportedScenario, words: ReportWords): Headline[] {
  const { forecast } = own;
  const { cards, million } = words.summary;
  const isOne = forecast.replications === 1;
  const side: RefundSide = hasRefund(forecast) ? 'net' : null;
  const money = ({ label, note, value }: Headline): Headline => ({
    label: sided(label, side, words.money.refunding),
    value,
    note: `${words.prices(forecast)}; ${note}`,
  });
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
    ...(spent === undefined
      ? []
      : [money(level(cards.spentIn(endsOf(spent).year), endsOf(spent).summary, MILLION, million))]),
    ...(perHead === undefined
      ? []
      : [money(level(cards.perHead(endsOf(perHead).year), endsOf(perHead).summary, WHOLE, cards.kr))]),
    ...budgetCard(own, words),
  ];
}

/** When it is paid back, and how much money and how many placed children more or fewer than in the base. */
export function proposalCards(
  { scenario, forecast, economy, difference }: ReportedScenario,
  words: ReportWords,
): Headline[] {
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
  const money = (label: string, summary: Summary): Headline => {
    const card = gap(
      sided(label, sideOf(businessCase), words.money.refunding),
      summary,
      millionUnit([summary]),
      million,
    );
    return { ...card, note: `${fixedPricesOf(scenario, words)}, ${card.note}` };
  };
  return [
    ...paybackCard({ economy }, words),
    ...(total === undefined ? [] : [money(cards.spentIn(String(years.at(-1))), total)]),
    ...(cumulated === undefined || years.length < 2
      ? []
      : [money(cards.inAll(`${years[0]}-${years.at(-1)}`), cumulated)]),
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
  const label = sided(cards.paidBack, sideOf(businessCase), words.money.refunding);
  const lastYear = String(years.at(-1));
  const { within, medianYears, never, firstYear } = payback;
  const share = (of: number): string => cards.inShare(words.summary.share(of, replications));
  if (never === 1) return [{ label, value: cards.never, note: cards.notWithin(lastYear) }];
  if (medianYears === Number.POSITIVE_INFINITY) {
    // Fewer than half: how few comes first, not the year.
    return [{ label, value: share(within.at(-1) as number), note: cards.by(lastYear) }];
  }
  const by = cards.by(String(firstYear + medianYears - 1));
  const note = replications === 1 ? cards.oneRun : share(within[medianYears - 1] as number);
  return [{ label, value: by, note }];
}

/** On which side of the refund a business case is told; null where there is none. */
function sideOf(businessCase: BusinessCase | null): RefundSide {
  return businessCase === null || businessCase.views.length < 2 ? null : viewOf(businessCase).refunding;
}

function budgetCard(
  { scenario, forecast, economy }: Pick<ReportedScenario, 'scenario' | 'forecast' | 'economy'>,
  words: ReportWords,
): Headline[] {
  const whole = economy.budget.at(-1);
  if (whole === undefined) return [];
  const { cards } = words.summary;
  const share = words.summary.share(whole.holds, forecast.replications);
  const label = sided(cards.budget(whole.period), budgetSide(scenario.economy.budget, forecast), words.money.refunding);
  return [{ label, value: cards.holds, note: cards.inShare(share) }];
}
