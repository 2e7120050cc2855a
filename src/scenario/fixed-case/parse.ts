/** Text -> a business case of fixed amounts, or every problem in it. Never throws and knows no language. */

import { buildRates } from '../assemble/economy.js';
import { rateFindings } from '../check/economy.js';
import { doubtful, type Finding, locatedProblem, wrongKey } from '../finding.js';
import { findingsOf } from '../issues.js';
import { readText } from '../layers.js';
import { MAX_YAML_BYTES } from '../limits.js';
import { gotOf, type LocatedMap, toPlain } from '../located.js';
import { type Fault, inReadingOrder, type Problem, problemAt, startOf } from '../problem.js';
import { bareNumber } from '../schema/read.js';
import type { SourceFiles } from '../source-files.js';
import { readYaml } from '../yaml.js';
import type { FixedCase } from './fixed-case.js';
import { type CaseItemFile, type FixedCaseFile, fixedCaseSchema, yearsOfCase } from './schema.js';

/** A case, or what stands in its way; in reading order. */
export type CaseReading =
  | { readonly ok: true; readonly fixedCase: FixedCase; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses the business case at a path. */
export function parseFixedCase(path: string, files: SourceFiles): CaseReading {
  const refused = (fault: Fault): CaseReading => ({ ok: false, problems: [problemAt(startOf(path), fault)] });
  const source = readText(path, files, MAX_YAML_BYTES);
  if (!source.ok) return refused(source.fault);
  const yaml = readYaml(path, source.text);
  if (!yaml.ok) return { ok: false, problems: yaml.problems };
  if (yaml.root.kind === 'map') return parseFields(yaml.root);
  return refused({ code: 'wrongType', args: { expected: 'fields', got: gotOf(yaml.root) } });
}

function parseFields(root: LocatedMap): CaseReading {
  const result = fixedCaseSchema.safeParse(toPlain(root));
  const findings = result.success ? check(result.data) : findingsOf(result.error.issues, root);
  const problems = inReadingOrder(findings.map((finding) => locatedProblem(root, finding)));
  if (!result.success || problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  return { ok: true, fixedCase: build(result.data), warnings: problems };
}

function check({ lines, years, discountRates }: FixedCaseFile): Finding[] {
  const known = yearsOfCase(years);
  return [
    ...(discountRates === undefined ? [] : rateFindings(discountRates, ['discountRates'])),
    ...lines.flatMap((line, index) => [
      ...yearFindings(line, known, ['lines', index, 'kr']),
      ...signFindings(line, ['lines', index, 'kr']),
    ]),
  ];
}

function yearFindings({ kr }: CaseItemFile, years: readonly number[], path: readonly (string | number)[]): Finding[] {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return Object.keys(kr)
    .filter((year) => !years.includes(Number(year)))
    .map((year) => wrongKey([...path, year], { code: 'caseYearOutside', args: { year: Number(year), first, last } }));
}

/** Something saved that makes it dearer, or a cost below zero, may be meant; more often the sign is wrong. */
function signFindings({ kind, kr }: CaseItemFile, path: readonly (string | number)[]): Finding[] {
  return Object.entries(kr).flatMap(([year, amount]) => {
    const got = bareNumber(amount);
    const isOdd = kind === 'efficiency' ? got > 0 : got < 0;
    return isOdd ? [doubtful([...path, year], { code: 'caseSign', args: { kind, got } })] : [];
  });
}

function build({ name, priceLevel, years, lines, discountRates, source }: FixedCaseFile): FixedCase {
  const known = yearsOfCase(years);
  return {
    name,
    priceLevel,
    years: known,
    items: lines.map((line) => ({
      name: line.name,
      kind: line.kind,
      area: line.area,
      kr: known.map((year) => bareNumber(line.kr[year] ?? 0)),
    })),
    discountRates: buildRates(discountRates),
    source: source ?? '',
  };
}
