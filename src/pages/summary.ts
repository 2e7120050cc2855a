/** The summary: what the run says, in sentences that hold for every kind of outcome. */
import { budgetSide } from '../results/refund-side.js';
import { sided } from '../text/refund-words.js';
import type { ReportWords } from '../text/report-words.js';
import { childrenUnit, levelText, MILLION, shown, type Telling } from './amounts.js';
import type { Block, Section } from './document.js';
import { baseCards, proposalCards } from './headlines.js';
import { childrenOn, endsOf } from './moment.js';
import { proposalSentences } from './proposal.js';
import { type ReportedRun, type ReportedScenario, scenariosOf, seriesOf } from './run.js';

/** How the numbers of a scenario are told. */
export function tellingOf({ forecast }: Pick<ReportedScenario, 'forecast'>, words: ReportWords): Telling {
  return { words: words.summary, marks: words, isOne: forecast.replications === 1 };
}

export function summarySection(run: ReportedRun, words: ReportWords): Section {
  const [base, ...proposals] = scenariosOf(run);
  if (base === undefined) throw new RangeError('a report of no scenario');
  const blocks: Block[] = proposals.flatMap((own): Block[] => [
    { kind: 'heading', text: words.summary.proposal.heading(own.scenario.name) },
    { kind: 'headlines', items: proposalCards(own, words) },
    { kind: 'list', items: [...proposalSentences(own, base, words), ...budgetSentences(own, words)] },
  ]);
  return {
    id: 'sammenfatning',
    heading: words.headings.summary,
    blocks: [
      { kind: 'paragraph', text: aboutRuns(base, words) },
      ...blocks,
      {
        kind: 'heading',
        text: proposals.length === 0 ? base.scenario.name : words.summary.base.heading(base.scenario.name),
      },
      { kind: 'headlines', items: baseCards(base, words) },
      { kind: 'list', items: [...baseSentences(base, words), ...budgetSentences(base, words)] },
      ...failures(run, words),
    ],
  };
}

function aboutRuns({ forecast }: ReportedScenario, words: ReportWords): string {
  return words.summary.aboutRuns(words.count(forecast.replications), forecast.replications === 1);
}

/** How many are placed and what is spent without any proposal. */
export function baseSentences(base: ReportedScenario, words: ReportWords): string[] {
  const telling = tellingOf(base, words);
  const own = words.summary.base;
  const placed = childrenOn(base.forecast, 'placement', words);
  const net = seriesOf(base.forecast, 'net_expenditure_kr', 'all');
  const spent = net ?? seriesOf(base.forecast, 'expenditure_kr', 'all');
  return [
    ...(placed === null ? [] : [placedSentence(placed, telling, words)]),
    ...(spent === undefined ? [words.summary.noWholeYear] : [spentSentence(spent, net !== undefined, base, words)]),
    ...(telling.isOne ? [] : [base.scenario.uncertain === undefined ? own.chanceAlone : own.chanceAndNumbers]),
  ];
}

function placedSentence(
  placed: NonNullable<ReturnType<typeof childrenOn>>,
  telling: Telling,
  words: ReportWords,
): string {
  const unit = childrenUnit([placed.summary]);
  const before = placed.before === null ? null : shown(placed.before.summary.mean, unit, words);
  const { level, band } = levelText(placed.summary, unit, telling);
  return words.summary.base.placed(placed.when, level, band, before, placed.before?.when ?? '');
}

function spentSentence(
  series: Parameters<typeof endsOf>[0],
  isNet: boolean,
  base: ReportedScenario,
  words: ReportWords,
): string {
  const { year, summary, first } = endsOf(series);
  const { million } = words.summary;
  const { level, band } = levelText(summary, MILLION, tellingOf(base, words), million);
  const before = first === null ? null : million(shown(first.summary.mean, MILLION, words));
  return words.summary.base.spent(year, level, band, words.prices(base.forecast), before, first?.year ?? '', isNet);
}

/** Whether the adopted budget holds: over all its years together, or in its only year. */
export function budgetSentences({ scenario, economy, forecast }: ReportedScenario, words: ReportWords): string[] {
  const whole = economy.budget.at(-1);
  if (whole === undefined) return [];
  const million = (kr: number): string => shown(kr, MILLION, words);
  const share = words.summary.share(whole.holds, forecast.replications);
  const over = whole.overrunKr === null ? '' : words.summary.overrun(million(whole.overrunKr));
  const side = budgetSide(scenario.economy.budget, forecast);
  const about = sided(words.prices(forecast), side, words.money.refunding);
  return [`${words.summary.budgetHolds(whole.period, million(whole.budgetKr), share, about)}${over}`];
}

function failures({ forecasts }: ReportedRun, words: ReportWords): Block[] {
  const items = forecasts.flatMap(({ scenario, failed, replications }) =>
    failed.length === 0
      ? []
      : [words.summary.failed(scenario, words.count(failed.length), words.count(failed.length + replications))],
  );
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
