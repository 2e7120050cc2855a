/** What zod says about a file -> findings in our own words. */

import type { z } from 'zod';
import { type Finding, wrong, wrongKey } from './finding.js';
import { MAX_DURATION, TREND_YEARS } from './limits.js';
import { gotOf, type LocatedMap, nodeAt, type Path } from './located.js';
import { nearest } from './nearest.js';
import type { ExpectedType, Fault, Got } from './problem.js';

type Issue = z.core.$ZodIssue;

/** Findings for the issues of one check of the file `root`. */
export function findingsOf(issues: readonly Issue[], root: LocatedMap, at: Path = []): Finding[] {
  const findings = issues.flatMap((issue) => findingsOfIssue(issue, root, at));
  return findings.filter((finding) => !isMisspeltElsewhere(finding, findings));
}

/** A field that is missing only because its name is misspelt is said once, where it is misspelt. */
function isMisspeltElsewhere({ path, fault }: Finding, findings: readonly Finding[]): boolean {
  if (fault.code !== 'missingKey') return false;
  const { key } = fault.args;
  const parent = JSON.stringify(path.slice(0, -1));
  return findings.some(
    (other) =>
      other.fault.code === 'unknownKey' &&
      other.fault.args.suggestion === key &&
      JSON.stringify(other.path.slice(0, -1)) === parent,
  );
}

function findingsOfIssue(issue: Issue, root: LocatedMap, at: Path): Finding[] {
  const path = [...at, ...issue.path.map(pathPart)];
  if (issue.code === 'invalid_union') return findingsOf(likeliestBranch(issue.errors), root, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, issue.message));
  const key = path.at(-1);
  if (issue.code === 'invalid_key') return [wrongKey(path, keyFault(String(key), issue.issues))];
  const node = nodeAt(root, path);
  if (node === null) return [wrong(path, { code: 'missingKey', args: { key: String(key) } })];
  return [wrong(path, valueFault(issue, gotOf(node)))];
}

function pathPart(part: PropertyKey): string | number {
  return typeof part === 'number' ? part : String(part);
}

function unknownKey(path: Path, key: string, knownKeys: string): Finding {
  // `perYear: 0,1` within { } is two fields to YAML: perYear 0, and one called 1.
  if (/^\d+$/.test(key)) return wrongKey([...path, key], { code: 'digitsAsKey', args: { key } });
  const known = knownKeys.split(' ');
  return wrongKey([...path, key], { code: 'unknownKey', args: { key, suggestion: nearest(key, known), known } });
}

function keyFault(key: string, issues: readonly Issue[]): Fault {
  const message = issues[0]?.message;
  if (message === 'badBirthday') return { code: 'badBirthday', args: { got: key } };
  if (message === 'badDate') return { code: 'badDate', args: { got: key } };
  if (message === 'badYear') return { code: 'badYear', args: { got: key } };
  if (message === 'badPriceYear') return { code: 'badPriceYear', args: { got: key } };
  if (message === 'badPolicyYear') return { code: 'badPolicyYear', args: { got: key } };
  if (message === 'badTrendYear') return { code: 'badTrendYear', args: { got: key, ...TREND_YEARS } };
  return { code: 'badId', args: { got: { kind: 'text', value: key } } };
}

/** Of the ways a value may be written, the one it is nearest to: the fewest and least basic faults. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  return branches.reduce((best, branch) => (weightOf(branch) < weightOf(best) ? branch : best), branches[0] ?? []);
}

function weightOf(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + issueWeight(issue), 0);
}

function issueWeight(issue: Issue): number {
  const basic = issue.path.length === 0;
  if (issue.code === 'invalid_union') return Math.min(...issue.errors.map(weightOf));
  if (issue.code === 'invalid_type') return basic ? 1000 : 20;
  if (issue.code === 'invalid_value') return basic ? 500 : 1;
  // A number with its source is no map of numbers.
  if (issue.code === 'custom') return 1000;
  // A stranger among the fields tells more of what was meant than a field that is missing.
  return issue.code === 'unrecognized_keys' ? issue.keys.length * 30 : 1;
}

/** Messages of the schema that are codes of our own. */
function valueFault(issue: Issue, got: Got): Fault {
  if (issue.message === 'badId' || issue.message === 'badMonth' || issue.message === 'badAges') {
    return { code: issue.message, args: { got } };
  }
  if (issue.message === 'badYears') return { code: 'badYears', args: { got } };
  if (issue.message === 'badDuration') return { code: 'badDuration', args: { got, limit: MAX_DURATION } };
  switch (issue.code) {
    case 'invalid_type':
      return typeFault(issue.expected, got);
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), got, issue.inclusive ?? true);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), got, issue.message);
    case 'invalid_value':
      return choice(issue.values.map(String), got);
    default:
      return { code: 'notAccepted', args: { got } };
  }
}

function typeFault(expected: string, got: Got): Fault {
  if (got.kind === 'number' && !Number.isFinite(got.value)) return { code: 'notFinite', args: { got } };
  const type = expectedType(expected);
  const numeric = type === 'number' || type === 'integer';
  if (numeric && got.kind === 'text' && /^[-+]?\d+,\d+$/.test(got.value)) {
    return { code: 'decimalComma', args: { got: got.value, better: got.value.replace(',', '.') } };
  }
  return { code: 'wrongType', args: { expected: type, got } };
}

function expectedType(expected: string): ExpectedType {
  if (expected === 'int') return 'integer';
  if (expected === 'string') return 'text';
  if (expected === 'array') return 'list';
  if (expected === 'object' || expected === 'record') return 'fields';
  if (expected === 'boolean') return 'truth';
  return expected === 'number' ? 'number' : 'other';
}

function tooSmall(origin: string, minimum: number, got: Got, inclusive: boolean): Fault {
  if (origin === 'string') return { code: 'emptyText', args: {} };
  if (!inclusive) return { code: 'notAbove', args: { limit: minimum, got } };
  if (origin !== 'array') return { code: 'tooSmall', args: { minimum, got } };
  return minimum === 1 ? { code: 'emptyList', args: {} } : { code: 'listTooShort', args: { minimum } };
}

function tooBig(origin: string, maximum: number, got: Got, message: string): Fault {
  if (message === 'intensityTooHigh') return { code: 'intensityTooHigh', args: { got, limit: maximum } };
  if (message === 'growthTooHigh') return { code: 'growthTooHigh', args: { got, limit: maximum } };
  if (origin === 'string') return { code: 'textTooLong', args: { maximum } };
  return origin === 'array' ? { code: 'listTooLong', args: { maximum } } : { code: 'tooBig', args: { maximum, got } };
}

function choice(options: readonly string[], got: Got): Fault {
  const suggestion = got.kind === 'text' ? nearest(got.value, options) : null;
  return { code: 'notOneOf', args: { options, got, suggestion } };
}
