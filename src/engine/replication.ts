/**
 * One replication: one possible future of the whole municipality.
 *
 * The story: children who are on a step already -> children who enter, cohort by cohort -> children from outside ->
 * each lives its journey -> their stays are counted. Where children do not influence one another, they are taken in
 * batches that fit the processor's cache, and the memory does not grow with the municipality.
 */

import { interacts, type Model } from '../model/model.js';
import { addOnKeys } from './add-ons/luck.js';
import type { Spells } from './add-ons/spells.js';
import { arrive } from './arrivals.js';
import { type Batch, clear, emptyBatch } from './batch.js';
import { masterKey, replicationKey } from './chance/keys.js';
import type { ThreefryKey } from './chance/threefry.js';
import { Entries, moveAway, proposeEntries } from './entry.js';
import { type InitialShares, placeEarlierArrivals, placeInitially, placeStock } from './initial.js';
import { initialShares } from './initial-shares.js';
import { Together } from './interaction/together.js';
import { liveJourneys } from './journey.js';
import { Slots } from './slots.js';
import { tallyLedger } from './tally/ledger.js';
import { tallyQueues } from './tally/queues.js';
import { addBatch, clearTally, emptyTally, type Tally, writeRows } from './tally/tally.js';

/** Children per batch: their stays (some 60 kB) stay in the second-level cache. */
const BATCH = 1024;

/** All that is made once per model and used by every replication. */
export interface Simulator {
  readonly model: Model;
  readonly master: ThreefryKey;
  readonly initial: InitialShares | null;
  readonly slots: Slots;
  readonly entries: Entries;
  readonly batch: Batch;
  /** For children who depend on one another; null where each lives by itself. */
  readonly together: Together | null;
  readonly tally: Tally;
}

/** Prepares a model for simulation; `inMonths`: month by month, also where children do not depend on one another. */
export function simulator(model: Model, inMonths = interacts(model)): Simulator {
  const initial = initialShares(model);
  const batch = emptyBatch();
  return {
    model,
    master: masterKey(model.seed),
    initial,
    slots: new Slots(largestCohort(model)),
    entries: new Entries(model),
    batch,
    together: inMonths ? new Together(model, initial, batch) : null,
    tally: emptyTally(model),
  };
}

function largestCohort(model: Model): number {
  const { cohorts } = model;
  let largest = 0;
  for (let cohort = 0; cohort < cohorts.count; cohort++) {
    let children = cohorts.children[cohort] as number;
    for (let i = cohorts.changeFirst[cohort] as number; i < (cohorts.changeFirst[cohort + 1] as number); i++) {
      children += Math.max(0, cohorts.changeBy[i] as number);
    }
    largest = Math.max(largest, children);
  }
  return largest;
}

/** Sees every batch when it has been counted, and the add-ons of its stays; null where the scenario has none. */
type Witness = (batch: Batch, spells: Spells | null) => void;

/** Simulates replication `number` (0, 1, 2 ...) and writes its rows, which the caller hands over empty (all zero). */
export function simulate(
  simulator: Simulator,
  number: number,
  counts: Int32Array,
  sums: Float64Array,
  witness: Witness | null = null,
): void {
  const { model, master, tally } = simulator;
  const key = replicationKey(master, number);
  const keys = addOnKeys(model.addOns, key);
  clearTally(tally);
  forEachBatch(simulator, number, (batch) => {
    addBatch(model, keys, batch, tally, counts);
    if (model.ledger !== null && tally.ledger !== null) {
      const costed = {
        key,
        batch,
        spells: tally.addOns?.spells ?? null,
        waits: simulator.together?.places.waits ?? [],
      };
      tallyLedger(model, model.ledger, tally.layout, costed, tally.ledger, counts, sums);
    }
    witness?.(batch, tally.addOns?.spells ?? null);
  });
  writeRows(model, tally, counts, sums);
  const { together, batch } = simulator;
  if (together !== null) tallyQueues(model, tally.layout, together.places, batch, counts, sums);
}

/** Hands over all children of a replication and their stays, a batch at a time; a batch is gone after the call. */
export function forEachBatch(simulator: Simulator, number: number, take: (batch: Batch) => void): void {
  const { model, master, initial, slots, entries, batch, together } = simulator;
  const { children } = batch;
  const key = replicationKey(master, number);
  if (together !== null) {
    clear(batch);
    together.live(key);
    take(batch);
    return;
  }
  const finish = (): void => {
    liveJourneys(model, key, batch);
    take(batch);
    clear(batch);
  };
  clear(batch);
  placeStock(model, children);
  for (let cohort = 0; cohort < model.cohorts.count; cohort++) {
    if (initial !== null) placeInitially(model, key, initial, cohort, slots, children);
    proposeEntries(model, key, cohort, slots, entries);
    moveAway(model, cohort, slots);
    slots.enter(model, cohort, children);
    if (children.count >= BATCH) finish();
  }
  for (let arrival = 0; arrival < model.arrivals.count; arrival++) {
    if (initial !== null) placeEarlierArrivals(model, key, initial, arrival, children);
    arrive(model, key, arrival, children);
    if (children.count >= BATCH) finish();
  }
  finish();
}
