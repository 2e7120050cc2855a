/** What people are told about virkemidler in files of their own: everything that is in the file, and what is not. */

import { expect, test } from 'vitest';
import type { OverlayTelling } from '../../src/results/explain/overlay-effects.js';
import { overlayLines, overlaySummary } from '../../src/results/explain/overlay-lines.js';
import { parseOverlay } from '../../src/scenario/overlay.js';
import { explainDa } from '../../src/text/da/explain.js';
import { overlayDa } from '../../src/text/da/overlay.js';
import { explainEn } from '../../src/text/en/explain.js';
import { overlayEn } from '../../src/text/en/overlay.js';
import { describeProblem } from '../../src/text/problems.js';
import { inMemory } from '../scenario/support.js';

const DANISH: OverlayTelling = { words: overlayDa, common: explainDa, width: 200 };
const ENGLISH: OverlayTelling = { words: overlayEn, common: explainEn, width: 200 };

/** An overlay with one of everything. */
const ALL = `name: Tidlig indsats
description: Et eksempel.
steps: [{ id: intensiv, level: 3, kind: home_based, name: Intensiv indsats, unitCost: 1 }]
transitions:
  - { from: hjemme, to: intensiv, perYear: 0 }
  - { from: intensiv, to: hjemme, perYear: 1 }
policies:
  - id: tidlig
    name: Tidlig indsats i skolen
    description: Socialrådgivere på skolerne.
    by: Herning Kommune 2013-15
    evidence: measured
    source: VIVE 2020
    unknown: Virkningen efter tre år.
    startAfterMonths: 12
    delayMonths: 6
    phaseInMonths: 24
    fidelity: 0.8
    ages: 6-17
    group: [saarbar, rest]
    reach: 0.6
    staffPer1000: 0.44
    effects:
      - { from: almen, to: [forebyggende, hjemme], multiply: { low: 1.1, middle: 1.2, high: 1.4, source: bilag 1 }, detection: true, relativeRisk: 0.5 }
      - { from: pleje, to: [almen, leave], add: -0.0125, ages: 12-17, newCasesOnly: true, duration: 0-6, source: assumption }
      - { unitCost: institution, set: 950_000 }
      - { breakdowns: [pleje, institution], multiply: 0.7 }
    caps:
      - { step: forebyggende, afterMonths: 5, then: { almen: 0.88, leave: 0.12 }, newCasesOnly: true, source: lov }
    costs:
      - { name: Kursus, krInPolicyYear: { 1: 800_000, 2: 600_000 }, kind: implementation, source: Regnskab }
      - { name: Rådgivere, krPerCaseworker: 520_000, kind: permanent }
      - { name: Lokaler, krPerYearPer1000: { value: 10_000, source: skøn }, kind: permanent, area: anlaeg }
  - id: dyr
    name: Pladser
    start: 2017-01
    end: 2020-12
    fadeOutMonths: 12
    effects:
      - { capacity: institution, add: { low: 1, middle: 2, high: 4 } }
      - { addOn: aflastning, add: 0.019 }
      - { addOn: aflastning, set: 0.5 }
    costs:
      - { name: Byggeri, kr: { 2017: 800_000, 2018: 1_000_000 }, kind: implementation }
      - { name: Drift, krPerYear: 100_000, kind: permanent }
      - { name: Opstart, krInPolicyYearPer1000: { 1: 90_000 }, kind: implementation }
  - { id: intet, name: Ingenting, startAfterMonths: 0 }
`;

function told(telling: OverlayTelling, text = ALL): string[] {
  const reading = parseOverlay('v/tidlig.yaml', inMemory({ 'v/tidlig.yaml': text }));
  if (!reading.ok) throw new Error(reading.problems.map((problem) => describeProblem(problem, 'en')).join('\n'));
  return overlayLines(telling, 'tidlig', reading.overlay, 'v/tidlig.yaml');
}

