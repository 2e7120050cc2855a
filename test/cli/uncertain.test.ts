/** Uncertain numbers from the file to the screen and back. */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, run, scenarioFile, shipped, within } from './support.js';

const folder = emptyFolder();
const LAW = '{ value: 0.15, uncertain: { lognormal: { sdLog: 0.4 } } }';

/** The small shipped scenario with one uncertain move; `law` is what stands for its number. */
function file(name: string, number: string): string {
  return scenarioFile(
    folder,
    `${name}.yaml`,
    `extends: ${shipped('lille')}\nname: Usikker\ntransitions:\n  - { from: hjemme, to: pleje, perYear: ${number} }\n`,
  );
}

async function made(name: string, ...args: string[]): Promise<{ readonly place: string; readonly stdout: string }> {
  const out = within(folder, name);
  const { code, stdout, stderr } = await run(folder, [
    'run',
    ...args,
    '-n',
    '6',
    '--out',
    out,
    '--no-charts',
    '--threads',
    '2',
  ]);
  expect(code, stderr).toBe(0);
  return { place: join(out, readdirSync(out)[0] as string), stdout };
}

describe.concurrent('a scenario with uncertain numbers', () => {
  test('tells in words, with file and line, why draws failed, in run, trace and where none is left', async () => {
    const falls = (name: string, add: number): string => {
      const path = file(name, '{ value: 0.15, uncertain: { lognormal: { sdLog: 0.6 } } }');
      const effect = `{ from: hjemme, to: pleje, add: ${add} }`;
      appendFileSync(path, `policies:\n  - { id: mindre, name: Mindre, start: 2018-01, effects: [${effect}] }\n`);
      return path;
    };
    const own = falls('falls', -0.1);
    const lean = ['--no-charts', '--no-report', '--no-workbook', '--out', within(folder, 'falls')];
    const [ran, traced, refused] = await Promise.all([
      run(folder, ['run', own, '-n', '6', ...lean]),
      run(folder, ['trace', own, '--replication', '4']),
      run(folder, ['check', falls('never', -0.1499)]),
    ]);
    const why = /falls\.yaml:6:\d+ policies\[0\]\.effects\[0\]\.add: hjemme > pleje kan komme ned på -0,0424/;
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stderr).toMatch(why);
    expect(traced.stderr).toMatch(why);
    expect(refused.stderr).toMatch(/never\.yaml:6:\d+ .*: hjemme > pleje kan komme ned på -/);
    for (const { stderr } of [ran, traced, refused]) expect(stderr).not.toContain('effectBelowZero');
  });

  test('says what its bands hold, on the screen, in the report and in variance.csv; and no exact mean', async () => {
    const { place, stdout } = await made('drawn', file('drawn', LAW));
    const screen = stdout.replace(/\s+/g, ' ');
    expect(screen).toContain('Parenteserne rummer derfor både tilfældigheder og usikre tal.');
    expect(screen).toMatch(
      /pct\. \(\+\/- \d+\) af usikre tal, resten er tilfældigheder; gennemsnittet er [\d,]+ \+\/- [\d,]+/,
    );
    const report = readFileSync(join(place, 'rapport.html'), 'utf8');
    expect(report).toContain('tilfældigheder og usikre tal sammen');
    expect(report).toMatch(/af usikre tal, resten er tilfældigheder; gennemsnittet er/);
    expect(report).not.toMatch(/viser tilfældet alene|tilfældigheder alene/);
    expect(readFileSync(join(place, 'variance.csv'), 'utf8')).toMatch(
      /^scenario,base,measure,step,period,pairs,mean,mcse,variance,chance,parameters/,
    );
    const { forecasts, variance } = JSON.parse(readFileSync(join(place, 'forecast.json'), 'utf8'));
    expect(forecasts[0].expectation).toBe('none');
    expect(JSON.stringify(forecasts)).not.toMatch(/"exact":[^n]/);
    expect(variance.length).toBeGreaterThan(0);
    const replayed = await run(folder, ['replay', place, '-q', '--threads', '1']);
    expect(replayed.stdout).toContain('ens til sidste byte');
  });

  test('with --fixed-parameters gives the bytes of the same scenario without them, and is replayed so', async () => {
    const fixed = await made('fixed', file('fixed', LAW), '--fixed-parameters');
    const certain = await made('certain', file('certain', '0.15'));
    for (const name of ['forecast.csv', 'forecast.json']) {
      expect(readFileSync(join(fixed.place, name), 'utf8')).toBe(readFileSync(join(certain.place, name), 'utf8'));
    }
    expect(readdirSync(fixed.place)).not.toContain('variance.csv');
    expect(fixed.stdout).not.toContain('usikre tal');
    expect(JSON.parse(readFileSync(join(fixed.place, 'about.json'), 'utf8')).fixedParameters).toBe(true);
    expect((await run(folder, ['replay', fixed.place, '-q'])).stdout).toContain('ens til sidste byte');
  });

  test('is checked, traced draw by draw, attributed, and held against the laws', async () => {
    const own = file('all', LAW);
    const check = await run(folder, ['check', own]);
    expect(check.stdout).toMatch(/transitions\.hjemme>pleje\.perYear +0,150 +0,0777 - 0,290 +lognormal/);
    const english = await run(folder, ['check', own, '--lang', 'en']);
    expect(english.stdout).toContain('each future draws its own');
    const traces = await Promise.all(
      ['0', '1'].map((replication) => run(folder, ['trace', own, '--replication', replication])),
    );
    expect(traces.map(({ code }) => code)).toEqual([0, 0]);
    const paths = [shipped('lille'), own];
    const attributed = await run(folder, ['attribute', ...paths, '-n', '2']);
    // Nothing to attribute: there is no policy; but both were read.
    expect(attributed.code).toBe(2);
    const checked = await run(folder, [
      'run',
      own,
      '--check',
      '-n',
      '3',
      '--no-charts',
      '--no-report',
      '-q',
      '--out',
      within(folder, 'laws'),
    ]);
    expect(checked.code, checked.stderr).toBe(0);
  });
});
