/**
 * An explained scenario in plain words: what the file says, so that a planner sees whether it is what was meant.
 *
 * Facts first, then the ladder and how children move on it, what disturbs and limits, the policies, the expected key
 * figures, and what will run.
 */

import { formulasAskForYear } from '../model/formulas.js';
import { REST_GROUP, type Sourced, type Transition, type Trend } from '../scenario/scenario.js';
import { hanging } from '../text/columns.js';
import type { ExplainWords } from '../text/explain-words.js';
import { addOnLines } from './explain/add-on-lines.js';
import { amountLines } from './explain/amount-lines.js';
import { breakdownLines, caseloadLines, placesLines } from './explain/block-lines.js';
import { childCostLines } from './explain/child-cost-lines.js';
import type { Explanation } from './explain/facts.js';
import { formulaLines, parametersText } from './explain/formula-lines.js';
import { payerLines } from './explain/payer-lines.js';
import { policyLines } from './explain/policy-lines.js';
import { birthdayLines, entryLines, keyFigureLines, ladderLines, stayLines } from './explain/tables.js';
import {
  factorsInParts,
  labelOfId,
  list,
  onlyChildren,
  plain,
  shortName,
  significant,
  type Telling,
  whole,
} from './explain/telling.js';
import { timeLines } from './explain/time-lines.js';
import type { ExplainedTrend } from './explain/trends.js';

/** The lines of an explanation; `warnings` are sentences already. */
export function explanationLines(
  about: Explanation,
  warnings: readonly string[],
  words: ExplainWords,
  width: number,
): string[] {
  const telling = { about, words, width };
  const sections = [
    [about.scenario.name],
    facts(telling),
    ladderLines(telling),
    amountLines(telling),
    payerLines(telling),
    formulaLines(telling),
    entryLines(telling),
    stayLines(telling),
    ...timeLines(telling),
    ...birthdayLines(telling),
    addOnLines(telling),
    breakdownLines(telling),
    caseloadLines(telling),
    placesLines(telling),
    childCostLines(telling),
    ...about.policies.map((policy) => policyLines(telling, policy)),
    keyFigureLines(telling),
    closing(telling, warnings),
  ];
  const lines = sections.filter((own) => own.length > 0).flatMap((own, i) => (i === 0 ? own : ['', ...own]));
  // Whatever a name in the file holds, it sends nothing to the terminal but letters.
  return lines.map((line) => line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' '));
}

/** `Periode      2016-01 til ...`, the names in a column. */
function named(telling: Telling, rows: readonly (readonly [string, string])[]): string[] {
  const wide = Math.max(...Object.values(telling.words.facts).map((name) => name.length)) + 2;
  return rows.flatMap(([name, text]) => hanging(name.padEnd(wide), text, telling.width));
}

function facts(telling: Telling): string[] {
  const { about, words } = telling;
  const { scenario, policies } = about;
  return named(telling, [
    [words.facts.period, words.period(about.firstMonth, about.lastMonth, scenario.horizon.years, scenario.priceLevel)],
    [words.facts.population, populationText(telling)],
    [words.facts.groups, groupText(telling)],
    ...(Object.keys(scenario.parameters).length === 0
      ? []
      : ([[words.facts.parameters, parametersText(telling)]] as const)),
    [words.facts.start, startText(telling)],
    [words.facts.arrivals, arrivalText(telling)],
    [words.facts.trends, trendsText(telling)],
    [words.facts.rePlacement, rePlacementText(telling)],
    [words.facts.birthdays, birthdayText(telling)],
    [
      words.facts.policies,
      policies.length === 0
        ? words.none
        : // Names have commas of their own.
          policies.map(({ policy }) => policy.name).join('; '),
    ],
  ]);
}

function populationText({ about, words }: Telling): string {
  const { population } = about.scenario;
  const { under18, under23, repeatsYear } = about.population;
  const text = ([first, last]: readonly [number, number]): readonly [string, string] => [
    whole(first, words),
    whole(last, words),
  ];
  if (population.kind === 'table') {
    const { file, area, masked } = population;
    const name = area === '' ? file : `${file} (${area})`;
    const size = words.table(name, text(under18), under23 === null ? null : text(under23), repeatsYear);
    if (masked === null) return size;
    return `${size} ${words.masked(whole(masked.figures, words), plain(masked.children.value, words))}`;
  }
  const born = significant(population.children0to17.value / 18, 3, words);
  return words.constant(whole(under18[0], words), whole((under23 ?? under18)[0], words), born);
}

function groupText(telling: Telling): string {
  const { about, words } = telling;
  const { groups, transitions } = about.scenario;
  if (groups.length === 1) return words.oneGroup;
  const shares = [...groups.slice(1), ...groups.slice(0, 1)].map(({ id, share }, i) =>
    words.share(i < groups.length - 1 ? id : words.restGroup, significant(100 * share.value, 3, words)),
  );
  const factors = groups.flatMap(({ id }) => {
    const movesByFactor = new Map<string, string[]>();
    for (const { from, to, groupFactors } of transitions) {
      const factor = factorAgainstRest(groupFactors, id, words);
      const move = words.fromTo(labelOfId(telling, from), labelOfId(telling, to));
      if (factor !== '1') movesByFactor.set(factor, [...(movesByFactor.get(factor) ?? []), move]);
    }
    return [...movesByFactor].map(([factor, moves]) => words.factor(id, factor, list(moves, words)));
  });
  return [`${list(shares, words).replace(/\.$/, '')}.`, ...factors, words.restInTables].join(' ');
}

