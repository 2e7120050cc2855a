/** What the numbers rest on: their sources, what each policy is said to change, and how well that is known. */

import { calendarStart, monthLabel } from '../model/calendar.js';
import { changeTexts } from '../results/comparison/change-lines.js';
import { countOrigins, originOf } from '../results/explain/origins.js';
import { priceExtent } from '../results/explain/price-extent.js';
import type { Effect, Policy, Scenario } from '../scenario/scenario.js';
import { formatNumber } from '../text/number-format.js';
import type { ReportWords } from '../text/report-words.js';
import { type Block, type Fact, plainRow, type Section, type Table, text } from './document.js';
import { effectText, targetText } from './effects.js';
import type { ReportedRun } from './run.js';

export function assumptionsSection({ scenarios, comparison }: ReportedRun, words: ReportWords): Section {
  const [base] = scenarios;
  if (base === undefined) throw new RangeError('a report of no scenario');
  const own = words.assumptions;
  // A policy that several scenarios have is told once.
  const policies = new Map<string, { readonly policy: Policy; readonly scenario: Scenario }>();
  for (const scenario of scenarios) {
    for (const policy of scenario.policies) policies.set(JSON.stringify(policy), { policy, scenario });
  }
  return {
    id: 'forudsaetninger',
    heading: words.headings.assumptions,
    blocks: [
      { kind: 'paragraph', text: own.intro },
      { kind: 'table', table: originTable(scenarios, words) },
      ...comparison.changes.flatMap((changes, i): Block[] => {
        const items = changeTexts(changes, words.comparison);
        const heading = words.comparison.changes.title(scenarios[i + 1]?.name ?? '', base.name);
        return [
          { kind: 'heading', text: heading },
          {
            kind: 'list',
            items: items.length === 0 ? [words.comparison.changes.none] : items.map((item) => `${item}.`),
          },
        ];
      }),
      { kind: 'heading', text: own.pricesHeading },
      { kind: 'table', table: priceTable(base, words) },
      ...[...policies.values()].flatMap(({ policy, scenario }) => policyBlocks(policy, scenario, words)),
    ],
  };
}

function originTable(scenarios: readonly Scenario[], words: ReportWords): Table {
  const { origins } = words.assumptions;
  const kinds = ['sourced', 'fitted', 'assumed', 'unsourced'] as const;
  return {
    caption: origins.caption,
    columns: [
      { heading: words.scenario, kind: 'name' },
      ...kinds.map((kind) => ({ heading: origins[kind], kind: 'number' }) as const),
      { heading: origins.total, kind: 'number' },
    ],
    rows: scenarios.map((scenario) => {
      const counts = countOrigins(scenario);
      const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
      const cells = [...kinds.map((kind) => counts[kind]), total];
      return plainRow([text(scenario.name), ...cells.map((count) => ({ text: words.count(count), sort: count }))]);
    }),
    isSortable: false,
  };
}

/** What a step costs in the base, and where that comes from. */
function priceTable(scenario: Scenario, words: ReportWords): Table {
  const { steps, priceLevel } = scenario;
  const own = words.assumptions;
  return {
    caption: own.pricesCaption(priceLevel),
    columns: [
      { heading: own.step, kind: 'name' },
      { heading: own.krPerYear, kind: 'number' },
      { heading: own.source, kind: 'text' },
    ],
    rows: steps
      .filter(({ kind }) => kind !== 'universal')
      .map((step) => {
        const { name, unitCostKrPerYear: price, unitCostFactors, unitCostByDuration = [] } = step;
        const values = price.kind === 'byBand' ? Object.values(price.values) : [price.value];
        const [low, high] = priceExtent(scenario, step);
        const factors = [...Object.values(unitCostFactors), ...unitCostByDuration.map(({ factor }) => factor)];
        const number = formatNumber(low, 0, words) + (high > low ? `-${formatNumber(high, 0, words)}` : '');
        return plainRow([
          text(name),
          { text: number, sort: high },
          text(
            sourceText(
              [...values, ...factors].map(({ source }) => source),
              words,
            ),
          ),
        ]);
      }),
    isSortable: true,
  };
}

/** A source as it stands; an unnamed one, and the bare word, in the reader's language. */
function sourceText(sources: readonly string[], words: ReportWords): string {
  const own = [...new Set(sources.map((source) => source.trim()))].map((source) => {
    const origin = originOf(source);
    if (origin === 'unsourced') return words.assumptions.noSource;
    const isBare = /^(assumption|assumed|antagelse|antaget)\.?$/i.test(source);
    return isBare ? words.assumptions.assumption : source;
  });
  return own.join('; ');
}

function policyBlocks(policy: Policy, scenario: Scenario, words: ReportWords): Block[] {
  const own = words.assumptions;
  const fact = (term: string, value: string): Fact[] => (value === '' ? [] : [{ term, text: value }]);
  const facts = [
    ...fact(own.what, policy.description),
    ...fact(own.by, policy.by === '' ? own.notStated : policy.by),
    ...fact(own.evidence, policy.evidence === null ? own.notStated : words.evidence[policy.evidence]),
    ...fact(own.unknown, policy.unknown === '' ? own.notStated : policy.unknown),
    ...fact(own.source, policy.source),
    ...fact(own.whenHeading, datesText(policy, scenario, words)),
    ...fact(own.costs, costsText(policy, words)),
  ];
  return [
    { kind: 'heading', text: own.policy(policy.name) },
    { kind: 'facts', facts },
    ...(policy.effects.length === 0 ? [] : [{ kind: 'table', table: effectTable(policy, scenario, words) } as const]),
  ];
}

function datesText(policy: Policy, { horizon }: Scenario, words: ReportWords): string {
  const month = (number: number): string => words.month(monthLabel(calendarStart(horizon), number));
  return words.assumptions.when({
    start: month(policy.startMonth),
    delayMonths: policy.delayMonths,
    phaseInMonths: policy.phaseInMonths,
    end: policy.endMonth === null ? null : month(policy.endMonth - 1),
  });
}

function costsText({ costs }: Policy, words: ReportWords): string {
  const own = words.assumptions;
  if (costs.length === 0) return own.noCosts;
  const kr = (value: number): string => formatNumber(value, 0, words);
  return costs
    .map(({ name, amount }) => {
      if (amount.kind === 'perYear') return own.cost(name, own.perYear(kr(amount.kr.value)));
      if (amount.kind === 'perCaseworker') return own.cost(name, own.perCaseworker(kr(amount.kr.value)));
      const years = Object.entries(amount.kr).map(([year, value]) => own.inYear(kr(value.value), year));
      return own.cost(name, years.join(', '));
    })
    .join('; ');
}

/** Every effect: on what, how much, and how that is known. */
function effectTable({ name, effects }: Policy, scenario: Scenario, words: ReportWords): Table {
  const own = words.assumptions;
  return {
    caption: own.effectsCaption(name),
    columns: [
      { heading: own.changes, kind: 'name' },
      { heading: own.change, kind: 'text' },
      { heading: own.known, kind: 'text' },
      { heading: own.source, kind: 'text' },
    ],
    rows: effects.map((effect: Effect) =>
      plainRow([
        text(targetText(effect, scenario, words)),
        text(effectText(effect, words)),
        text(own.origins[originOf(effect.value.source)]),
        text(sourceText([effect.value.source], words)),
      ]),
    ),
    isSortable: false,
  };
}
