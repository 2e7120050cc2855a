/** A problem at a path of the merged file; where that was written is looked up afterwards. */

import { type LocatedMap, type Path, placeOf } from './located.js';
import { type Fault, type Problem, problemAt, type Severity } from './problem.js';

export interface Finding {
  readonly path: Path;
  /** Whether the value at the path is at fault, or the key itself. */
  readonly on: 'value' | 'key';
  readonly severity: Severity;
  readonly fault: Fault;
}

/** An error in the value at `path`. */
export function wrong(path: Path, fault: Fault): Finding {
  return { path, on: 'value', severity: 'error', fault };
}

/** An error in the key at `path`. */
export function wrongKey(path: Path, fault: Fault): Finding {
  return { path, on: 'key', severity: 'error', fault };
}

/** Something at `path` to look at again, which does not stop a run. */
export function doubtful(path: Path, fault: Fault): Finding {
  return { path, on: 'value', severity: 'warning', fault };
}

/** The same of the key at `path`. */
export function doubtfulKey(path: Path, fault: Fault): Finding {
  return { path, on: 'key', severity: 'warning', fault };
}

/** The finding with its file, line and column. */
export function locatedProblem(root: LocatedMap, finding: Finding): Problem {
  return problemAt(placeOf(root, finding.path, finding.on), finding.fault, finding.severity);
}
