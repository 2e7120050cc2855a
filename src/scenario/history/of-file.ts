/** The tables that `history:` points to, or the numbers that it writes out itself. */

import { type Finding, locatedProblem, wrong, wrongKey } from '../finding.js';
import { type LocatedMap, type Path, placeOf } from '../located.js';
import { nearest } from '../nearest.js';
import { coveredYears, type PriceIndex, priceFactor } from '../price-index/price-index.js';
import { type Problem, problemAt } from '../problem.js';
import { LEDGERS, STEP_KINDS } from '../scenario.js';
import { HISTORY_FILE_KEYS, type HistoryFile, historySchema } from '../schema/history.js';
import { besidePath, type SourceFiles } from '../source-files.js';
import { folded, gridOf } from '../table/grid.js';
import { historyPoints, inOrderOfTime, type StepNames } from './rows.js';
import { type HistoryPoint, type HistorySeries, isHistoryAmount, isYearly } from './series.js';

export interface HistoryOutcome {
  readonly history: readonly HistorySeries[];
  /** Paths of the tables that were read. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** What the rest of the file says that matters here. */
export interface HistorySurroundings {
  /** The `steps:` and `history:` of the file as plain values, right or wrong. */
  readonly steps: readonly unknown[];
  readonly items: readonly unknown[];
  readonly groups: ReadonlySet<string>;
  /** null: wrong or missing, which is said elsewhere. */
  readonly priceLevel: number | null;
  readonly priceIndex: PriceIndex | null;
}

/** Reads the history of a merged file; what the schema says of an item is not said again. */
export function readHistoryOf(root: LocatedMap, around: HistorySurroundings, files: SourceFiles): HistoryOutcome {
  const problems: Problem[] = [];
  const history: HistorySeries[] = [];
  const paths = new Set<string>();
  for (const [index, plain] of around.items.entries()) {
    const reading = historySchema.safeParse(plain);
    if (!reading.success) continue;
    const item = new Item(root, ['history', index], reading.data, around);
    history.push(...item.read(files));
    problems.push(...item.problems);
    for (const path of item.paths) paths.add(path);
    for (const twice of item.twiceIn(history)) problems.push(twice);
  }
  return { history, files: [...paths], problems };
}

/** One item of the list, with all that is wrong with it. */
class Item {
  readonly problems: Problem[] = [];
  readonly paths: string[] = [];
  private readonly names: StepNames;
  private own: HistorySeries[] = [];

  constructor(
    private readonly root: LocatedMap,
    private readonly path: Path,
    private readonly item: HistoryFile,
    private readonly around: HistorySurroundings,
  ) {
    this.names = stepNames(around.steps, isHistoryAmount(item.measure));
  }

  read(files: SourceFiles): HistorySeries[] {
    const { file, points, measure, source } = this.item;
    const { group = 'all' } = this.item;
    if ((file === undefined) === (points === undefined)) {
      const found = file === undefined ? [] : ['file', 'points'];
      this.tell(wrong(this.path, { code: 'notExactlyOne', args: { keys: ['file', 'points'], found } }));
    }
    this.checkNames(group);
    if (this.problems.length > 0) return [];
    const read = file === undefined ? this.writtenOut(points ?? {}) : this.fromTable(file, files);
    if (this.problems.length > 0) return [];
    const level = this.levels([...read.points.values()].flat());
    if (level === null) return [];
    this.own = [...read.points].map(([step, own]) => ({
      measure,
      step,
      group,
      points: own.map(({ period, value }) => ({ period, value: value === null ? null : value * level(period) })),
      source,
      file: read.name,
    }));
    return this.own;
  }

  /** Series that an item before this one has already. */
  twiceIn(history: readonly HistorySeries[]): Problem[] {
    const before = history.filter((one) => !this.own.includes(one));
    return this.own
      .filter(({ measure, step, group }) =>
        before.some((one) => one.measure === measure && one.step === step && one.group === group),
      )
      .map(({ measure, step, group }) =>
        locatedProblem(this.root, wrong(this.path, { code: 'historyTwice', args: { measure, step, group } })),
      );
  }

  private tell(finding: Finding): void {
    this.problems.push(locatedProblem(this.root, finding));
  }

  private checkNames(group: string): void {
    const { step, steps, columns, file } = this.item;
    const known = [...new Set(this.names.values())];
    const unknown = (path: Path, id: string): void => {
      if (known.includes(id)) return;
      this.tell(
        wrong(path, { code: 'unknownName', args: { what: 'step', id, suggestion: nearest(id, known), known } }),
      );
    };
    if (step !== undefined) unknown([...this.path, 'step'], step);
    for (const [text, id] of Object.entries(steps ?? {})) unknown([...this.path, 'steps', text], id);
    if (group !== 'all' && !this.around.groups.has(group)) {
      const groups = [...this.around.groups];
      const args = { what: 'group', id: group, suggestion: nearest(group, groups), known: groups } as const;
      this.tell(wrong([...this.path, 'group'], { code: 'unknownName', args }));
    }
    if (step === undefined && (file === undefined || columns?.step === undefined)) {
      this.tell(wrong(this.path, { code: 'historyNoStep', args: {} }));
    }
    if (file !== undefined && columns === undefined) {
      this.tell(wrong([...this.path, 'columns'], { code: 'missingKey', args: { key: 'columns' } }));
    }
    if (file !== undefined) return;
    for (const key of HISTORY_FILE_KEYS) {
      if (this.item[key] !== undefined)
        this.tell(wrongKey([...this.path, key], { code: 'historyOnlyWithFile', args: { key } }));
    }
  }

