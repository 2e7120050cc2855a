/** What `run` prints: how to read the tables, the table of each forecast, of each difference, and what it means in money. */
import { calendarStart, monthLabel, wholeYears } from '../model/calendar.js';
import type { RunResult } from '../run/forecast-run.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliWords } from '../text/cli-words.js';
import { hanging } from '../text/columns.js';
import { formatNumber } from '../text/number-format.js';
import { economyLines } from './business-case.js';
import { comparisonLines } from './comparison-table.js';
import { forecastTable, notesOf } from './forecast-table.js';

/** The lines of all tables, each at most `width` characters where its columns allow. */
export function runTables(
  scenarios: readonly Scenario[],
  { forecasts, differences, economies, comparison, stress }: RunResult,
  words: CliWords,
  width: number,
): readonly string[] {
  const base = scenarios[0] as Scenario;
  if (wholeYears(base.horizon).length === 0)
    return ['', ...hanging('', words.table.noWholeYear(...periodOf(base)), width)];
  const tables = forecasts.flatMap((forecast, i) => {
    const { scenario, replications, priceLevel, prices } = forecast;
    const isOne = replications === 1;
    const title = words.table.title(
      scenario,
      formatNumber(replications, 0, words),
      isOne,
      prices === 'current' ? null : priceLevel,
    );
    const table = forecastTable(scenarios[i] as Scenario, forecast.series, { kind: 'level', isOne, words }, width);
    return ['', ...hanging('', title, width), '', ...table];
  });
  const isOne = forecasts.some(({ replications }) => replications === 1);
  const gaps = differences.flatMap((difference, i) => {
    const title = words.table.differenceTitle(difference.scenario, difference.base);
    const style = { kind: 'difference', isOne, words } as const;
    const table = forecastTable(withStepsOf(scenarios[i + 1] as Scenario, base), difference.series, style, width);
    return ['', ...hanging('', title, width), '', ...(table.length === 0 ? [words.table.noDifference] : table)];
  });
  const howToRead = gaps.length === 0 ? [] : ['', ...hanging('', differenceNote(isOne, words), width)];
  const notes = notesOf(
    forecasts.flatMap(({ series }) => series),
    words,
  );
  const approximate = forecasts.some(({ expectation }) => expectation === 'approximate');
  const note = [levelNote(base, isOne, words), ...notes, ...(approximate ? [words.table.approximate] : [])].join(' ');
  return [
    '',
    ...hanging('', note, width),
    ...tables,
    ...howToRead,
    ...gaps,
    ...economyLines(scenarios, { forecasts, economies, stress }, words, width),
    ...comparisonLines(comparison, words, width),
  ];
}

/** The what-if with the steps, add-ons and spill-overs that only the base has at the end. */
function withStepsOf(scenario: Scenario, base: Scenario): Scenario {
  const together = <T extends { readonly id: string }>(own: readonly T[], other: readonly T[]): T[] => [
    ...own,
    ...other.filter(({ id }) => own.every((one) => one.id !== id)),
  ];
  return {
    ...scenario,
    steps: together(scenario.steps, base.steps),
    addOns: together(scenario.addOns, base.addOns),
    economy: { ...scenario.economy, spillOvers: together(scenario.economy.spillOvers, base.economy.spillOvers) },
  };
}

function levelNote(base: Scenario, isOne: boolean, { table }: CliWords): string {
  const universal = base.steps.find(({ kind }) => kind === 'universal');
  return [
    table.columns,
    isOne ? table.cellsOfOne : table.cells,
    ...(universal === undefined ? [] : [table.universalLeftOut(universal.shortName)]),
    ...(base.horizon.startMonth === 1 ? [] : [table.wholeYears(...periodOf(base))]),
  ].join(' ');
}

function differenceNote(isOne: boolean, { table }: CliWords): string {
  return `${isOne ? table.differenceCellsOfOne : table.differenceCells} ${table.sameLeftOut}`;
}

/** First and last month of the horizon, as scenario files write them. */
function periodOf({ horizon }: Scenario): [string, string] {
  const start = calendarStart(horizon);
  return [monthLabel(start, 0), monthLabel(start, 12 * horizon.years - 1)];
}
