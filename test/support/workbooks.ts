/** A small run with everything that a workbook shows, and its file as bytes, parts and cells. */
import { inflateRawSync } from 'node:zlib';
import type { RunOfWorkbook } from '../../src/report/workbook/result-of-run.js';
import { runForecasts } from '../../src/run/forecast-run.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { cliDa } from '../../src/text/da/cli.js';
import { workbookDa } from '../../src/text/da/workbook.js';
import { written } from './explained.js';

/** The compiled worker: `npm test` has built it. */
const WORKER = new URL('../../dist/run/worker.js', import.meta.url);

/** Refund, price classes, a budget and two rates of discount, over four years. */
const BASE = `
extends: scenarios/enkeltsager.yaml
name: Kommunen & <prøven>
horizon: { start: 2016-01, years: 4 }
economy:
  budget: { 2017: 92_000_000, 2018: 93_000_000, source: test }
  discountRates: { 1: 0.035, 3: 0.02 }
`;
const WHAT_IF = `
extends: scenarios/taettere_opfoelgning.yaml
name: Opfølgning
horizon: { start: 2016-01, years: 4 }
`;

/** A run of scenarios in this thread, in Danish. */
export async function workbookRun(scenarios: readonly Scenario[]): Promise<RunOfWorkbook> {
  const { signal } = new AbortController();
  const result = await runForecasts(scenarios, { threads: 1, check: false, signal, worker: WORKER });
  const { money, decimalMark, thousandMark } = cliDa;
  return {
    ...result,
    scenarios,
    version: '1.2.3',
    engineDigest: '0123456789ab',
    words: workbookDa,
    money,
    marks: { decimalMark, thousandMark },
  };
}

/** The base with refund against a what-if with policies that cost, 12 futures each. */
export function usualRun(): Promise<RunOfWorkbook> {
  const base = { ...written(BASE), replications: 12 };
  const whatIf = { ...written(WHAT_IF), replications: 12 };
  // The what-if is the base with other policies: refund, spread and budget as there.
  return workbookRun([base, { ...base, name: whatIf.name, policies: whatIf.policies }]);
}

/** The parts of a zip file as text. */
export function partsOf(file: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(file);
  const end = bytes.length - 22;
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const header = bytes.readUInt32LE(at + 42);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const content = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    parts.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), content.toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

export interface CellInFile {
  readonly sheet: string;
  readonly place: string;
  readonly formula: string | null;
  /** As it stands in the file; text for `isText`. */
  readonly value: string;
  readonly isText: boolean;
}

/** All cells that hold something, by sheet in the order of the workbook. */
export function cellsOf(file: Uint8Array): Map<string, CellInFile[]> {
  const parts = partsOf(file);
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map((match) =>
    plain(match[1] ?? ''),
  );
  const shared = [
    ...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>|<si><t[^>]*\/><\/si>/g),
  ].map((match) => plain(match[1] ?? ''));
  return new Map(
    names.map((sheet, i) => {
      const xml = parts.get(`xl/worksheets/sheet${i + 1}.xml`) ?? '';
      const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/g)].flatMap(
        (match): CellInFile[] => {
          const [, place = '', attributes = '', inner = ''] = match;
          if (inner === '') return [];
          const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
          const formula = /<f>([^<]*)<\/f>/.exec(inner)?.[1] ?? null;
          const raw = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? /<t[^>]*>([^<]*)<\/t>/.exec(inner)?.[1] ?? '';
          const value = type === 's' ? (shared[Number(raw)] ?? '') : plain(raw);
          return [{ sheet, place, formula: formula === null ? null : plain(formula), value, isText: type !== 'n' }];
        },
      );
      return [sheet, cells];
    }),
  );
}

function plain(xml: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');
}
