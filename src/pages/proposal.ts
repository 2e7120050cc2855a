/** What a what-if means against the base, sentence by sentence. */
import type { BusinessCase, CaseView } from '../results/economy/business-case.js';
import { newPolicies } from '../results/economy/new-policies.js';
import type { Payback } from '../results/economy/payback.js';
import { originOf } from '../results/explain/origins.js';
import type { Summary } from '../results/forecast.js';
import { EVIDENCE } from '../scenario/policy.js';
import type { Policy } from '../scenario/scenario.js';
import type { ReportWords } from '../text/report-words.js';
import { childrenUnit, type GapText, gapText, MILLION, millionUnit, shown, type Telling } from './amounts.js';
import { childrenOn } from './moment.js';
import { fixedPricesOf, type ReportedScenario } from './run.js';

/** Share of the replications by which payback is told a second time: most of them. */
const MOST = 0.8;

/** Cost, payback, money, children, and how well all this is known. */
export function proposalSentences(own: ReportedScenario, base: ReportedScenario, words: ReportWords): string[] {
  const { businessCase } = own.economy;
  return [
    ...(businessCase === null
      ? [words.summary.noWholeYear]
      : moneySentences(businessCase, fixedPricesOf(own.scenario, words), words)),
    ...childrenSentences(own, words),
    ...evidenceSentences(own, base, words),
  ];
}

/** The view after refund where there is one: what the municipality pays itself. */
export function viewOf({ views }: BusinessCase): CaseView {
  return views.at(-1) as CaseView;
}

function moneySentences(businessCase: BusinessCase, prices: string, words: ReportWords): string[] {
  const { years, replications } = businessCase;
  const view = viewOf(businessCase);
  const { payback, lines, refunding } = view;
  const own = words.summary.proposal;
  const telling: Telling = { words: words.summary, marks: words, isOne: replications === 1 };
  const costs = costSentence(view, years, words);
  if (payback === null) return [own.noDifference];
  const lastYear = String(years.at(-1));
  const total = lines.total.at(-1) as Summary;
  const cumulated = lines.cumulated.at(-1) as Summary;
  const gapOf = (summary: Summary): GapText =>
    gapText(summary, millionUnit([summary]), telling, words.summary.gaps.money);
  const [inYear, inAll] = [gapOf(total), gapOf(cumulated)];
  const paidBack = paybackSentence(payback, replications, lastYear, words);
  return [
    costs,
    refunding === 'net' ? words.summary.afterRefund(paidBack) : paidBack,
    own.money(lastYear, inYear.gap, inYear.band, prices, refunding === 'net'),
    ...(years.length < 2 ? [] : [own.total(`${years[0]}-${lastYear}`, inAll.gap, inAll.band, refunding === 'net')]),
  ];
}

/** What the policies themselves cost: permanent and implementation together, which are the same in all replications. */
function costSentence({ lines }: CaseView, years: readonly number[], words: ReportWords): string {
  const own = words.summary.proposal;
  const parts = [lines.costs, lines.implementation_service, lines.implementation_anlaeg];
  const byYear = years.map((_, i) => parts.reduce((sum, line) => sum + (line[i] as Summary).mean, 0));
  const total = byYear.reduce((sum, kr) => sum + kr, 0);
  const paid = years.flatMap((year, i) =>
    Math.abs(byYear[i] as number) < 0.5 ? [] : [{ year, kr: byYear[i] as number }],
  );
  const [first, last] = [paid[0], paid.at(-1)];
  if (first === undefined || last === undefined) return own.free;
  const million = (kr: number): string => shown(kr, MILLION, words);
  const span = first.year === last.year ? String(first.year) : `${first.year}-${last.year}`;
  if (total < 0) return own.costsLess(million(-total), span);
  const isSame =
    paid.every(({ kr }) => million(kr) === million(first.kr)) && paid.length === last.year - first.year + 1;
  if (isSame) return own.sameCost(million(first.kr), span);
  return own.cost(million(first.kr), String(first.year), million(last.kr), String(last.year), million(total));
}

