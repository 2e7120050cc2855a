import type { DriftSize, StressWords } from '../stress-words.js';

const months = (count: number): string => (count === 12 ? 'a year' : `${count} months`);

/** The stress test of a business case, in English. */
export const stressEn: StressWords = {
  heading: 'Stress test of the business case',
  intro:
    'The business case takes everything else to go as in the base. Here base and proposal have both been worked out again as if something else drifted: more or fewer children, dearer or cheaper places, less effect. Below zero is a saving. The proposal pays when its present value is below zero.',
  title: (scenario, base, prices, isBeforeRefund) =>
    `Stress test: ${scenario} against ${base} (million kr., ${prices}${isBeforeRefund ? ', before refund' : ''}; below zero is a saving)`,
  columns: {
    drift: 'What drifts',
    difference: 'Difference in all',
    net: 'Present value',
    error: 'Error (+/-)',
    paidBackIn: 'Paid back by',
    pays: 'Pays',
  },
  narrow: {
    drift: 'What drifts',
    difference: 'Difference\nin all',
    net: 'Present\nvalue',
    error: '+/-',
    paidBackIn: 'Paid\nback by',
  },
  undrifted: 'Nothing: as in the business case',
  names: {
    entries_up: ({ pct }) => `More entries, ${pct} % more a year`,
    entries_down: ({ pct }) => `Fewer entries, ${pct} % less a year`,
    prices_up: ({ pct }) => `All prices rise ${pct} % a year`,
    prices_down: ({ pct }) => `All prices fall ${pct} % a year`,
    placements_up: ({ pct }) => `Placements ${pct} % dearer a year`,
    placements_down: ({ pct }) => `Placements ${pct} % cheaper a year`,
    groups_up: ({ pct }) => `More of the special groups, ${pct} % a year`,
    add_ons_up: ({ pct }) => `More spent on add-ons, ${pct} % a year`,
    effect_half: () => 'Half the effect',
    effect_late: ({ months: late }: DriftSize) => `The effect comes ${months(late)} later`,
    effect_short: () => 'The effect lasts half as long',
    costs_up: ({ pct }) => `The policies' own costs ${pct} % higher`,
  },
  sources: {
    entries_up:
      'The share of 0-22-year-olds with social help rose from 3.6 % in 2014 to 4.7 % in 2021 (6-byernes faktaark 2023, table 1, all of Denmark). That entries to the ladder grow as much is an assumption.',
    entries_down:
      'Placements begun fell from 4,391 in 2016 to 3,400 in 2023 (Danmarks Statistik). That all entries fall as much is an assumption.',
    prices_up:
      'A placement became 3.3 % dearer in fixed prices on average from 2013 to 2019 (Benchmarkingenheden 2019). That all prices rise as much is an assumption.',
    prices_down: 'Assumption: as much the other way.',
    placements_up:
      'Fitted, so that placements come to cost what they did in 2018 (VIVE 2020, bilagstabel 2.6; scenarios/priser/kompleksitet.yaml). Nobody has measured it as a price.',
    placements_down: 'Assumption: as much the other way.',
    groups_up:
      "As children with a psychiatric diagnosis, from 54,130 in 2013 to 73,220 in 2023 (6-byernes faktaark 2023). That the scenario's groups grow as much is an assumption.",
    add_ons_up:
      'As children with a psychiatric diagnosis, from 54,130 in 2013 to 73,220 in 2023 (6-byernes faktaark 2023). That what is spent on add-ons grows as much is an assumption.',
    effect_half: 'Assumption.',
    effect_late:
      'Municipalities find it hard to recover the investment in time (VIVE 2020). That it is just a year is an assumption.',
    effect_short: 'Assumption. What the policies cost goes on.',
    costs_up: 'Assumption.',
  },
  never: 'not in the period',
  yes: 'yes',
  no: 'no',
  impossible: 'cannot be worked out',
  pays: (count, total) =>
    count === total
      ? `Pays under all ${total} drifts.`
      : count === 0
        ? `Pays under none of the ${total} drifts.`
        : `Still pays under ${count} of ${total} drifts.`,
  paysNot: (count, total) =>
    count === 0
      ? `Does not pay within the period, nor under any of the ${total} drifts.`
      : `Does not pay within the period, but does so under ${count} of ${total} drifts.`,
  worst: (name, net) => `Worst drift: ${name} (present value ${net} million kr.).`,
  effectLess: (pct) =>
    `The policies' effect on the ways of the children may be at most ${pct} % smaller than assumed if the proposal is to pay.`,
  costsMore: (pct) => `The policies' own costs may be at most ${pct} % higher.`,
  placementsCheaper: (pct) => `Placements may become at most ${pct} % cheaper a year.`,
  note: 'Each drift is worked out by itself, in base and proposal alike; entries and prices drift year by year from the second year of the period, beyond what the scenario itself has, and prices beyond the general rise of prices and wages. The numbers are expectations (means), without the spread between futures that the business case shows. The break-even of the business case is a share of the savings; here the effect on the ways of the children is made smaller and everything worked out anew. Paid back is the year from which the cumulated expected amounts are zero or below for the rest of the period.',
  simulated: (replications) =>
    `Children influence one another here (caseworkers' cases or places), so the drifts cannot be worked out exactly. Each is simulated with ${replications} futures, the same children with the same luck as otherwise; +/- is the standard error of the present value because there are no more. Where the present value is less than twice +/-, it may be chance whether the proposal pays.`,
  atMiddle:
    'The scenario has uncertain numbers. In the stress test they stand at their middle, so its numbers may differ from the business case.',
  beforeRefund: 'The stress test is before refund from the state.',
  arrivals: 'Children from outside are as many under every drift.',
  effectMixed:
    'The proposal changes policies that the base has too, or has none itself, so effect and costs cannot be changed by themselves.',
  sizes: {
    caption: 'How large are the drifts, and where from?',
    drift: 'What drifts',
    source: 'Source',
    none: 'No source stated.',
  },
  workbook: {
    difference: 'Difference',
    net: 'Value',
    paidBackIn: 'Paid back',
    pays: 'Pays',
    note: "The present values here are at the scenario's own rates and do not change with the rate above.",
  },
  whereSources: 'The sources of the sizes are in stress.csv and in the report.',
};