/** How many times as often as the rest, whom the tables are about; the factor itself where the rest never move. */
function factorAgainstRest(groupFactors: Transition['groupFactors'], id: string, words: ExplainWords): string {
  const rest = groupFactors[REST_GROUP]?.value ?? 1;
  const factor = groupFactors[id]?.value ?? 1;
  if (typeof factor !== 'number') return factor.text;
  if (typeof rest !== 'number' || rest === 0 || rest === 1) return plain(factor, words);
  return plain(Number((factor / rest).toPrecision(4)), words);
}

function startText(telling: Telling): string {
  const { about, words } = telling;
  const { initial } = about.scenario;
  const universal = shortName(telling, about.universal);
  if (initial.kind === 'steadyState') return words.steadyState;
  if (initial.kind === 'burnIn') return words.burnIn(initial.years, universal);
  if (initial.kind === 'shares') {
    const shares = Object.entries(initial.shares).filter(([, share]) => share.value > 0);
    if (shares.length === 0) return words.everyoneOn(universal);
    return words.shares(
      list(
        shares.map((share) => shareText(telling, share)),
        words,
      ),
      universal,
    );
  }
  const stock = initial.stock.map(({ step, children, fromAge, toAge, group }) => {
    const inGroup = about.scenario.groups.length > 1 ? words.inGroup(group) : '';
    const ages = `${words.ages(fromAge, toAge)}${inGroup}`;
    return words.stockOf(whole(children.value, words), labelOfId(telling, step), ages);
  });
  return stock.length === 0 ? words.everyoneOn(universal) : words.stock(list(stock, words), universal);
}

function shareText(telling: Telling, [step, share]: readonly [string, Sourced]): string {
  const { words } = telling;
  return words.share(
    `${words.ladder.step.toLowerCase()} ${labelOfId(telling, step)}:`,
    plain(100 * share.value, words),
  );
}

function arrivalText(telling: Telling): string {
  const { about, words } = telling;
  const { arrivals, groups } = about.scenario;
  if (arrivals.length === 0) return words.none;
  const texts = arrivals.map(({ id, perYear, to, fromAge, toAge, group }) => {
    const inGroup = groups.length > 1 ? words.inGroup(group) : '';
    const ages = `${words.ages(fromAge, toAge)}${inGroup}`;
    return words.arrival(id, plain(perYear.value, words), labelOfId(telling, to), ages);
  });
  return `${texts.join('; ')}.`;
}

function trendsText(telling: Telling): string {
  const { about, words } = telling;
  if (about.trends.length === 0) return formulasAskForYear(about.scenario) ? words.onlyFormulas : words.noTrends;
  return [...about.trends.map((trend) => trendText(telling, trend)), words.beforeTrends].join(' ');
}

function trendText(telling: Telling, { trend, moves, someGroups, lastYear, lastFactor }: ExplainedTrend): string {
  const { words } = telling;
  const pairs = moves.map(({ from, to }) => words.fromTo(labelOfId(telling, from), labelOfId(telling, to)));
  const whom = onlyChildren(telling, trend, someGroups);
  return words.trend(
    trend.id,
    list(pairs, words),
    growthText(telling, trend.growth),
    whom,
    lastYear,
    significant(lastFactor, 3, words),
  );
}

function growthText({ words }: Telling, growth: Trend['growth']): string {
  if (growth.kind === 'perYear') {
    const { value } = growth.rate;
    return words.growing(plain(100 * Math.abs(value), words), value < 0);
  }
  const factors = Object.entries(growth.factors).map(([year, { value }]) => words.inYear(plain(value, words), year));
  return words.byYear(list(factors, words));
}

function rePlacementText({ about, words }: Telling): string {
  const { rePlacement } = about.scenario;
  return rePlacement.length === 0 ? words.noRePlacement : words.rePlacement(factorsInParts(rePlacement, words));
}

function birthdayText({ about, words }: Telling): string {
  const { birthdays } = about.scenario;
  if (birthdays.length === 0) return words.none;
  return birthdays
    .map(({ age, moves }) => (Object.keys(moves).length === 0 ? words.everyoneLeaves(age) : words.seeTable(age)))
    .join(' ');
}

function closing(telling: Telling, warnings: readonly string[]): string[] {
  const { about, words } = telling;
  const { assumed, fitted, sourced, unsourced } = about.origins;
  const count = (number: number): string => whole(number, words);
  const total = count(assumed + fitted + sourced + unsourced);
  return named(telling, [
    [words.facts.numbers, words.origins(total, count(assumed), count(fitted), count(sourced), count(unsourced))],
    [words.facts.run, words.run(count(about.scenario.replications), about.scenario.seed)],
    ...(warnings.length === 0 ? ([[words.facts.warnings, words.none]] as const) : []),
    ...warnings.map((warning, i) => [i === 0 ? words.facts.warnings : '', warning] as const),
  ]);
}
