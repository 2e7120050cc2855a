/**
 * Parquet files for research: every replication of every number, and, where asked for, every stay.
 *
 * The same run gives the same bytes: nothing of the clock or the machine is in them. Snappy, one row group a measure
 * (or some replications), so that a reader finds its rows without reading the others.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type ReplicatedNumber, replicatedNumbers, replicatedPlans } from '../results/replications.js';
import type { RunTable } from '../results/run-table.js';
import type { SeriesPlan } from '../results/series-plan.js';
import type { StayColumns } from '../results/stays.js';

/** Most rows of a row group: some 40 MB while it is written. */
const ROWS_OF_GROUP = 500_000;

/** What makes a file understandable by itself; it stands in the file's key-value metadata. */
export interface ParquetFacts {
  /** Of this program. */
  readonly version: string;
  readonly engineDigest: string;
  readonly seed: string;
  readonly scenarios: readonly {
    readonly name: string;
    /** Short hash of the resolved scenario. */
    readonly hash: string;
    /** The resolved scenario, which can be run again. */
    readonly yaml: string;
  }[];
}

/** The replications of one scenario. */
export interface ReplicatedScenario {
  readonly scenario: string;
  readonly plans: readonly SeriesPlan[];
  readonly table: RunTable;
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' } as const;
const WHOLE = { type: 'INT32', repetition_type: 'REQUIRED' } as const;
const REAL = { type: 'DOUBLE', repetition_type: 'REQUIRED' } as const;
const TRUTH = { type: 'BOOLEAN', repetition_type: 'REQUIRED' } as const;

type Element = Readonly<Record<string, unknown>>;
type Cells = string[] | (string | null)[] | number[] | boolean[] | Int32Array | Float64Array;

/** A file that grows by row groups. */
class Table {
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;

  constructor(
    private readonly columns: Readonly<Record<string, Element>>,
    facts: ParquetFacts,
  ) {
    const names = Object.keys(columns);
    this.writer = new ParquetWriter({
      writer: this.bytes,
      schema: [{ name: 'root', num_children: names.length }, ...names.map((name) => ({ name, ...columns[name] }))],
      kvMetadata: metadata(facts),
      createdBy: `indsatstrappe version ${facts.version}`,
    });
  }

  /** Adds a row group. */
  add(cells: Readonly<Record<string, Cells>>, rows: number): void {
    const columnData = Object.entries(this.columns).map(([name, { type }]) => ({
      name,
      data: cells[name] ?? [],
      // Replications and children run 0, 1, 2 ...: their differences take next to no space.
      ...(type === 'INT32' ? { encoding: 'DELTA_BINARY_PACKED' as const } : {}),
    }));
    this.writer.write({ columnData, rowGroupSize: rows });
  }

  finish(): Uint8Array {
    this.writer.finish();
    return this.bytes.getBytes();
  }
}

function metadata({ version, engineDigest, seed, scenarios }: ParquetFacts): { key: string; value: string }[] {
  return [
    { key: 'indsatstrappe.version', value: version },
    { key: 'indsatstrappe.engine', value: engineDigest },
    { key: 'indsatstrappe.seed', value: seed },
    ...scenarios.flatMap(({ name, hash, yaml }, i) => [
      { key: `scenario.${i + 1}.name`, value: name },
      { key: `scenario.${i + 1}.hash`, value: hash },
      { key: `scenario.${i + 1}.yaml`, value: yaml },
    ]),
  ];
}

/**
 * `replications.parquet`: one row a scenario, measure, step, group, period and replication, in that order, with the same
 * keys and units as `forecast.csv`. What is another number per head is left out.
 */
export function replicationsParquet(runs: readonly ReplicatedScenario[], facts: ParquetFacts): Uint8Array {
  const table = new Table(
    { scenario: TEXT, replication: WHOLE, measure: TEXT, step: TEXT, group: TEXT, period: TEXT, value: REAL },
    facts,
  );
  for (const run of runs) {
    let waiting: ReplicatedNumber[] = [];
    const flush = (): void => {
      if (waiting.length > 0) addNumbers(table, run, waiting);
      waiting = [];
    };
    for (const plan of replicatedPlans(run.plans)) {
      if (waiting[0] !== undefined && waiting[0].measure !== plan.measure) flush();
      for (const number of replicatedNumbers(plan, run.table)) {
        if ((waiting.length + 1) * number.values.length > ROWS_OF_GROUP) flush();
        waiting.push(number);
      }
    }
    flush();
  }
  return table.finish();
}

/** A row group of numbers of one measure. */
function addNumbers(
  table: Table,
  { scenario, table: { replications } }: ReplicatedScenario,
  numbers: readonly ReplicatedNumber[],
): void {
  const each = replications.length;
  const rows = each * numbers.length;
  const texts = (of: (number: ReplicatedNumber) => string): string[] => {
    const cells = new Array<string>(rows);
    for (const [i, number] of numbers.entries()) cells.fill(of(number), i * each, (i + 1) * each);
    return cells;
  };
  const replication = new Int32Array(rows);
  const value = new Float64Array(rows);
  numbers.forEach((number, i) => {
    replication.set(replications, i * each);
    value.set(number.values, i * each);
  });
  table.add(
    {
      scenario: new Array<string>(rows).fill(scenario),
      replication,
      measure: texts(({ measure }) => measure),
      step: texts(({ step }) => step),
      group: texts(({ group }) => group),
      period: texts(({ period }) => period),
      value,
    },
    rows,
  );
}

/** `stays.parquet`, fed replication by replication: one row a stay. */
export class StaysFile {
  private readonly table: Table;
  private waiting: { readonly scenario: string; readonly replication: number; readonly stays: StayColumns }[] = [];
  private rows = 0;

  constructor(facts: ParquetFacts) {
    this.table = new Table(
      {
        scenario: TEXT,
        replication: WHOLE,
        child: WHOLE,
        birth: TEXT,
        group: TEXT,
        step: TEXT,
        begin: REAL,
        end: REAL,
        at_start: TRUTH,
        age: REAL,
        ended: TEXT,
        to: { ...TEXT, repetition_type: 'OPTIONAL' },
        cost_kr: REAL,
      },
      facts,
    );
  }

  add(scenario: string, replication: number, stays: StayColumns): void {
    this.waiting.push({ scenario, replication, stays });
    this.rows += stays.count;
    if (this.rows >= ROWS_OF_GROUP / 4) this.flush();
  }

  finish(): Uint8Array {
    this.flush();
    return this.table.finish();
  }

  /** Writes what waits as a row group: whole replications. */
  private flush(): void {
    const { waiting, rows } = this;
    if (rows === 0) return;
    const all = <T>(column: (stays: StayColumns) => readonly T[]): T[] => waiting.flatMap(({ stays }) => column(stays));
    const replication = new Int32Array(rows);
    const scenario = new Array<string>(rows);
    let at = 0;
    for (const own of waiting) {
      replication.fill(own.replication, at, at + own.stays.count);
      scenario.fill(own.scenario, at, at + own.stays.count);
      at += own.stays.count;
    }
    this.table.add(
      {
        scenario,
        replication,
        child: all(({ child }) => child),
        birth: all(({ birth }) => birth),
        group: all(({ group }) => group),
        step: all(({ step }) => step),
        begin: all(({ begin }) => begin),
        end: all(({ end }) => end),
        at_start: all(({ atStart }) => atStart),
        age: all(({ age }) => age),
        ended: all(({ ended }) => ended),
        to: all(({ to }) => to),
        cost_kr: all(({ costKr }) => costKr),
      },
      rows,
    );
    this.waiting = [];
    this.rows = 0;
  }
}
