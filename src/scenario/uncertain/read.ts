/**
 * The uncertain numbers of a file, and what is wrong with them. A draw that the field does not take is refused here: the
 * file is read with every uncertain number at the least and at the greatest that can be drawn.
 */

import type { z } from 'zod';
import { isFields, pathKey, plainAt, withValues } from '../expression/number-texts.js';
import { type Finding, wrong } from '../finding.js';
import { findingsOf } from '../issues.js';
import type { LocatedMap, Path } from '../located.js';
import type { Fault } from '../problem.js';
import { scenarioFileSchema } from '../schema/file.js';
import { dirichletSchema, distributionsIn, uncertainSchema } from '../schema/uncertain.js';
import { CHANCES, isCertain, misfitOf, quantileOf } from './distribution.js';
import { type FileNumber, nameAt, numbersOfFile } from './numbers-of-file.js';
import type { Posterior, UncertainNumber, UncertainShares } from './uncertainty.js';

/** Sections whose numbers decide what a result is measured by; a draw of them would change the yardstick, not the world. */
const CERTAIN: ReadonlySet<string> = new Set(['horizon', 'population', 'history', 'posterior']);

/** Parts of `economy` that say how amounts are shown and judged. */
const CERTAIN_ECONOMY: ReadonlySet<string> = new Set(['priceIndex', 'show', 'budget', 'discountRates', 'priceClasses']);

export interface Stated {
  readonly numbers: readonly UncertainNumber[];
  readonly shares: readonly UncertainShares[];
  readonly findings: readonly Finding[];
}

/** What a file says beside its numbers; `plain` has numbers for the formulas, `raw` has not. */
export function statedUncertainty(plain: unknown, raw: unknown): Stated {
  const numbers: UncertainNumber[] = [];
  const shares: UncertainShares[] = [];
  const findings: Finding[] = [];
  const visit = (node: unknown, path: Path): void => {
    if (Array.isArray(node)) for (const [i, item] of node.entries()) visit(item, [...path, i]);
    if (!isFields(node)) return;
    if (isFields(node.uncertain)) {
      const fault = mayBeUncertain(path)
        ? 'value' in node
          ? ofNumber(node.uncertain, path)
          : ofShares(node, node.uncertain, path)
        : ({ code: 'uncertainNotHere', args: {} } as const);
      if (fault !== null) findings.push(wrong([...path, 'uncertain'], fault));
    }
    for (const [key, own] of Object.entries(node)) if (key !== 'uncertain') visit(own, [...path, key]);
  };
  const ofNumber = (uncertain: unknown, path: Path): Fault | null => {
    const stated = uncertainSchema.safeParse(uncertain);
    const value = plainAt(raw, [...path, 'value']);
    if (typeof value === 'string') return { code: 'uncertainFormula', args: {} };
    // What is wrong otherwise the schema says.
    if (!stated.success || typeof value !== 'number') return null;
    const [distribution, ...more] = distributionsIn(stated.data);
    if (distribution === undefined || more.length > 0) {
      const keys = Object.keys(uncertainSchema.shape);
      return { code: 'notExactlyOne', args: { keys, found: Object.keys(stated.data) } };
    }
    const misfit = misfitOf(value, distribution);
    if (misfit !== null) return misfitFault(misfit, value);
    if (!isCertain(distribution)) {
      numbers.push({ name: nameAt(raw, path), path: [...path, 'value'], value, distribution });
    }
    return null;
  };
  const ofShares = (node: Readonly<Record<string, unknown>>, uncertain: unknown, path: Path): Fault | null => {
    const stated = dirichletSchema.safeParse(uncertain);
    if (!stated.success) return null;
    const own = Object.entries(node).flatMap(([key, share]) => {
      const at = isFields(share) ? [...path, key, 'value'] : [...path, key];
      const value = plainAt(plain, at);
      return typeof value === 'number' ? [{ path: at, value }] : [];
    });
    const sum = own.reduce((total, { value }) => total + value, 0);
    if (sum > 1 + 1e-9 || own.length === 0) return { code: 'uncertainShares', args: { sum } };
    if (own.some(({ path: at }) => typeof plainAt(raw, at) === 'string')) return { code: 'uncertainFormula', args: {} };
    shares.push({ name: nameAt(raw, path), shares: own, concentration: stated.data.dirichlet.concentration });
    return null;
  };
  visit(plain, []);
  return { numbers, shares, findings };
}

