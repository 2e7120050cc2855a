/** The virkemidler in `scenarios/virkemidler/`: they fit every shipped base, say where they come from, and hang together. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { parseScenario } from '../../src/scenario/parse.js';
import { STRENGTHS, type Strength } from '../../src/scenario/policy.js';
import { describeProblem } from '../../src/text/problems.js';
import { exactFigures, laidOn } from '../support/virkemidler.js';

const FOLDER = 'scenarios/virkemidler';
const BASES = ['basis', 'hele_landet'];
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''))
  .sort();

/** What is said about a virkemiddel on a base: nothing, if it is right. */
function saidOf(base: string, name: string, strength: Strength): string[] {
  const result = parseScenario(`scenarios/${base}.yaml`, diskFiles, {
    paths: [`${FOLDER}/${name}.yaml`],
    strength: { value: strength, word: strength },
  });
  return (
    [...(result.ok ? [] : result.problems), ...result.warnings]
      // One without ranges, such as caseworkers alone, is the same at every strength, and says so.
      .filter(({ code }) => code !== 'strengthIdle')
      .map((problem) => describeProblem(problem, 'en'))
  );
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

  test('leaves what the base says of breakdowns and of children placed before: only then is the difference its own', () => {
    const [plain, own] = [laidOn('basis'), laidOn('basis', { names: [name] })];
    expect(own.breakdowns).toEqual(plain.breakdowns);
    expect(own.rePlacement).toEqual(plain.rePlacement);
  });

  test('gives every effect a low, a middle and a high end, the middle in the middle', () => {
    for (const { effects } of policies) {
      for (const { range } of effects) {
        expect(range).not.toBeNull();
        if (range !== null) expect(range.middle).toBeCloseTo((range.low + range.high) / 2, 9);
      }
    }
  });

  test('calls fitted, and not measured, what is worked out backwards from measured figures', () => {
    const fitted = policies.filter(({ effects }) => effects.some(({ value }) => /^fitted/.test(value.source)));
    expect(fitted.map(({ id, evidence }) => [id, evidence])).toEqual(fitted.map(({ id }) => [id, 'fitted']));
  });

  test('gives every number a source of its own, or the word assumption', () => {
    expect(unsourced(fileOf(name), name)).toEqual([]);
  });
});

/** The interventions that the five documents name, and the programmes with a price. */
const NAMED = [
  ...['taettere-opfoelgning', 'aaben-raadgivning', 'familievaerelser', 'udgaaende-doegnmedarbejdere-og-gruppesamtaler'],
  ...['udvidelse-familie-og-netvaerkspleje', 'ha01-pakken'],
  ...['opnormering-og-genopretning', 'alternativ-aflastning', 'internt-stoettekontaktpersonkorps'],
  ...['en-familie-en-indgang', 'sammen-om-familien'],
  ...['sverigesmodellen', 'partnerskabsmodellen', 'tidlig-opsporing-og-fremskudt-socialraadgiver', 'paragraf-11-3'],
  ...['paragraf-11-3-ti-samtaler', 'netvaerk-foerst', 'korte-institutionsophold', 'intensiv-hjemmeindsats'],
  ...['opnormering-alene', 'omlaegning-2016-2019'],
  ...['opgang-til-opgang', 'haanden-under-familien', 'takstloft', 'hjemtagning'],
  ...['mst', 'fft', 'pmto', 'duaa', 'tfco'],
];

test('every named intervention is there', () => {
  expect(NAMES).toEqual([...NAMED].sort());
});

test.each(NAMED)('the README has %s with its evidence and the ends of one of its ranges', (name) => {
  const row = readFileSync(`${FOLDER}/README.md`, 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| \`${name}\``));
  const { policies } = laidOn('basis', { names: [name] });
  expect(row).toContain(` | ${policies[0]?.evidence} | `);
  const ranges = policies.flatMap(({ effects }) => effects.flatMap(({ range }) => range ?? []));
  const danish = (value: number) => value.toLocaleString('da-DK', { maximumFractionDigits: 6 });
  const told = ranges.map(({ low, middle, high }) => `${danish(low)} / ${danish(middle)} / ${danish(high)}`);
  const unsaid = ['som delene', 'uden interval'];
  expect(
    [...told, ...unsaid].some((ends) => row?.includes(ends)),
    `${row}\n${told.join('\n')}`,
  ).toBe(true);
});

test('the package HA01 is the sum of its five parts', () => {
  const parts = NAMED.slice(0, 5).flatMap((name) => laidOn('basis', { names: [name] }).policies);
  const whole = laidOn('basis', { names: ['ha01-pakken'] });
  expect(whole.policies).toEqual(parts);
  expect(laidOn('basis', { names: ['ha01-pakken', ...NAMED.slice(0, 5)] })).toEqual({
    ...whole,
    name: expect.any(String),
  });
});

test('all that look at the caseload have the same caseworkers, with some 33 cases each in the base', () => {
  const blocks = NAMES.flatMap((name) => laidOn('basis', { names: [name] }).caseworkers ?? []);
  expect(blocks.length).toBeGreaterThan(8);
  for (const block of blocks) expect(block).toEqual(blocks[0]);
  const stock = exactFigures(laidOn('basis'));
  const cases = Object.entries(blocks[0]?.weights ?? {}).reduce(
    (sum, [step, { value }]) => sum + value * (stock('stock', step)[0] as number),
    0,
  );
  expect(cases / (blocks[0]?.staff[0]?.value.value as number)).toBeCloseTo(33, 0);
});

test('any two can be laid together on the base, in their middle', { timeout: 60_000 }, () => {
  const pairs = NAMES.flatMap((one, i) => NAMES.slice(i + 1).map((other) => [one, other]));
  for (const names of pairs) expect(laidOn('basis', { names }).policies.length).toBeGreaterThan(1);
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
