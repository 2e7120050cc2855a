/** `policies`: which virkemidler there are, and everything about one. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, expectNoStack, run, scenarioFile, shipped, within } from './support.js';

const folder = emptyFolder();
const SHIPPED = readdirSync(join(shipped('basis'), '../virkemidler'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))
  .sort();
const mine = within(folder, 'mine');
const own = within(mine, 'virkemidler');
scenarioFile(own, 'eget.yaml', 'name: Mit eget\npolicies: [{ id: eget, name: Mit eget, start: 2017-01 }]\n');
scenarioFile(own, 'tfco.yaml', 'name: Min TFCO\npolicies: [{ id: tfco, name: Min TFCO, start: 2017-01 }]\n');
scenarioFile(own, 'noter.txt', 'ikke et virkemiddel');

describe.concurrent('the list', () => {
  test('has every virkemiddel that comes with the program, with its evidence and its source', async () => {
    const { code, stdout, stderr } = await run(folder, ['policies']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Virkemidler i .*virkemidler\n/);
    const listed = stdout.split('\n').filter((line) => SHIPPED.includes(line));
    expect(listed).toEqual([...SHIPPED].sort());
    expect(stdout).toMatch(/\ntfco\n {2}TFCO, behandlingsplejefamilie\n {2}oplyst: Socialstyrelsen/);
    expect(stdout).toMatch(/indsatstrappe policies NAVN/);
    for (const line of stdout.split('\n'))
      if (!line.startsWith('Virkemidler i ')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('begins with those in the folder where the user stands, which win over others of the same name', async () => {
    const { code, stdout } = await run(mine, ['policies']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Virkemidler i virkemidler\n\neget\n {2}Mit eget\n.*\n\ntfco\n {2}Min TFCO\n/);
    expect(stdout).toMatch(/\ntfco\n {2}TFCO, behandlingsplejefamilie \(du har din egen fil/);
    expect(stdout).not.toContain('noter');
  });

  test('is English by choice', async () => {
    const { stdout } = await run(folder, ['policies', '--lang', 'en']);
    expect(stdout).toMatch(/^Virkemidler in /);
    expect(stdout).toMatch(/\n {2}reported: Socialstyrelsen/);
  });

  test('tells of files that cannot be read, and shows the others', async () => {
    const broken = within(folder, 'broken');
    scenarioFile(within(broken, 'virkemidler'), 'a.yaml', 'policies: [{ id: a, nam: A, start: 2017-01 }]\n');
    const done = await run(broken, ['policies']);
    expect(done.code).toBe(2);
    expect(done.stderr).toMatch(
      /^virkemidler\/a\.yaml:1:21 policies\[0\]\.nam: ukendt felt 'nam'; mente du 'name'\?\n1 fejl/,
    );
    expect(done.stdout).toContain('TFCO');
    expectNoStack(done);
  });
});

describe.concurrent('one virkemiddel', () => {
  test('is told of in full, the own one before that of the program', async () => {
    const { code, stdout } = await run(folder, ['policies', 'tfco']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^TFCO, behandlingsplejefamilie\nFil: +.*tfco\.yaml\nDesuden: +et trin \(/);
    for (const fact of [
      'Hvad:',
      'Hvem:',
      'Evidens:',
      'Kilde:',
      'Hvornår:',
      'Gælder:',
      'Vides ikke:',
      '(lav)',
      '(høj)',
    ]) {
      expect(stdout).toContain(fact);
    }
    expect((await run(mine, ['policies', 'tfco'])).stdout).toMatch(/^Min TFCO\nFil: +virkemidler\/tfco\.yaml\n/);
    expect((await run(folder, ['policies', join(own, 'eget.yaml')])).stdout).toMatch(/^Mit eget\n/);
  });

  test.each(SHIPPED)('%s fits the screen and says who, how well it is known, and what is not known', async (name) => {
    const { code, stdout } = await run(folder, ['policies', name]);
    expect(code).toBe(0);
    for (const line of stdout.split('\n')) if (!line.includes('/')) expect(line.length).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain('ikke angivet');
    expect(stdout).not.toContain('ingen kilde');
  });

  test('that is not there is told of with the nearest known name', async () => {
    const done = await run(folder, ['policies', 'tfko']);
    expect(done).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'der er intet virkemiddel og ingen fil, der hedder "tfko"; mente du tfco?\n',
    });
    expect((await run(folder, ['policies', '/', '--lang', 'en'])).stderr).toMatch(
      /^there is no virkemiddel and no file called "\/"; the virkemidler are aaben-raadgivning, /,
    );
  });

  test('that comes with the program is found by --with from any folder', async () => {
    const done = await run(folder, ['check', shipped('basis'), '--with', 'tfco']);
    expect(done.code, done.stderr).toBe(0);
    expect(done.stdout).toContain('TFCO');
  });
});