test('everything that the file says is told in Danish', () => {
  expect(told(DANISH)).toEqual([
    'Tidlig indsats',
    'Fil:        v/tidlig.yaml',
    'Hvad:       Et eksempel.',
    'Desuden:    et trin (Intensiv indsats) og 2 overgange',
    '',
    'Tidlig indsats i skolen',
    'Hvad:       Socialrådgivere på skolerne.',
    'Hvem:       Herning Kommune 2013-15',
    'Evidens:    målt: talt op i en undersøgelse',
    'Kilde:      VIVE 2020',
    'Hvornår:    12 måneder efter periodens start, virker 6 måneder senere, indfases jævnt over 24 måneder; bliver ved. I praksis nås 80 pct. af virkningen.',
    'Gælder:     6-17 år, saarbar og rest; når 60 pct. af dem',
    'Rådgivere:  0,44 årsværk pr. 1.000 0-17-årige',
    'Vides ikke: Virkningen efter tre år.',
    'Det ændrer, fuldt indfaset:',
    '- Fra almen til forebyggende og hjemme: ganges med 1,1 (lav), 1,2 (middel) eller 1,4 (høj); tidlig opsporing: de børn, der findes ekstra, går videre til højere trin med 50 pct. af den sædvanlige',
    '  hyppighed',
    '  Kilde: bilag 1',
    '- Fra pleje til almen og ud: ændres med -12,5 overgange om året pr. 1.000 børn på trinnet, kun 12-17 år; kun nye sager; kun måned 0 til 6 af opholdet',
    '  Kilde: assumption',
    '- Prisen på institution: sættes til 950.000 kr. pr. helårsperson',
    '- Sammenbrud på pleje og institution: ganges med 0,7',
    '- Ophold på forebyggende slutter efter 5 måneder: 88 pct. til almen og 12 pct. ud af trappen; kun nye sager',
    '  Kilde: lov',
    'Det koster:',
    '- Kursus: 800.000 kr. i virkemidlets år 1 og 600.000 kr. i virkemidlets år 2 (implementering, service)',
    '  Kilde: Regnskab',
    '- Rådgivere: 520.000 kr. om året for hver rådgiver, der er ansat (varig, service)',
    '- Lokaler: 10.000 kr. om året pr. 1.000 0-17-årige (varig, anlæg)',
    '  Kilde: skøn',
    '',
    'Pladser',
    'Hvem:       ikke angivet',
    'Evidens:    ikke angivet',
    'Kilde:      ingen kilde',
    'Hvornår:    2017-01, med det samme; slutter med 2020-12 og aftager derefter jævnt over 12 måneder.',
    'Gælder:     alle børn',
    'Vides ikke: ikke angivet',
    'Det ændrer, fuldt indfaset:',
    '- Pladserne på institution: ændres med +1 (lav), +2 (middel) eller +4 (høj) pladser',
    '- Andelen med aflastning: ændres med +1,9 procentpoint',
    '- Andelen med aflastning: sættes til 50 pct. af børnene',
    'Det koster:',
    '- Byggeri: 800.000 kr. i 2017 og 1.000.000 kr. i 2018 (implementering, service)',
    '- Drift: 100.000 kr. om året (varig, service)',
    '- Opstart: 90.000 kr. pr. 1.000 0-17-årige i virkemidlets år 1 (implementering, service)',
    '',
    'Ingenting',
    'Hvem:       ikke angivet',
    'Evidens:    ikke angivet',
    'Kilde:      ingen kilde',
    'Hvornår:    Ved periodens start, med det samme; bliver ved.',
    'Gælder:     alle børn',
    'Vides ikke: ikke angivet',
    'Det ændrer ingen tal.',
    'Det koster ikke noget i sig selv.',
  ]);
});

test('and in English, without a Danish word of ours', () => {
  const lines = told(ENGLISH);
  expect(lines.slice(8, 19)).toEqual([
    'Evidence:    measured: counted in a study',
    'Source:      VIVE 2020',
    'When:        12 months after the start of the period, works 6 months later, phased in evenly over 24 months; stays. In practice 80 % of the effect is reached.',
    'Concerns:    ages 6-17, saarbar and rest; reaches 60 % of them',
    'Caseworkers: 0.44 posts per 1,000 0-17-year-olds',
    'Not known:   Virkningen efter tre år.',
    'It changes, when fully phased in:',
    '- From almen to forebyggende and hjemme: times 1.1 (low), 1.2 (middle) or 1.4 (high); early detection: the children found besides go on to higher steps 50 % as often as usual',
    '  Source: bilag 1',
    '- From pleje to almen and out: changes by -12.5 moves a year per 1,000 children on the step, only ages 12-17; new cases only; only in months 0 to 6 of the stay',
    '  Source: assumption',
  ]);
  expect(lines.join('\n')).not.toMatch(/\b(Kilde|Hvem|Hvad|slutter|ganges|måneder|varig|årsværk)\b/);
});

test('nothing is wider than the screen', () => {
  for (const line of told({ ...DANISH, width: 60 })) expect(line.length).toBeLessThanOrEqual(60);
});

test('in a list it has its name, how well it is known and its sources, each once', () => {
  const summary = (text: string, note: string | null = null) => {
    const reading = parseOverlay('x.yaml', inMemory({ 'x.yaml': text }));
    return reading.ok ? overlaySummary(DANISH, 'x', reading.overlay, note) : [];
  };
  expect(summary(ALL)).toEqual(['x', '  Tidlig indsats', '  målt: VIVE 2020']);
  const twice = ALL.replace('name: Pladser', 'name: Pladser\n    evidence: assumed\n    source: VIVE 2020');
  expect(summary(twice)).toEqual(['x', '  Tidlig indsats', '  målt, antaget: VIVE 2020']);
  expect(summary('policies: [{ id: a, name: Først, start: 2017-01 }]', 'en note')).toEqual([
    'x',
    '  Først (en note)',
    '  evidens ikke angivet: ingen kilde',
  ]);
  expect(summary('replications: 5')).toEqual(['x', '  x', '  evidens ikke angivet: ingen kilde']);
});

test('one policy under its own name is not named twice', () => {
  const lines = told(DANISH, 'policies: [{ id: a, name: Først, start: 2017-01 }]');
  expect(lines.filter((line) => line === 'Først')).toHaveLength(1);
});

test('what is wrong in it is pointed out in the file', () => {
  const wrong = ALL.replace('evidence: measured', 'evidence: maalt').replace('middle: 2,', '');
  const reading = parseOverlay('v/tidlig.yaml', inMemory({ 'v/tidlig.yaml': wrong }));
  expect(reading.ok ? [] : reading.problems.map((problem) => describeProblem(problem, 'da'))).toEqual([
    'v/tidlig.yaml:12:15 policies[0].evidence: forventede measured, fitted, reported eller assumed, fik "maalt"',
    'v/tidlig.yaml:40:39 policies[1].effects[0].add.middle: feltet middle mangler',
  ]);
});

test('caseworkers are a change, also where no number is changed by hand', () => {
  const lines = (rest: string) => told(DANISH, `policies: [{ id: a, name: A, startAfterMonths: 0${rest} }]`);
  expect(lines('')).toContain('Det ændrer ingen tal.');
  expect(lines(', staff: 4')).toContain('Rådgivere:  4 årsværk');
  expect(lines(', staff: 4')).not.toContain('Det ændrer ingen tal.');
});
