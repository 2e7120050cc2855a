/** The targets of a comparison group: a file of targets in which each figure says whose it is. */
import type { Problem } from '../problem.js';
import type { SourceFiles } from '../source-files.js';
import type { Faults } from '../table/faults.js';
import { type HeadedTable, headedFile } from '../table/headed.js';
import { readNamed } from '../table/named-columns.js';
import { poolColumnsOf } from './columns.js';
import { reportTwice, TargetRow } from './read-targets.js';
import { isOfSpan, isRate, type Target } from './target.js';

/** One municipality of the group, in the order of the file. */
export interface PoolMember {
  readonly municipality: string;
  readonly targets: readonly Target[];
}

export type PoolReading =
  | { readonly ok: true; readonly members: readonly PoolMember[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Fewer say next to nothing of how much municipalities differ. */
const FEWEST = 3;

/** Reads the group in a file: a table in text, or a sheet of Excel, `gruppe.xlsx#Ark2`. */
export function readPoolFile(named: string, files: SourceFiles): PoolReading {
  const { table, faults } = headedFile(named, files);
  const members = table === null ? [] : membersOf(table, faults);
  if (faults.problems.length === 0 && members.length < FEWEST) {
    faults.reportWhole({ code: 'poolFew', args: { got: members.length, least: FEWEST } });
  }
  return faults.problems.length > 0 ? { ok: false, problems: faults.problems } : { ok: true, members };
}

function membersOf(table: HeadedTable, faults: Faults): PoolMember[] {
  const members = new Map<string, Target[]>();
  const rows = readNamed(table, poolColumnsOf(table.header, faults), faults, (row, own) =>
    new PoolRow(row, own, faults).figure(),
  );
  for (const { municipality, target } of rows) {
    members.set(municipality, [...(members.get(municipality) ?? []), target]);
  }
  for (const targets of members.values()) reportTwice(targets, faults);
  return [...members].map(([municipality, targets]) => ({ municipality, targets }));
}

class PoolRow extends TargetRow {
  /** Only figures per child can be held against a model of another municipality's size. */
  figure(): { readonly municipality: string; readonly target: Target } | null {
    const municipality = this.text('municipality');
    const target = this.target();
    if (municipality === '') this.report('municipality', { code: 'poolName', args: {} });
    if (target === null) return null;
    const { measure, population, standardError } = target;
    if (!isRate(measure)) this.report('measure', { code: 'poolCount', args: { measure } });
    else if (population === null && (standardError === null || isOfSpan(measure))) {
      this.report('population', { code: 'poolPopulation', args: { measure } });
    }
    return this.isWrong ? null : { municipality, target };
  }
}
