/** `trace`: one child's stays in one replication, or which children come on the ladder at all. */

import { drawnScenario } from '../engine/drawn.js';
import { simulator } from '../engine/replication.js';
import type { Model } from '../model/model.js';
import { populationNumbers, type TracedChild, type TracedStay, traceReplication } from '../results/trace.js';
import { mathParse } from '../run/math-parse.js';
import type { LocatedMap } from '../scenario/located.js';
import type { Scenario } from '../scenario/scenario.js';
import { ImpossibleDraw } from '../scenario/uncertain/drawn-scenario.js';
import type { CliWords } from '../text/cli-words.js';
import { formatNumber } from '../text/number-format.js';
import { compiled } from './compiled.js';
import { EXIT, type Language, print, tellProblems, UserError, wordsOf } from './output.js';
import { loadScenarios, type Wanted } from './read-scenario.js';
import { uncertaintyWords } from './uncertainty-lines.js';
import { describedDraw } from './why-failed.js';

export interface TraceOptions {
  readonly replication: number;
  /** Null: list the children. */
  readonly child: number | null;
  readonly seed: string | null;
  readonly lang: Language;
  readonly json: boolean;
}

/** Children of a list that are shown; a country has hundreds of thousands. */
const LONGEST_LIST = 200;

/** What a person needs to read a trace. */
interface Reader {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly words: CliWords;
}

/** Traces and returns the exit code. */
export function traceCommand(wanted: Wanted, options: TraceOptions): number {
  const words = wordsOf(options.lang);
  const loaded = loadScenarios([wanted]);
  if (!loaded.ok) {
    tellProblems(loaded.problems, options.lang);
    return EXIT.badInput;
  }
  const { file, root, scenario: original } = loaded.scenarios[0] as (typeof loaded.scenarios)[0];
  const scenario = { ...original, seed: options.seed ?? original.seed };
  if (options.replication >= scenario.replications) {
    throw new UserError(
      words.replicationBeyond(count(scenario.replications, words), scenario.replications - 1, options.replication),
    );
  }
  compiled(file, scenario, options.lang);
  const model = compiled(file, drawn(scenario, root, options), options.lang);
  const traced = traceReplication(simulator(model), options.replication);
  const reader = { scenario, model, words };
  if (options.child === null) showAll(reader, traced, options);
  else showOne(reader, traced, options.child, options);
  return EXIT.ok;
}

/** The scenario as the replication has it. */
function drawn(scenario: Scenario, root: LocatedMap, { replication, lang }: TraceOptions): Scenario {
  try {
    return drawnScenario(scenario, replication, mathParse);
  } catch (error) {
    if (!(error instanceof ImpossibleDraw)) throw error;
    throw new UserError(uncertaintyWords(lang).impossible(replication, describedDraw(error, root, lang).join('; ')));
  }
}

function showAll(reader: Reader, traced: readonly TracedChild[], options: TraceOptions): void {
  const { scenario, words } = reader;
  if (options.json) {
    print(JSON.stringify(traced, null, 2));
    return;
  }
  print(words.trace.title(scenario.name, options.replication));
  print(words.trace.list(count(traced.length, words), count(populationNumbers(reader.model).total, words)));
  for (const child of traced.slice(0, LONGEST_LIST)) {
    print(`  ${who(reader, child)}: ${child.stays.map((stay) => stepName(scenario, stay.step)).join(' > ')}`);
  }
  if (traced.length > LONGEST_LIST) print(`  ${words.trace.more(count(traced.length - LONGEST_LIST, words))}`);
  print(words.trace.hint);
}

function showOne(reader: Reader, traced: readonly TracedChild[], number: number, options: TraceOptions): void {
  const { scenario, model, words } = reader;
  const { total } = populationNumbers(model);
  const child = traced.find((one) => one.number === number);
  if (child === undefined && number > total) throw new UserError(words.trace.noSuchChild(count(total, words), number));
  if (options.json) {
    print(JSON.stringify(child ?? { number, stays: [] }, null, 2));
    return;
  }
  print(words.trace.title(scenario.name, options.replication));
  if (child === undefined) {
    print(words.trace.neverFollowed(stepName(scenario, model.stepIds[model.universal] as string), String(number)));
    return;
  }
  print(`${who(reader, child)}\n`);
  const rows = [
    [words.trace.step, words.trace.from, words.trace.to, words.trace.months, words.trace.age, words.trace.next],
    ...child.stays.map((stay) => stayRow(reader, child, stay)),
  ];
  print(aligned(rows));
}

function who({ model, words }: Reader, child: TracedChild): string {
  const born = words.trace.month(...calendarOf(model, child.birthMonth));
  const group = model.groupIds.length > 1 ? child.group : null;
  return child.inPopulation
    ? words.trace.child(String(child.number), born, group)
    : words.trace.fromOutside(String(child.number), born, group);
}

function stayRow(reader: Reader, child: TracedChild, stay: TracedStay): string[] {
  const { scenario, words } = reader;
  const { trace } = words;
  const years = (months: number): string => formatNumber(months / 12, 1, words);
  const next = stay.to === null ? trace.stillThere : stay.to === 'leave' ? trace.leaves : stepName(scenario, stay.to);
  return [
    stepName(scenario, stay.step),
    stay.sinceStart ? trace.wasThere : dateOf(reader, stay.start),
    dateOf(reader, stay.end),
    formatNumber(stay.end - stay.start, 1, words),
    `${years(stay.start - child.birthMonth)}-${years(stay.end - child.birthMonth)}`,
    next,
  ];
}

/** The day of a moment on the month grid, whose months have thirty days. */
function dateOf({ model, words }: Reader, moment: number): string {
  const month = Math.floor(moment);
  return words.trace.date(...calendarOf(model, month), Math.floor((moment - month) * 30) + 1);
}

/** Year and month (1-12) of a horizon month. */
function calendarOf(model: Model, month: number): [number, number] {
  const absolute = model.calendarStart + month;
  return [1900 + Math.floor(absolute / 12), (((absolute % 12) + 12) % 12) + 1];
}

/** A count as a person reads it: `1.836`. */
function count(number: number, words: CliWords): string {
  return formatNumber(number, 0, words);
}

function stepName(scenario: Scenario, id: string): string {
  return scenario.steps.find((step) => step.id === id)?.shortName ?? id;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] as readonly string[]).map((_, i) =>
    Math.max(...rows.map((row) => (row[i] as string).length)),
  );
  return rows
    .map((row) =>
      row
        .map((text, i) => text.padEnd(widths[i] as number))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