/** When it has paid for itself, in how many replications, and in how many never. */
function paybackSentence(payback: Payback, replications: number, lastYear: string, words: ReportWords): string {
  const own = words.summary.proposal;
  const { within, never, firstYear, medianYears } = payback;
  const share = (of: number): string => words.summary.share(of, replications);
  const yearOf = (years: number): string => String(firstYear + years - 1);
  if (never === 1) return replications === 1 ? own.neverPaidBackOnce(lastYear) : own.neverPaidBack(lastYear);
  if (replications === 1) return own.oncePaidBack(yearOf(medianYears));
  if (medianYears === Number.POSITIVE_INFINITY) return own.seldomPaidBack(share(within.at(-1) as number), lastYear);
  const most = within.findIndex((of) => of >= MOST) + 1;
  const later = most > medianYears ? own.laterPaidBack(share(within[most - 1] as number), yearOf(most)) : '';
  const told = within[Math.max(most, medianYears) - 1] as number;
  // Two shares of ten that are both rounded up would make eleven.
  const isRest = told + never > 1 - 0.5 / replications;
  const rest = never === 0 ? '' : isRest ? own.notPaidBackInRest(lastYear) : own.notPaidBackIn(share(never), lastYear);
  return `${own.paidBack(share(within[medianYears - 1] as number), yearOf(medianYears))}${later}.${rest}`;
}

/** All placed children, and the steps on which most changes. */
function childrenSentences({ difference, scenario, forecast }: ReportedScenario, words: ReportWords): string[] {
  if (difference === null) return [];
  const telling: Telling = { words: words.summary, marks: words, isOne: forecast.replications === 1 };
  const gapOf = (summary: Summary): GapText =>
    gapText(summary, childrenUnit([summary]), telling, words.summary.gaps.children);
  const tell = words.summary.proposal;
  const placed = childrenOn(difference, 'placement', words);
  const steps = scenario.steps
    .filter(({ kind }) => kind !== 'universal')
    .flatMap(({ id, shortName }) => {
      const children = childrenOn(difference, id, words);
      return children === null ? [] : [{ shortName, ...children }];
    })
    .sort((a, b) => Math.abs(b.summary.mean) - Math.abs(a.summary.mean))
    .filter(({ summary }) => Math.abs(summary.mean) >= TOLD_CHILDREN)
    .slice(0, MOST_STEPS);
  return [
    ...(placed === null ? [] : [tell.placed(placed.when, gapOf(placed.summary).gap, gapOf(placed.summary).band)]),
    ...steps.map(({ shortName, when, summary }) =>
      tell.onStep(shortName, when, gapOf(summary).gap, gapOf(summary).band),
    ),
  ];
}

/** Children more or fewer on a step from which on it is worth a sentence, and how many steps get one. */
const TOLD_CHILDREN = 0.5;
const MOST_STEPS = 3;

/** A sentence for each grade of evidence, with the policies that have it and that the base does not have. */
function evidenceSentences(own: ReportedScenario, base: ReportedScenario, words: ReportWords): string[] {
  const policies = newPolicies(base.scenario, own.scenario);
  const { evidence, noEvidence, noPolicies } = words.summary.proposal;
  if (policies.length === 0) return [noPolicies];
  const graded = EVIDENCE.flatMap((grade) => {
    const names = policies.flatMap((policy) => (policy.evidence === grade ? [policy.name] : []));
    return names.length === 0 ? [] : [evidence(names, grade)];
  });
  const ungraded = [true, false].flatMap((assumed) => {
    const names = policies.flatMap((policy) =>
      policy.evidence === null && isAssumed(policy) === assumed ? [policy.name] : [],
    );
    return names.length === 0 ? [] : [noEvidence(names, assumed)];
  });
  return [...graded, ...ungraded];
}

function isAssumed({ effects }: Policy): boolean {
  return effects.length > 0 && effects.every(({ value }) => originOf(value.source) === 'assumed');
}
