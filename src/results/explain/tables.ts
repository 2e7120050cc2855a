/** The tables of an explained scenario: the ladder, moves, stays, birthdays, key figures. */

import { hanging, tableLines } from '../../text/columns.js';
import { formatMillion } from '../../text/number-format.js';
import type { KeyFigures } from './key-figures.js';
import type { StayRow } from './moves.js';
import { priceCell, priceLines } from './price-lines.js';
import { labelOf, percent, shortName, significant, type Telling, toStep, whole } from './telling.js';

/** Each step with its price, ledger line and full name. */
export function ladderLines(telling: Telling): string[] {
  const { about, words, width } = telling;
  const { ladder } = words;
  const { steps } = about.scenario;
  const table = tableLines(
    {
      titles: [ladder.step, ladder.price, ladder.ledger],
      rows: steps.map((step, i) => [about.labels[i] as string, priceCell(telling, step), ladder.ledgers(step.ledger)]),
      names: 1,
    },
    width,
  );
  const wide = Math.max(...table.map((line) => line.length));
  const titles = table.length - steps.length;
  return [
    ladder.title,
    ...table.flatMap((line, i) => {
      const name = i < titles - 1 ? '' : i === titles - 1 ? ladder.name : (steps[i - titles]?.name ?? '');
      return hanging(`${line.padEnd(wide)}   `, name, width).map((text) => text.trimEnd());
    }),
    ...priceLines(telling),
  ];
}

/** Destinations, `leave` included, that any of the rows (a number for each destination) leads to. */
function destinations(telling: Telling, rows: readonly (readonly number[])[]): number[] {
  const all = [...telling.about.labels.keys(), telling.about.labels.length];
  return all.filter((to) => rows.some((row) => (row[to] as number) > 0));
}

/** Moves from the universal step per 1,000 children a year. */
export function entryLines(telling: Telling): string[] {
  const { about, words, width } = telling;
  const columns = destinations(
    telling,
    about.entries.map(({ perYear }) => perYear),
  );
  if (columns.length === 0) return [];
  const cell = (perYear: number): string => (perYear === 0 ? '-' : significant(1000 * perYear, 2, words));
  return [
    ...hanging('', words.entries.title(labelOf(telling, about.universal), shortName(telling, about.universal)), width),
    ...tableLines(
      {
        titles: [words.entries.age, ...columns.map((to) => labelOf(telling, to))],
        rows: about.entries.map(({ fromAge, toAge, perYear }) => [
          words.ageCell(fromAge, toAge),
          ...columns.map((to) => cell(perYear[to] as number)),
        ]),
        names: 1,
      },
      width,
    ),
    ...entryExample(telling),
  ];
}

/** The most frequent move at a middling age, read aloud. */
function entryExample(telling: Telling): string[] {
  const { about, words, width } = telling;
  const row = about.entries[Math.floor(about.entries.length / 2)];
  if (row === undefined || !row.perYear.some((perYear) => perYear > 0)) return [];
  const to = row.perYear.indexOf(Math.max(...row.perYear));
  const count = significant(1000 * (row.perYear[to] as number), 2, words);
  const ages = words.ages(row.fromAge, row.toAge);
  return hanging('', words.entries.example(labelOf(telling, about.universal), ages, count, toStep(telling, to)), width);
}

/** How long children stay on a step, and where they go. */
export function stayLines(telling: Telling): string[] {
  const { about, words, width } = telling;
  const columns = destinations(
    telling,
    about.stays.map(({ ending }) => ending),
  );
  if (about.stays.length === 0) return [];
  const rows = about.stays.map((row, i) => [
    about.stays[i - 1]?.step === row.step ? '' : `${labelOf(telling, row.step)} ${shortName(telling, row.step)}`,
    words.ageCell(row.fromAge, row.toAge),
    row.years === null ? '-' : significant(row.years, 2, words),
    ...columns.map((to) => percentCell(telling, row, to)),
  ]);
  const hasDeadEnd = about.stays.some(({ years }) => years === null);
  return [
    ...hanging('', words.stays.title, width),
    ...tableLines(
      {
        titles: [words.stays.step, words.stays.age, words.stays.years, ...columns.map((to) => labelOf(telling, to))],
        rows,
        names: 2,
      },
      width,
    ),
    ...stayExample(telling),
    ...(hasDeadEnd ? [words.stays.noWayOut] : []),
  ];
}

function percentCell({ words }: Telling, { ending }: StayRow, to: number): string {
  return percent(100 * (ending[to] as number), words);
}

