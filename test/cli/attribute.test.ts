/** `attribute`: what each policy of a bundle contributes, on small municipalities. */
import { describe, expect, test } from 'vitest';
import { runAttribution } from '../../src/run/attribution-run.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { effect, policy, scenario, sourced } from '../support/scenarios.js';
import { emptyFolder, expectNoStack, run, scenarioFile, shipped } from './support.js';

const WORKER = new URL('../../dist/run/worker.js', import.meta.url);

const base = scenario({ initial: { kind: 'steadyState' }, replications: 40 });
const fewer = policy(6, [effect('multiply', 0.6, { kind: 'intensity', from: ['hjemme'], to: ['pleje'] })], {
  id: 'faerre',
  name: 'Færre anbringelser',
  costs: [
    {
      name: 'Rådgivere',
      kind: 'permanent',
      area: 'service',
      amount: { kind: 'perYear', kr: sourced(1_000_000) },
    },
  ],
});
const cheaper = policy(6, [effect('multiply', 0.8, { kind: 'unitCost', steps: ['pleje'] })], {
  id: 'billigere',
  name: 'Billigere pladser',
});
const idle = policy(6, [], { id: 'ingenting', name: 'Ingenting' });

const tell = (policies: Scenario['policies'], whatIf: Scenario = base, from: Scenario = base) =>
  runAttribution(from, { ...whatIf, name: 'Pakke', policies }, { threads: 1, worker: WORKER });

describe('contributions', () => {
  test('add up to the whole, in the mean, in every year, and in the expectation', async () => {
    const { policies, rest, whole, isExact } = await tell([fewer, cheaper, idle]);
    expect(isExact).toBe(true);
    expect(policies.map(({ id }) => id)).toEqual(['faerre', 'billigere', 'ingenting']);
    const sum = policies.reduce((total, own) => total + own.total.mean, rest.total.mean);
    expect(sum).toBeCloseTo(whole.total.mean, 2);
    whole.byYear.forEach(({ mean, exact }, year) => {
      expect(policies.reduce((total, { byYear }) => total + (byYear[year]?.mean as number), 0)).toBeCloseTo(mean, 2);
      expect(policies.reduce((total, { byYear }) => total + (byYear[year]?.exact as number), 0)).toBeCloseTo(
        exact as number,
        2,
      );
    });
    expect(rest.total.mean).toBe(0);
  });

  test('of a policy that does nothing are nothing in every replication', async () => {
    const { policies } = await tell([fewer, idle]);
    expect(policies[1]?.total).toMatchObject({ mean: 0, sd: 0 });
  });

  test('of the only policy are the whole difference, its own costs among them', async () => {
    const { policies, whole } = await tell([fewer]);
    expect(policies[0]?.total).toEqual(whole.total);
    expect(policies[0]?.ownCosts).toBeCloseTo(4_500_000, 4);
  });

  test('are all in the prices that are shown, the own costs too', async () => {
    const years = Array.from({ length: 6 }, (_, i) => [2016 + i, 1.5] as const);
    const inLaterPrices = {
      ...base,
      economy: { ...base.economy, shown: { year: 2022, factors: Object.fromEntries(years) } },
    };
    const costly = { ...fewer, effects: [] };
    const { whole } = await tell([costly], inLaterPrices, inLaterPrices);
    expect(whole.ownCosts).toBeCloseTo(1.5 * 4_500_000, 4);
    expect(whole.total.mean).toBeCloseTo(whole.ownCosts, 4);
  });

  test('are after refund only where both sides have it: a refund alone is no saving of a policy or of anything', async () => {
    const brackets = [{ above: sourced(100_000), share: sourced(0.5) }];
    const refund = { thresholds: [{ year: 2016, brackets }], steps: ['pleje'] };
    const refunded = { ...base, economy: { ...base.economy, refund } };
    const one = await tell([fewer], refunded);
    expect(one.refunding).toBe('gross');
    expect(one.rest.total).toMatchObject({ mean: 0, sd: 0 });
    expect((await tell([fewer], base, refunded)).refunding).toBe('gross');
    const both = await tell([fewer], refunded, refunded);
    expect(both.refunding).toBe('net');
    // Half of what is saved of dear cases would have come back.
    expect(Math.abs(both.whole.total.mean)).toBeLessThan(Math.abs(one.whole.total.mean));
  });

  test('lie between what a policy saves alone and what it saves on top of the other', async () => {
    const alone = (await tell([cheaper])).whole.total.mean;
    const together = await tell([fewer, cheaper]);
    const withoutIt = (await tell([fewer])).whole.total.mean;
    const last = together.whole.total.mean - withoutIt;
    const own = together.policies[1]?.total.mean as number;
    expect(own).toBeCloseTo((alone + last) / 2, 2);
    // Cheaper places save less where there are fewer children on them.
    expect(last).toBeGreaterThan(alone);
  });

  test('what is not a policy is told apart', async () => {
    const steps = base.steps.map((one) =>
      one.id === 'hjemme' ? { ...one, unitCostKrPerYear: { kind: 'everyAge', value: sourced(120_000) } as const } : one,
    );
    const { rest, policies, whole } = await tell([fewer], { ...base, steps });
    expect(rest.total.mean).toBeGreaterThan(0);
    expect((policies[0]?.total.mean as number) + rest.total.mean).toBeCloseTo(whole.total.mean, 2);
  });

  test('are the same for any number of threads', async () => {
    const own = { ...base, name: 'Pakke', policies: [fewer, cheaper] };
    expect(await runAttribution(base, own, { threads: 2, worker: WORKER })).toEqual(
      await runAttribution(base, own, { threads: 1, worker: WORKER }),
    );
  });
});

