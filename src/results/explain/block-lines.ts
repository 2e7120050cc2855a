/** What disturbs and limits, in words: breakdowns, caseworkers and their caseload, places. */
import { calendarStart, monthLabel } from '../../model/calendar.js';
import type { Caseworkers, Dated } from '../../scenario/scenario.js';
import type { DemandTexts } from '../../text/block-words.js';
import { hanging, tableLines } from '../../text/columns.js';
import { formatNumber } from '../../text/number-format.js';
import type { ExplainedBreakdown } from './breakdowns.js';
import type { ExplainedCaseload, ExplainedCaseloadEffect, ShownCaseload } from './caseload.js';
import { fromTheStart } from './dated.js';
import type { Demand, ExplainedCapacity } from './places.js';
import { labelOf, labelOfId, list, plain, shortName, significant, staffText, type Telling, whole } from './telling.js';

/** Which moves nobody plans, and how many that makes. */
export function breakdownLines(telling: Telling): string[] {
  const { about, words, width } = telling;
  if (about.breakdowns === null) return [];
  const { title, inYear, part } = words.blocks.breakdowns;
  return [
    ...hanging('', title, width),
    ...about.breakdowns.shares.flatMap((shares) => hanging('', sharesText(telling, shares), width)),
    ...about.breakdowns.years.flatMap(({ year, byStep }) => {
      const total = byStep.reduce((sum, { count }) => sum + count, 0);
      const parts = byStep.map(({ step, count }) => part(significant(count, 2, words), labelOf(telling, step)));
      return hanging(
        '',
        inYear(year, significant(total, 2, words), parts.length < 2 ? null : list(parts, words)),
        width,
      );
    }),
  ];
}

function sharesText(telling: Telling, { from, to, shares }: ExplainedBreakdown): string {
  const { words } = telling;
  const own = shares.map(({ fromAge, toAge, value }) =>
    words.blocks.breakdowns.shareAt(plain(Number((100 * value).toPrecision(4)), words), words.ages(fromAge, toAge)),
  );
  const destinations =
    to === null
      ? null
      : list(
          to.map((step) => labelOf(telling, step)),
          words,
        );
  return words.blocks.breakdowns.shares(
    list(
      from.map((step) => stepText(telling, step)),
      words,
    ),
    destinations,
    list(own, words),
  );
}

/** A step by label and name. */
function stepText(telling: Telling, step: number): string {
  return telling.words.blocks.step(labelOf(telling, step), shortName(telling, step));
}

/** Caseworkers by date, the caseload, and what it does. */
export function caseloadLines(telling: Telling): string[] {
  const { about, words, width } = telling;
  const { caseload } = about;
  if (caseload === null) return [];
  const { title, staff, from, weights, weight, hiring, noEffects, tablesAreBefore } = words.blocks.caseload;
  const { caseworkers, effects } = caseload;
  const [first = '', ...later] = datedTexts(telling, caseworkers.staff, staffText, from);
  const delay = caseworkers.hiringDelayMonths;
  const own = weightTexts(telling, caseworkers.weights, weight);
  return [
    title,
    ...hanging('', `${staff(first, later)}${caseload.hires && delay > 0 ? hiring(delay) : ''}`, width),
    ...hanging('', weights(list(own, words)), width),
    ...hanging('', caseloadText(telling, caseload), width),
    ...(effects.length === 0
      ? [noEffects]
      : [...factorTable(telling, caseload), ...curveLines(telling, caseload), ...hanging('', tablesAreBefore, width)]),
  ];
}

/** What cases weigh, steps with the same weight together. */
function weightTexts(
  telling: Telling,
  weights: Caseworkers['weights'],
  weight: (labels: string, weight: string) => string,
): string[] {
  const stepsOf = new Map<number, string[]>();
  for (const { id } of telling.about.scenario.steps) {
    const value = weights[id]?.value ?? 0;
    if (value === 0) continue;
    stepsOf.set(value, [...(stepsOf.get(value) ?? []), labelOfId(telling, id)]);
  }
  return [...stepsOf].map(([value, labels]) => weight(list(labels, telling.words), plain(value, telling.words)));
}

function caseloadText({ about, words }: Telling, { atStart, weighted, staff, atEnd }: ExplainedCaseload): string {
  const { caseload } = words.blocks;
  const start = caseload.atStart(
    significant(atStart, 3, words),
    significant(weighted, 3, words),
    staffText(staff, words),
  );
  return `${start}${caseload.atEnd(significant(atEnd, 3, words), about.lastMonth, about.policies.length > 0)}`;
}