/** Whether a number at a path may be drawn. */
export function mayBeUncertain([section, part]: Path): boolean {
  return !CERTAIN.has(String(section)) && !(section === 'economy' && CERTAIN_ECONOMY.has(String(part)));
}

function misfitFault(misfit: NonNullable<ReturnType<typeof misfitOf>>, value: number): Fault {
  switch (misfit.code) {
    case 'outside':
      return { code: 'uncertainOutside', args: { value, from: misfit.from, to: misfit.to } };
    case 'notPositive':
      return { code: 'uncertainNotPositive', args: { value } };
    case 'notShare':
      return { code: 'uncertainNotShare', args: { value } };
    case 'tooWide':
      return { code: 'uncertainTooWide', args: { most: misfit.most } };
  }
}

/** Numbers of a file that a posterior may draw. */
export function drawableNumbers(raw: unknown): FileNumber[] {
  return numbersOfFile(raw).filter(({ path }) => mayBeUncertain(path));
}

/** What the fields do not take of what can be drawn; `plain` is right with the values themselves. */
export function impossibleDraws(
  plain: unknown,
  root: LocatedMap,
  numbers: readonly UncertainNumber[],
  posterior: Posterior | null,
): Finding[] {
  const least = 0.5 / CHANCES;
  const alone = (p: number): [Path, number][] =>
    numbers.map(({ path, value, distribution }) => [path, quantileOf(value, distribution, p)]);
  // At a third chance a number that has to be whole is none.
  const own = [least, 1 - least, 1 / 3].flatMap((p) => rejected(plain, root, alone(p), drawFault));
  if (posterior === null) return own;
  const { columns, values } = posterior;
  const ends = [Math.min, Math.max].flatMap((end) => {
    const drawn = columns.flatMap(({ numbers: set, draws }) => {
      const draw = draws.reduce((a, b) => end(a, b));
      return set.map(({ path, value }): [Path, number] => [path, values === 'factors' ? value * draw : draw]);
    });
    return rejected(plain, root, drawn, (range, got, path) => {
      const column = columns.find(({ numbers: set }) => set.some((one) => pathKey(one.path) === pathKey(path)))?.name;
      return { code: 'posteriorRange', args: { column: column ?? '', got, sign: range.sign, limit: range.limit } };
    }).map(({ fault }) => wrong(['posterior'], fault));
  });
  return [...own, ...ends];
}

interface Limit {
  readonly sign: '>=' | '>' | '<=';
  readonly limit: number;
  readonly isShare: boolean;
}

function drawFault({ sign, limit, isShare }: Limit, got: number): Fault {
  return { code: 'uncertainRange', args: { sign, limit, got, isShare } };
}

function rejected(
  plain: unknown,
  root: LocatedMap,
  drawn: readonly (readonly [Path, number])[],
  faultOf: (limit: Limit, got: number, path: Path) => Fault,
): Finding[] {
  const values = new Map(drawn.map(([path, value]) => [pathKey(path), value]));
  const reading: z.ZodSafeParseResult<unknown> = scenarioFileSchema.safeParse(withValues(plain, values));
  if (reading.success) return [];
  const faults = new Map(findingsOf(reading.error.issues, root).map(({ path, fault }) => [pathKey(path), fault]));
  return drawn.flatMap(([path, got]) => {
    const fault = faults.get(pathKey(path)) ?? faults.get(pathKey(path.slice(0, -1)));
    if (fault === undefined) return [];
    const limit = limitOf(fault);
    return [wrong(path, limit === null ? { code: 'uncertainDraw', args: { value: got } } : faultOf(limit, got, path))];
  });
}

function limitOf(fault: Fault): Limit | null {
  switch (fault.code) {
    case 'tooSmall':
      return { sign: '>=', limit: fault.args.minimum, isShare: false };
    case 'notAbove':
      return { sign: '>', limit: fault.args.limit, isShare: false };
    case 'tooBig':
      return { sign: '<=', limit: fault.args.maximum, isShare: fault.args.maximum === 1 };
    case 'intensityTooHigh':
    case 'growthTooHigh':
      return { sign: '<=', limit: fault.args.limit, isShare: false };
    default:
      return null;
  }
}
