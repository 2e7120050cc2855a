/**
 * The invariants: what must hold of every replication of every scenario, whatever else is right or wrong with it.
 *
 * They are checked on the children and stays as they were lived and on the rows as they were counted, after the
 * replication and without changing it.
 */
import { replicationKey } from '../chance/keys.js';
import { type Simulator, simulate } from '../replication.js';
import { checkAddOns } from './add-ons.js';
import { type Facts, type Life, livesIn } from './facts.js';
import { checkLedger } from './ledger.js';
import { checkMoves } from './moves.js';
import { checkPlaces } from './places.js';
import { checkRecipients } from './recipients.js';
import { checkStays } from './stays.js';
import { checkStock } from './stock.js';
import { checkTransitions } from './transitions.js';
import { Findings, type Found } from './violation.js';

/** Simulates replication `number` as `simulate` does, and returns the facts that its rows were made of. */
export function simulateWithFacts(simulator: Simulator, number: number, counts: Int32Array, sums: Float64Array): Facts {
  const lives: Life[] = [];
  simulate(simulator, number, counts, sums, (batch, spells) => {
    for (const life of livesIn(batch, spells)) lives.push(life);
  });
  const { model, master, tally, together } = simulator;
  return {
    replication: number,
    key: replicationKey(master, number),
    model,
    layout: tally.layout,
    lives,
    waits: together?.places.waits ?? [],
    diversions: together?.places.diversions ?? [],
    counts,
    sums,
  };
}

/** Every law that a replication breaks. */
export function violationsIn(facts: Facts): Found {
  const findings = new Findings(facts);
  checkNumbers(facts, findings);
  checkStays(facts, findings);
  checkMoves(facts, findings);
  checkStock(facts, findings);
  checkRecipients(facts, findings);
  checkTransitions(facts, findings);
  checkPlaces(facts, findings);
  checkAddOns(facts, findings);
  checkLedger(facts, findings);
  return { count: findings.count, first: findings.first };
}

/** No figure and no moment is NaN or infinite. */
function checkNumbers({ lives, counts, sums }: Facts, findings: Findings): void {
  for (let i = 0; i < counts.length; i++) {
    if (!Number.isInteger(counts[i])) findings.add('finite', {}, null, counts[i] as number);
  }
  for (let i = 0; i < sums.length; i++) {
    if (!Number.isFinite(sums[i])) findings.add('finite', {}, null, sums[i] as number);
  }
  for (const { since, stays } of lives) {
    if (!Number.isFinite(since)) findings.add('finite', {}, null, since);
    for (const { start, end } of stays) {
      if (!Number.isFinite(start)) findings.add('finite', {}, null, start);
      if (!Number.isFinite(end)) findings.add('finite', {}, null, end);
    }
  }
}