/** The factor of every effect at some caseloads. */
function factorTable(telling: Telling, { caseloads, effects }: ExplainedCaseload): string[] {
  const { words, width } = telling;
  const { factors, moves, column } = words.blocks.caseload;
  const number = (factor: number): string => (Number.isFinite(factor) ? factorText(telling, factor) : '-');
  return [
    ...hanging('', factors, width),
    ...tableLines(
      {
        titles: [moves, ...caseloads.map((own) => column(caseloadCell(telling, own), own.percent))],
        rows: effects.map((effect) => [movesText(telling, effect), ...effect.factors.map(number)]),
        names: 1,
      },
      width,
    ),
    ...readingLines(telling, { caseloads, effects }),
  ];
}

/** The factor that is farthest from 1, read aloud. */
function readingLines(
  telling: Telling,
  { caseloads, effects }: Pick<ExplainedCaseload, 'caseloads' | 'effects'>,
): string[] {
  const { words, width } = telling;
  const all = effects.flatMap((effect) =>
    effect.factors.map((factor, i) => ({ effect, factor, shown: caseloads[i] as ShownCaseload })),
  );
  const [most] = all
    .filter(({ factor }) => Number.isFinite(factor))
    .sort((a, b) => Math.abs(b.factor - 1) - Math.abs(a.factor - 1));
  if (most === undefined || most.factor === 1) return [];
  const { effect, factor, shown } = most;
  const text = words.blocks.caseload.example(
    movesText(telling, effect),
    caseloadCell(telling, shown),
    factorText(telling, factor),
  );
  return hanging('', text, width);
}

/** To hundredths, unless it is smaller than a few of them. */
function factorText({ words }: Telling, factor: number): string {
  return factor < 0.095 ? significant(factor, 2, words) : formatNumber(factor, 2, words);
}

/** One that the file names as it stands there. */
function caseloadCell({ words }: Telling, { caseload, percent }: ShownCaseload): string {
  return percent === null ? plain(caseload, words) : significant(caseload, 3, words);
}

function movesText(telling: Telling, { from, to }: ExplainedCaseloadEffect): string {
  const { words } = telling;
  const labels = (steps: readonly number[]): string =>
    list(
      steps.map((step) => labelOf(telling, step)),
      words,
    );
  return words.fromTo(labels(from), labels(to));
}

/** What the file says of each effect that the table does not: formulas, and points that are too many for it. */
function curveLines(telling: Telling, { effects, hasAllPoints }: ExplainedCaseload): string[] {
  const { words, width } = telling;
  const { between, points, point, formula } = words.blocks.caseload;
  const formulas = effects.filter(({ curve }) => curve.kind === 'expression').length;
  const isTold = hasAllPoints && formulas < effects.length;
  const own = effects.flatMap((effect) => {
    const { curve } = effect;
    const moves = movesText(telling, effect);
    if (curve.kind === 'expression') return hanging('', formula(moves, curve.expression.text), width);
    if (hasAllPoints) return [];
    const own = curve.points.map(({ caseload, factor }) => point(plain(factor.value, words), plain(caseload, words)));
    return hanging('', points(moves, list(own, words)), width);
  });
  return [...(isTold ? hanging('', between(formulas > 0), width) : []), ...own];
}

/** Numbers by date: the first alone, the others with their month. */
function datedTexts(
  { about, words }: Telling,
  dated: Dated,
  number: (value: number, words: Telling['words']) => string,
  from: (number: string, month: string) => string,
): string[] {
  const start = calendarStart(about.scenario.horizon);
  return fromTheStart(dated).map(({ fromMonth, value }, i) =>
    i === 0 ? number(value.value, words) : from(number(value.value, words), monthLabel(start, fromMonth)),
  );
}

/** Places by step, how many would want one, and what happens when all are taken. */
export function placesLines(telling: Telling): string[] {
  const { about, words } = telling;
  if (about.capacities.length === 0) return [];
  return [words.blocks.places.title, ...about.capacities.flatMap((capacity) => capacityLines(telling, capacity))];
}

function capacityLines(telling: Telling, { capacity, step, start, end, goTo }: ExplainedCapacity): string[] {
  const { words, width } = telling;
  const { places, from, demand, nobodyMoves, wait, goTo: elsewhere } = words.blocks.places;
  const [first = '', ...later] = datedTexts(telling, capacity.places, whole, from);
  const interim = capacity.whenFull.kind === 'wait' ? capacity.whenFull.interimKrPerYear.value : 0;
  const whenFull =
    goTo === null
      ? wait(interim === 0 ? null : whole(interim, words))
      : elsewhere(stepText(telling, goTo.step), goTo.isLimited);
  const isOver = start.children > start.places;
  return [
    ...hanging('', places(stepText(telling, step), first, later), width),
    ...hanging(
      '  ',
      `${demand(demandTexts(telling, start), demandTexts(telling, end))}${isOver ? nobodyMoves : ''}`,
      width,
    ),
    ...hanging('  ', whenFull, width),
  ];
}

function demandTexts({ words }: Telling, { children, places }: Demand): DemandTexts {
  return {
    children: significant(children, 3, words),
    places: whole(places, words),
  };
}
