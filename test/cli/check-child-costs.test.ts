/** What `check` says of spread, refund and price classes. Every number is worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.js';
import { explainEn } from '../../src/text/en/explain.js';
import { textOf, written } from '../support/explained.js';

function ladder(steps: string, economy: string): Scenario {
  return written(`
name: Stige
priceLevel: 2020
horizon: { start: 2018-01, years: 5 }
population: { children: 900 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: hjemme, level: 3, kind: home_based, name: Hjemme, unitCost: 100_000 }
  - { id: pleje, level: 5, kind: placement, name: Pleje, unitCost: 400_000${steps} }
  - { id: hjem, level: 6, kind: placement, name: Hjem, unitCost: 1_000_000${steps} }
transitions:
  - { from: almen, to: hjemme, perYear: 0.05 }
  - { from: hjemme, to: almen, perYear: 0.5 }
  - { from: hjemme, to: pleje, perYear: 0.1 }
  - { from: hjemme, to: hjem, perYear: 0.04 }
  - { from: pleje, to: hjemme, perYear: 0.2 }
  - { from: hjem, to: hjemme, perYear: 0.5 }
${economy}
`);
}

const ROWS = `economy:
  refund:
    thresholds:
      2016: [{ above: 830_000, share: 0.25 }, { above: 1_630_000, share: 0.5 }]
      2021: [{ above: 850_000, share: 0.25 }, { above: 1_670_000, share: 0.5 }, { above: 2_100_000, share: 0.75 }]
`;

describe('spread', () => {
  it('is told once for the steps that share it', () => {
    expect(textOf(ladder(', spread: { cv: 0.35 }', ''))).toContain(
      'Ophold på trin 5 og 6 koster ikke lige meget: i gennemsnit prisen ovenfor, men med en spredning (standardafvigelse) på 35 pct. af den (lognormalt fordelt).',
    );
    expect(textOf(ladder(', spread: { cv: 0.7, shape: gamma }', ''), explainEn)).toContain(
      'Stays on step 5 and 6 differ in cost: the price above on average, with a standard deviation of 70 % of it (gamma).',
    );
  });

  it('of nothing is not told', () => {
    expect(textOf(ladder(', spread: { cv: 0 }', ''))).not.toContain('koster ikke lige meget');
  });
});

describe('refund', () => {
  it('is told year by year, with a child of 2 million kr. as an example', () => {
    const text = textOf(ladder('', ROWS));
    expect(text).toContain(
      'Staten refunderer særligt dyre enkeltsager (barnets lov § 198; servicelovens § 176): fra 2016 25 pct. af det over 830.000 kr. og 50 pct. af det over 1.630.000 kr.; fra 2021 25 pct. af det over 850.000 kr., 50 pct. af det over 1.670.000 kr. og 75 pct. af det over 2.100.000 kr.',
    );
    // 25 % of 800,000 and 50 % of 370,000.
    expect(text).toContain('Læs: Et barn, der koster 2.000.000 kr. i 2018, giver 385.000 kr. i refusion.');
    expect(text).not.toContain('tæller med');
  });

  it('of some steps says which', () => {
    expect(textOf(ladder('', `${ROWS}    steps: hjem\n`))).toContain('Kun udgifter på trin 6 tæller med.');
    expect(textOf(ladder('', `${ROWS}    steps: [pleje, hjem]\n`), explainEn)).toContain(
      'Only costs on step 5 and 6 count.',
    );
  });
});

describe('price classes', () => {
  it('are told with their limits', () => {
    expect(textOf(ladder('', 'economy: { priceClasses: [200_000, 400_000, 1_000_000] }'))).toContain(
      'Børnene tælles efter, hvad hvert koster: under 200.000 kr., til 400.000 kr., til 1.000.000 kr., og derover.',
    );
  });
});

it('a scenario without any of it has no such section', () => {
  expect(textOf(ladder('', ''))).not.toContain('Det enkelte barns');
});
