/** What `check` says of policies beyond changed moves and prices. Every number is worked out again here. */
import { describe, expect, it } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { compileModel } from '../../src/model/compile.js';
import { explain } from '../../src/results/explain/facts.js';
import { explanationLines } from '../../src/results/explain.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { explainDa } from '../../src/text/da/explain.js';
import type { ExplainWords } from '../../src/text/explain-words.js';
import { laidOn } from '../support/virkemidler.js';

/** The explanation as one text whose lines are long enough that nothing is wrapped. */
function textOf(scenario: Scenario, words: ExplainWords = explainDa): string {
  const model = compileModel(scenario);
  return explanationLines(explain(scenario, model, expectation(model)), [], words, 1000).join('\n');
}

/** The base with ten caseworkers and one policy, whose fields are given. */
function withPolicy(fields: string): Scenario {
  return laidOn('basis', {
    text: `
caseworkers: { staff: 10, weights: { hjemme: 1 }, hiringDelayMonths: 6 }
policies: [{ id: p, name: Tiltag, startAfterMonths: 12, ${fields} }]
`,
  });
}

describe('what a policy costs', () => {
  it('may be stated for each caseworker, who is paid from the month in which he is hired', () => {
    const text = textOf(
      withPolicy('staff: 4, costs: [{ name: Raadgivere, krPerCaseworker: 520_000, kind: permanent }]'),
    );
    expect(text).toContain('Raadgivere: 520.000 kr. om året for hver rådgiver, der er ansat (varig, service)');
    // Four from July 2017 on.
    expect(text).toContain('I alt: 2017: 1,04 mio. kr.; 2018-2025: 2,08 mio. kr.');
  });

  it('is counted among the numbers with what else a policy states', () => {
    const origins = (fields: string) => {
      const scenario = withPolicy(fields);
      const model = compileModel(scenario);
      return explain(scenario, model, expectation(model)).origins;
    };
    const without = origins('effects: []');
    const own = origins(`
      reach: { value: 0.6, source: assumption }, staff: { value: 4, source: Budget },
      effects: [{ from: almen, to: hjemme, multiply: 1.5, detection: true, source: VIVE }],
      caps: [{ step: hjemme, afterMonths: 12, then: { almen: 0.9, institution: 0.1 } }],
      costs: [{ name: Raadgivere, krPerCaseworker: 520_000, kind: permanent }]`);
    // Assumed: the reach and the relative risk that is not stated. Sourced: staff, factor. No source: two shares, a cost.
    expect(own).toEqual({
      fitted: without.fitted,
      assumed: without.assumed + 2,
      sourced: without.sourced + 2,
      unsourced: without.unsourced + 3,
    });
  });
});
