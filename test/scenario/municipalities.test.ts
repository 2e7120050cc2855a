/** Files of municipalities' key figures: what is read, and every mistake with its place. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMunicipalities } from '../../src/scenario/municipalities/read.js';
import { describeProblem } from '../../src/text/problems.js';

const HEADER = 'municipality;measure;step;period;value;source';

function said(...lines: readonly string[]): string[] {
  const reading = readMunicipalities('n.csv', lines.join('\n'));
  return reading.ok ? [] : reading.problems.map((problem) => describeProblem(problem, 'da'));
}

test('a development may be said in Danish, English, arrows or numbers; columns in Danish', () => {
  const text = `kilde;værdi;periode;trin;nøgletal;kommune
x;stigende;;a;trend;N
x;falling;;b;trend;N
x;⇒;;c;trend;N
x;-1;;d;trend;N`;
  const reading = readMunicipalities('n.csv', text);
  expect(reading.ok && reading.figures.map((one) => (one.measure === 'trend' ? one.trend : null))).toEqual([
    'rising',
    'falling',
    'stable',
    'falling',
  ]);
});

test('a file of targets is read as it is; figures that no trend is told from are passed over', () => {
  const text = `measure;step;age;group;period;value;standard_error;population;price_level;source
per_1000_0_17;pleje;;;2016-03;8,1;;63336;;VIVE
stock;pleje;;;2016-03;73;;;;VIVE
per_1000_0_17;pleje;;saarbar;2016-03;20;;;;VIVE`;
  const reading = readMunicipalities('n.csv', text);
  expect(reading.ok && reading.figures).toEqual([
    { municipality: '', line: 2, measure: 'per_1000_0_17', step: 'pleje', period: '2016-03', value: 8.1 },
  ]);
  const shipped = readMunicipalities('v.csv', readFileSync('scenarios/data/noegletal_vive.csv', 'utf8'));
  expect(shipped.ok && shipped.figures).toHaveLength(12);
});

test('every mistake of a file is told at once, each with its line and column', () => {
  expect(
    said(
      HEADER,
      ';per_1000_0_17;pleje;2016-03;8,1;x',
      'N;per_1000_0_71;pleje;2016-03;8,1;x',
      'N;per_1000_0_17;pleje;2016;8,1;x',
      'N;per_1000_0_17;pleje;2017-03;<5;x',
      'N;per_1000_0_17;;2018-03;otte;',
      'N;trend;pleje;;opad;x',
      'N;vulnerable_share;;;9,7;x',
      'N;kr_per_0_22;steps_2_3;2016;-1;x',
    ),
  ).toEqual([
    'n.csv:2:1: municipality: skriv, hvilken kommune tallet er fra',
    'n.csv:3:3: measure: ukendt nøgletal "per_1000_0_71"; mente du \'per_1000_0_17\'?; udviklingen læses af per_1000_0_17, kr_per_0_22, trend og vulnerable_share',
    'n.csv:4:23: period: per_1000_0_17 er et tal på en dato; forventede en måned som 2016-03 (ved månedens udgang), fik "2016"',
    'n.csv:5:31: value: en udvikling kan ikke regnes af et skjult tal; forventede et tal, fik "<5"',
    'n.csv:6:31: source: skriv, hvor tallet kommer fra, eller at det er en antagelse',
    'n.csv:6:17: step: skriv, hvilket trin tallet er om, fx institution eller steps_2_3',
    'n.csv:6:26: value: forventede et tal, eller for et skjult tal et interval som 1-4 eller <5, fik "otte"',
    'n.csv:7:16: value: en udvikling (trend) er stigende, stabil eller faldende (eller 1, 0, -1), fik "opad"',
    'n.csv:8:22: value: andelen af sårbare børn er et tal fra 0 til 1, fx 0,097 for 9,7 pct., fik "9,7"',
    'n.csv:9:30: value: kr_per_0_22 kan ikke være -1; forventede et tal >= 0',
  ]);
});

test('a header that is not one, and figures that stand twice', () => {
  expect(said('kommune;trin;vaerdi', 'N;pleje;1')).toEqual([
    'n.csv:1:14: ukendt kolonne "vaerdi"; mente du \'værdi\'?',
    'n.csv:1:1: forventede kolonnerne measure, step, period, value og source (og municipality, hvis der er flere kommuner); measure, period, value, source mangler, fik "kommune", "trin", "vaerdi"',
  ]);
  const row = 'N;per_1000_0_17;pleje;2016-03;8,1;x';
  expect(said(HEADER, row, row)).toEqual(['n.csv:3:1: tallet står også i linje 2']);
  expect(said(HEADER, row, 'N;trend;pleje;;stabil;x')).toEqual([
    'n.csv:2:1: N: udviklingen på pleje er skrevet i linje 3; giv enten den eller tallene',
  ]);
  expect(said(HEADER, 'N;stock;pleje;2016-03;8;x')).toEqual([
    'n.csv:1:1: filen har ingen tal, en udvikling kan læses af: measure skal være per_1000_0_17, kr_per_0_22, trend eller vulnerable_share',
  ]);
});
