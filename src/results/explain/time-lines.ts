/** How the time on a step matters: a table for each step, and which moves it concerns. */
import type { DurationRange } from '../../scenario/scenario.js';
import { hanging, type TextTable, tableLines } from '../../text/columns.js';
import type { StayRow } from './moves.js';
import { evenly, factorsInParts, labelOf, list, percent, shortName, significant, type Telling } from './telling.js';
import type { StepTime } from './time-on-step.js';

/** Ages and parts of a stay that a table shows; formulas can make many of both. */
const MOST_AGES = 6;
const MOST_PARTS = 12;
const TELLING_MONTHS = new Set([0, 3, 6, 12, 18, 24, 36, 60, 84, 120]);

/** A section for each step on which the time matters, and how time is counted. */
export function timeLines(telling: Telling): string[][] {
  const { about, words, width } = telling;
  if (about.timeOnSteps.length === 0) return [];
  const hasUniversal = about.timeOnSteps.some(({ step }) => step === about.universal);
  const settled = hasUniversal ? ` ${words.time.settled(labelOf(telling, about.universal))}` : '';
  return [
    ...about.timeOnSteps.map((time) => stepLines(telling, time)),
    hanging('', `${words.time.counted}${settled}`, width),
  ];
}

function stepLines(telling: Telling, time: StepTime): string[] {
  const { about, words, width } = telling;
  const { step, factors } = time;
  const moves = (to: readonly number[]): string => {
    const labels = to.map((own) => labelOf(telling, own));
    return words.fromTo(labelOf(telling, step), list(labels, words));
  };
  return [
    ...hanging('', words.time.title(labelOf(telling, step), shortName(telling, step)), width),
    ...tableLines(leaving(telling, time), width),
    ...factors.flatMap(({ to, factors: own }) =>
      hanging('', words.time.scaled(moves(to), factorsInParts(own, words)), width),
    ),
    ...(step === about.universal ? [] : example(telling, time)),
  ];
}

/** Who leaves by part of the stay, and how long stays are; most children are on the universal step until they grow up. */
function leaving(telling: Telling, { step, starts, rows: all }: StepTime): TextTable {
  const { about, words } = telling;
  const rows = evenly(all, MOST_AGES);
  const parts = someOf(starts.map((fromMonth, i) => ({ fromMonth, toMonth: starts[i + 1] ?? null })));
  const lengths = rows.map(({ years }) => (years === null ? '-' : significant(12 * years, 3, words)));
  return {
    titles: [words.time.months, ...rows.map(({ fromAge, toAge }) => words.ageCell(fromAge, toAge))],
    rows: [
      ...parts.map((part) => [words.time.cell(part), ...rows.map((row) => per1000(telling, row, part))]),
      ...(step === about.universal ? [] : [[words.time.length, ...lengths]]),
    ],
    names: 1,
  };
}

/** All parts of a stay, or, when a formula makes them many, some that tell how it goes. */
function someOf(parts: readonly DurationRange[]): readonly DurationRange[] {
  return parts.length <= MOST_PARTS ? parts : parts.filter(({ fromMonth }) => TELLING_MONTHS.has(fromMonth));
}

/** Children who leave per 1,000 child-years in a part of the stay. */
function per1000({ words }: Telling, { parts }: StayRow, { fromMonth }: DurationRange): string {
  const part = parts.filter((own) => own.fromMonth <= fromMonth).at(-1);
  const perYear = (part?.value ?? []).reduce((sum, own) => sum + own, 0);
  return perYear === 0 ? '-' : significant(1000 * perYear, 3, words);
}

/** How many stays of the oldest reach the last part. */
function example(telling: Telling, { step, rows }: StepTime): string[] {
  const { words, width } = telling;
  const row = rows.filter(({ parts }) => parts.length > 1).at(-1);
  const last = row?.parts.at(-1);
  if (row === undefined || last === undefined) return [];
  const share = percent(100 * (row.stillThere.at(-1) as number), words);
  const ages = words.ages(row.fromAge, row.toAge);
  return hanging('', words.time.example(labelOf(telling, step), ages, last.fromMonth, share), width);
}