  private writtenOut(points: Readonly<Record<string, number | null>>): ReadTable {
    const { measure, step = '' } = this.item;
    for (const [period, value] of Object.entries(points)) {
      const at = [...this.path, 'points', period];
      if (isYearly(measure) && period.length > 4) {
        this.tell(wrongKey(at, { code: 'historyNotYear', args: { got: period, measure } }));
      }
      if (value !== null && value < 0 && !isHistoryAmount(measure)) {
        this.tell(wrong(at, { code: 'historyNegative', args: { got: String(value) } }));
      }
    }
    const { file } = placeOf(this.root, this.path, 'value');
    return { name: file, points: new Map([[step, inOrderOfTime(new Map(Object.entries(points)))]]) };
  }

  private fromTable(file: string, files: SourceFiles): ReadTable {
    const named = placeOf(this.root, [...this.path, 'file'], 'value');
    const path = besidePath(named.file, file);
    const outcome = gridOf(path, this.item, files);
    if (!outcome.ok) {
      this.tell(wrong([...this.path, outcome.key], outcome.fault));
      return { name: path, points: new Map() };
    }
    this.paths.push(path);
    const { grid } = outcome;
    // The scenario's line that points to the table stands behind the row and column.
    const pointing = `(${named.file}:${named.line} ${named.path})`;
    const points = historyPoints(grid, this.item, this.names, {
      atItem: (at, fault) => this.tell(wrong([...this.path, ...at], fault)),
      atCell: (row, cell, fault) =>
        this.problems.push(
          problemAt({ file: grid.name, line: row.line, column: cell?.column ?? 1, path: pointing }, fault),
        ),
    });
    return { name: grid.name, points };
  }

  /** Factor into the scenario's price level by period; null: the p/l table does not reach so far, which has been told. */
  private levels(points: readonly HistoryPoint[]): ((period: string) => number) | null {
    const { measure, priceLevel: own } = this.item;
    const { priceLevel, priceIndex } = this.around;
    if (!isHistoryAmount(measure) || own === undefined || own === priceLevel || priceLevel === null) return () => 1;
    const yearOf = (period: string): number => (own === 'current' ? Number(period.slice(0, 4)) : own);
    const needed = [...points.map(({ period }) => yearOf(period)), priceLevel];
    const at = [...this.path, 'priceLevel'];
    if (priceIndex === null) {
      this.tell(wrong(at, { code: 'priceIndexMissing', args: { year: needed[0] ?? priceLevel } }));
      return null;
    }
    const { first, last } = coveredYears(priceIndex);
    const outside = needed.find((year) => year < first || year > last);
    if (outside !== undefined) {
      this.tell(wrong(at, { code: 'priceYearOutside', args: { year: outside, first, last, file: priceIndex.file } }));
      return null;
    }
    return (period) => priceFactor(priceIndex, yearOf(period), priceLevel) ?? 1;
  }
}

interface ReadTable {
  readonly name: string;
  readonly points: ReadonlyMap<string, readonly HistoryPoint[]>;
}

/** Every name of a step in small letters -> its id; kinds of steps, and `all`, by their own. */
function stepNames(steps: readonly unknown[], isMoney: boolean): StepNames {
  const texts = steps.map(textsOf);
  const kinds = STEP_KINDS.filter((kind) => kind !== 'universal' && texts.some((own) => own.kind === kind));
  const names = new Map<string, string>();
  for (const { id, name, shortName } of texts) {
    if (id === undefined) continue;
    for (const text of [shortName, name, id]) if (text !== undefined) names.set(folded(text), id);
  }
  // What a step is called is that step, also where it is called as a set of steps.
  for (const id of [...kinds, 'all', ...(isMoney ? LEDGERS : [])]) if (!names.has(id)) names.set(id, id);
  return names;
}

function textsOf(plain: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof plain !== 'object' || plain === null) return {};
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => typeof value === 'string'));
}

/** The history written out, as a file that stands alone has it. */
export function historyWrittenOut(history: readonly HistorySeries[]): readonly unknown[] {
  return history.map(({ measure, step, group, points, source }) => ({
    measure,
    step,
    ...(group === 'all' ? {} : { group }),
    points: Object.fromEntries(points.map(({ period, value }) => [period, value])),
    source,
  }));
}
