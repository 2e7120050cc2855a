/** The options of each command as the user gave them; what is not given is missing. */
import type { OverlayFlags } from './overlays.js';

/** What commander leaves of the options of `run`. */
export interface RunFlags extends OverlayFlags, DataFlags {
  readonly replications?: number;
  readonly seed?: string;
  readonly threads: number;
  readonly out: string;
  readonly charts: boolean;
  readonly report: boolean;
  readonly workbook: boolean;
  readonly stress: boolean;
  readonly fixedParameters?: boolean;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Files of data; what is not given is missing. */
export interface DataFlags {
  readonly danskCsv?: boolean;
  readonly parquet?: boolean;
  readonly stays?: boolean;
}

export interface CalibrateFlags {
  readonly targets?: string;
  readonly free?: readonly string[];
  readonly pool?: string;
  readonly from?: string;
  readonly until?: string;
  readonly draws: number;
  readonly modeOnly?: boolean;
  readonly futures?: number;
  readonly seed?: string;
  readonly threads: number;
  readonly out: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export interface ExplainFlags extends OverlayFlags {
  readonly measure?: string;
  readonly step?: string;
  readonly group?: string;
  readonly year?: string;
  readonly scenario: number;
}

export interface TraceFlags extends OverlayFlags {
  readonly replication: number;
  readonly child?: number;
  readonly seed?: string;
  readonly json?: boolean;
}

export interface TrendsFlags {
  readonly from?: string;
  readonly until?: string;
  readonly change?: string;
  readonly against?: string;
  readonly replications?: number;
  readonly seed?: string;
  readonly threads: number;
  readonly out?: string;
  readonly quiet?: boolean;
}
