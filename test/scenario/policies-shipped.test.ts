/** The virkemidler in `scenarios/virkemidler/`: they fit every shipped base, say where they come from, and hang together. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { parseScenario } from '../../src/scenario/parse.js';
import { STRENGTHS, type Strength } from '../../src/scenario/policy.js';
import { describeProblem } from '../../src/text/problems.js';
import { laidOn } from '../support/virkemidler.js';

const FOLDER = 'scenarios/virkemidler';
const BASES = ['basis', 'hele_landet'];
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

/** What is said about a virkemiddel on a base: nothing, if it is right. */
function saidOf(base: string, name: string, strength: Strength): string[] {
  const result = parseScenario(`scenarios/${base}.yaml`, diskFiles, {
    paths: [`${FOLDER}/${name}.yaml`],
    strength: { value: strength, word: strength },
  });
  return [...(result.ok ? [] : result.problems), ...result.warnings].map((problem) => describeProblem(problem, 'en'));
}

describe.each(NAMES)('%s', (name) => {
  test.each(BASES)('is right on %s at every strength, without so much as a warning', (base) => {
    expect(STRENGTHS.flatMap((strength) => saidOf(base, name, strength))).toEqual([]);
  });

  const { policies } = laidOn('basis', { names: [name] });

  test('says what it is, who did it, from where we know, how well, and what nobody knows', () => {
    expect(policies.length).toBeGreaterThan(0);
    for (const { id, description, by, source, evidence, unknown } of policies) {
      expect(
        [description, by, source, evidence ?? '', unknown].map((text) => text.length > 3),
        id,
      ).toEqual(Array(5).fill(true));
    }
  });

  test('gives every effect a low, a middle and a high end, the middle in the middle', () => {
    for (const { effects } of policies) {
      for (const { range } of effects) {
        expect(range).not.toBeNull();
        if (range !== null) expect(range.middle).toBeCloseTo((range.low + range.high) / 2, 9);
      }
    }
  });

  test('gives every number a source of its own, or the word assumption', () => {
    expect(unsourced(fileOf(name), name)).toEqual([]);
  });
});

/** The file as plain data. */
function fileOf(name: string): unknown {
  return parse(readFileSync(`${FOLDER}/${name}.yaml`, 'utf8'));
}

/** Fields that say when or where, and can have no source. */
const PLAIN = ['startAfterMonths', 'phaseInMonths', 'delayMonths', 'hiringDelayMonths', 'afterMonths', 'level', 'ages'];

/** Places of the numbers that no source stands beside; that of a whole policy is not enough. */
function unsourced(node: unknown, place: string, covered = false): string[] {
  if (typeof node === 'number') return covered ? [] : [place];
  if (typeof node !== 'object' || node === null) return [];
  const own = 'source' in node && typeof node.source === 'string' && !('effects' in node) && !('costs' in node);
  return Object.entries(node).flatMap(([key, inside]) =>
    PLAIN.includes(key) ? [] : unsourced(inside, `${place}.${key}`, covered || own),
  );
}