/** The last row of the highest placement step, or else of the last step, read aloud. */
function stayExample(telling: Telling): string[] {
  const { about, words, width } = telling;
  const withWayOut = about.stays.filter(({ years }) => years !== null);
  const placements = withWayOut.filter(({ step }) => about.scenario.steps[step]?.kind === 'placement');
  const row = (placements.length > 0 ? placements : withWayOut).at(-1);
  if (row === undefined || row.years === null) return [];
  const to = row.ending.indexOf(Math.max(...row.ending));
  const years = significant(row.years, 2, words);
  const share = percentCell(telling, row, to);
  const ages = words.ages(row.fromAge, row.toAge);
  return hanging('', words.stays.example(labelOf(telling, row.step), ages, years, share, toStep(telling, to)), width);
}

/** A table for each birthday on which some go on. */
export function birthdayLines(telling: Telling): string[][] {
  const { about, words, width } = telling;
  return about.scenario.birthdays.flatMap(({ age, moves }) => {
    const rows = about.scenario.steps.flatMap(({ id }, step) => {
      const shares = Object.entries(moves[id] ?? {});
      if (shares.length === 0) return [];
      const perYear = about.scenario.steps.map((to) => shares.find(([target]) => target === to.id)?.[1].value ?? 0);
      return [{ step, perYear: [...perYear, 1 - perYear.reduce((sum, share) => sum + share, 0)] }];
    });
    if (rows.length === 0) return [];
    const columns = destinations(
      telling,
      rows.map(({ perYear }) => perYear),
    );
    const table = tableLines(
      {
        titles: [words.birthday.step, ...columns.map((to) => labelOf(telling, to))],
        rows: rows.map(({ step, perYear }) => [
          `${labelOf(telling, step)} ${shortName(telling, step)}`,
          ...columns.map((to) => percent((perYear[to] as number) < 1e-9 ? 0 : 100 * (perYear[to] as number), words)),
        ]),
        names: 1,
      },
      width,
    );
    return [[...hanging('', words.birthday.title(age), width), ...table]];
  });
}

/** The expected means of the first and the last year, and whether they are exact. */
export function keyFigureLines(telling: Telling): string[] {
  const { about, words, width } = telling;
  const { caseworkers, capacities } = about.scenario;
  const followsCaseload = caseworkers !== null && caseworkers.effects.length > 0;
  const title = [
    ...hanging('', words.keyFigures.title(about.scenario.priceLevel, about.isApproximate), width),
    ...(about.isApproximate
      ? hanging('', words.keyFigures.approximate(followsCaseload, capacities.length > 0), width)
      : []),
  ];
  const rows = about.keyFigures;
  if (rows.length === 0) return [...title, words.keyFigures.noWholeYear];
  const columns = keyFigureColumns(telling).filter(({ value }) => rows.every((row) => value(row) !== null));
  return [
    ...title,
    ...tableLines(
      {
        titles: [words.keyFigures.year, ...columns.map((column) => column.title)],
        rows: rows.map((row) => [
          String(row.year),
          ...columns.map(({ value, digits }) => digits(value(row) as number)),
        ]),
        names: 1,
      },
      width,
    ),
  ];
}

interface KeyFigureColumn {
  readonly title: string;
  readonly value: (row: KeyFigures) => number | null;
  readonly digits: (value: number) => string;
}

function keyFigureColumns(telling: Telling): KeyFigureColumn[] {
  const { about, words } = telling;
  const { keyFigures } = words;
  const few = (value: number): string => significant(value, 3, words);
  const kr = (value: number): string => whole(value, words);
  const million = (value: number): string => formatMillion(value, words);
  const hasPolicies = about.keyFigures.some(({ policyKr }) => policyKr > 0);
  return [
    ...about.labels.flatMap((label, step) =>
      step === about.universal
        ? []
        : [{ title: label, value: (row: KeyFigures) => row.fullYearEquivalents[step] as number, digits: few }],
    ),
    { title: keyFigures.placed, value: ({ placed }) => placed, digits: few },
    { title: keyFigures.newPlacements, value: ({ newPlacements }) => newPlacements, digits: few },
    { title: keyFigures.expenditure, value: ({ expenditureKr }) => expenditureKr, digits: million },
    ...(hasPolicies
      ? [{ title: keyFigures.policies, value: ({ policyKr }: KeyFigures) => policyKr, digits: million }]
      : []),
    { title: keyFigures.perYoungAll, value: ({ krPerYoung }) => krPerYoung.all, digits: kr },
    { title: keyFigures.perYoung23, value: ({ krPerYoung }) => krPerYoung.steps23, digits: kr },
    { title: keyFigures.perYoung46, value: ({ krPerYoung }) => krPerYoung.steps46, digits: kr },
  ];
}
