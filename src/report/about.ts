import type { FailedReplication } from '../results/forecast.js';

/** What it takes to make a result again, and how it went; the command line gathers it. */
export interface RunFacts {
  /** Of this program. */
  readonly version: string;
  readonly seed: string;
  /** The base first, then the what-ifs. */
  readonly scenarios: readonly {
    readonly name: string;
    /** The scenario file and what was laid over it (`--with`), as they were found. */
    readonly files: readonly string[];
    /** Short hash of the resolved scenario. */
    readonly hash: string;
    readonly failed: readonly FailedReplication[];
  }[];
  /** Digest of the engine's code: another engine may give other numbers from the same seed. */
  readonly engineDigest: string;
  readonly nodeVersion: string;
  /** ISO 8601 with time zone. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Replications asked for, per scenario. */
  readonly replications: number;
  /** Whether uncertain numbers stood at their middle in every replication (`--fixed-parameters`). */
  readonly fixedParameters?: boolean;
  readonly threads: number;
  /** Of the charts and the report: `da` or `en`. */
  readonly language: string;
  /** Name of the result folder. */
  readonly folder: string;
}

/** `about.json`: the facts in a fixed order of keys. */
export function aboutJson(facts: RunFacts): string {
  const { version, seed, engineDigest, nodeVersion, startedAt, finishedAt } = facts;
  const { replications, fixedParameters, threads, language, folder } = facts;
  const scenarios = facts.scenarios.map(({ name, files, hash, failed }) => ({
    name,
    files,
    hash,
    failed: failed.map(({ replication, message }) => ({ replication, message })),
  }));
  const ordered = {
    version,
    seed,
    replications,
    ...(fixedParameters === true ? { fixedParameters } : {}),
    scenarios,
    engineDigest,
    nodeVersion,
    threads,
    language,
    folder,
    startedAt,
    finishedAt,
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