describe.concurrent('the command', () => {
  const folder = emptyFolder();
  const of = (id: string, factor: number): string =>
    scenarioFile(
      folder,
      `${id}.yaml`,
      `policies:\n  - id: ${id}\n    name: Tiltag ${id}\n    start: 2017-01\n    effects:\n      - { from: hjemme, to: pleje, multiply: ${factor} }\n    costs:\n      - { name: Rådgivere, krPerYear: 100_000, kind: permanent, area: service }\n`,
    );
  const [a, b] = [of('a', 0.5), of('b', 0.3)];
  const short = scenarioFile(
    folder,
    'kort.yaml',
    `extends: ${shipped('lille')}\nname: Kort\nhorizon: { start: 2016-07, years: 1 }\n`,
  );
  const few = ['-n', '20', '-q'];

  test('prints a table whose lines add up as they are shown', async () => {
    const { stdout, code, stderr } = await run(folder, ['attribute', shipped('lille'), '--with', a, b, ...few]);
    expect(code, stderr).toBe(0);
    const numbers = (name: string): number[] =>
      [...(stdout.split('\n').find((line) => line.startsWith(name)) ?? '').matchAll(/-?\d+,\d/g)]
        .slice(0, 3)
        .map(([text]) => Number(text.replace(',', '.')));
    const [ofA, ofB, whole] = [numbers('Tiltag a'), numbers('Tiltag b'), numbers('Tilsammen')];
    expect(whole).toHaveLength(3);
    whole.forEach((own, i) => {
      expect((ofA[i] as number) + (ofB[i] as number)).toBeCloseTo(own, 9);
    });
    expect(stdout).toContain('Shapley-værdien');
    expect(stdout).not.toContain('Alt andet end virkemidler');
  });

  test('says the same in English, and everything in JSON', async () => {
    const english = await run(folder, ['attribute', shipped('lille'), '--with', a, b, ...few, '--lang', 'en']);
    expect(english.stdout).toContain('What each policy contributes');
    const json = await run(folder, ['attribute', shipped('lille'), '--with', a, b, ...few, '--json']);
    const { policies, whole } = JSON.parse(json.stdout);
    expect(policies[0].total.mean + policies[1].total.mean).toBeCloseTo(whole.total.mean, 2);
  });

  test('says in the prices of which year it is when the scenario shows another than its own', async () => {
    const shown = scenarioFile(
      folder,
      'i-2022.yaml',
      `extends: ${shipped('enkeltsager')}\nname: Vist i 2022\neconomy: { show: { prices: fixed, year: 2022 } }\n`,
    );
    const { stdout, stderr } = await run(folder, ['attribute', shown, '--with', a, '-n', '3', '-q']);
    expect(stdout.replaceAll('\n', ' '), stderr).toContain('mio. kr. i 2022-priser, efter refusion fra staten');
  });

  test('blames the file that cannot be right, also where it is the base', async () => {
    const full = scenarioFile(
      folder,
      'for-mange.yaml',
      `extends: ${shipped('basis')}\nname: For mange\ninitial: { stock: [{ step: pleje, ages: 8-8, children: 600 }] }\n`,
    );
    const outcome = await run(folder, ['attribute', full, shipped('netvaerk_foerst'), '-n', '3', '-q']);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/for-mange\.yaml: initial\.stock: /);
    expectNoStack(outcome);
  });

  test('asks for fewer replications, as run does, when the computer cannot hold so many', async () => {
    const outcome = await run(folder, ['attribute', shipped('basis'), '--with', a, '-n', '10_000_000', '-q']);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('prøv med færre (--replications)');
    expectNoStack(outcome);
  });

  test.each([
    ['nothing to compare with', [shipped('lille')], 'attribute skal have et scenarie at sammenligne med'],
    ['three scenarios', [shipped('lille'), shipped('lille'), shipped('lille')], 'attribute skal have et scenarie'],
    ['a horizon without a whole calendar year', [short, '--with', a], 'ikke noget helt kalenderår'],
    ['a policy that is not there', [shipped('lille'), '--with', 'findesikke'], 'findesikke'],
  ])("%s is the user's mistake", async (_, args, said) => {
    const outcome = await run(folder, ['attribute', ...args, ...few]);
    expect(outcome.code).not.toBe(0);
    expect(outcome.stderr).toContain(said);
    expectNoStack(outcome);
  });
});
