import type { CalibrationWords } from '../calibration-words.js';
import { poolingEn } from './pooling.js';
import { measuresEn } from './target-problems.js';

/** Fitting to key figures, in English. */
export const calibrationEn: CalibrationWords = {
  decimalMark: '.',
  thousandMark: ',',
  measures: measuresEn,
  sets: {
    preventive: 'Preventive',
    home_based: 'Support at home',
    placement: 'Placed',
    aftercare: 'Aftercare',
    other: 'Other',
    steps_2_3: 'Steps 2-3',
    steps_4_6: 'Steps 4-6',
    policies: 'Policies',
    all: 'In all',
  },
  among: 'of',
  ages: (ages) => `aged ${ages}`,
  trends: { rising: 'rising', stable: 'stable', falling: 'falling' },
  until: 'to',
  title: (scenario) => `${scenario}: fitted to key figures`,
  about: (targets, file, parameters) =>
    `${targets} key figures from ${file}; ${parameters} ${parameters === 1 ? 'number' : 'numbers or groups of numbers'} of the scenario may change.`,
  draws: {
    title: 'The draws',
    told: (chains, draws, bulk, tail, rHat) =>
      `${chains} chains with ${draws} draws in all; for the number that they know least they are worth at least ${bulk} independent draws (${tail} in the tails of the distribution). R-hat is at most ${rHat}.`,
    how: 'Each draw is a whole set of numbers that the figures and the assumptions together make reasonable; they are in posterior.parquet. R-hat compares the chains: 1.00 means that they say the same wherever they began.',
    refused:
      'THE DRAWS CANNOT BE USED, and posterior.parquet has not been written. Below is the likeliest set of numbers with an approximate uncertainty.',
    apart: (name, rHat, limit) => `The chains do not agree on ${name}: R-hat is ${rHat} and must be at most ${limit}.`,
    few: (name, effective, limit) =>
      `The draws of ${name} are so much alike that they are worth only ${effective} independent ones; there must be at least ${limit}.`,
    advice:
      'Often there are too many free numbers for too few figures, or two free numbers do the same: free fewer, or join them by +. More draws (--draws) may help as well.',
    goesOn: (draws) => `Goes on from the ${draws} draws that there were when the same run was interrupted.`,
    progress: 'Drawing',
  },
  fitTitle: 'The key figures and the model',
  fitColumns: {
    figure: 'Key figure',
    stated: 'Stated',
    before: 'Scenario\nitself',
    after: 'Fitted',
    band: '9 of 10\ndraws',
    chance: 'Chance\nvariation',
    residual: 'Deviation in\nvariations',
  },
  fitHow: (hasBand, isSimulated) =>
    `Chance variation is the standard deviation of the figure itself when there is nothing but chance${isSimulated ? ', worked out from the futures' : ': numbers of children vary as in a Poisson distribution'}; the more children there are behind a rate per 1,000, the less it varies. The deviation is the figure minus the fitted one, in such variations; about 0 is good, above 2 or below -2 is rarely chance.${hasBand ? ' "9 of 10 draws" is what the model expects when the unknown numbers are drawn by how surely the figures know them.' : ''}`,
  fitSummary: (inside, figures) =>
    `${inside} of ${figures} figures lie where chance alone would put them 9 times in 10.`,
  parameterTitle: 'The numbers before and after',
  parameterColumns: {
    name: 'Number',
    before: 'Scenario',
    factor: 'Times',
    prior: 'Before the\nfigures, 9 of 10',
    posterior: 'After,\n9 of 10',
    after: 'Fitted',
    told: 'Uncertainty\nleft',
  },
  several: (numbers) => `${numbers} numbers`,
  parameterHow: (isLaplace) =>
    `Each number (or group of numbers) is multiplied by one factor. "After, 9 of 10" is ${isLaplace ? 'an approximation around the likeliest set of numbers (normal logarithms)' : '5-95 % of the draws'}; uncertainty left is the spread after the figures in per cent of that before.`,
  untouched: (names) =>
    `No figure depends on ${names}: they are as the scenario says, and only as sure as has been assumed.`,
  uninformed: (names) =>
    `The figures say next to nothing about ${names} (more than 90 % of the uncertainty is left). The number there is the assumption, not data.`,
  correlationTitle: 'Numbers that go together',
  correlation: (first, second, correlation) => `${first} and ${second}: ${correlation}`,
  correlationHow:
    'The figures only know combinations of them: one can be higher if the other is higher too (above 0) or lower (below 0).',
  priorHow:
    "Before the figures each number is lognormal around the scenario's: 9 times in 10 within a factor of 1.4 if the number has a source, 2.3 if it is assumed or fitted, 3.2 if nothing is said. These widths are assumptions.",
  pooling: poolingEn,
  notAtRest: 'The fit did not quite come to rest; the numbers may be slightly beside the likeliest ones.',
  overlay: {
    name: (scenario) => `${scenario}, fitted`,
    description: (file, targets, folder) => `Fitted to ${targets} key figures in ${file}. How it went is in ${folder}.`,
    source: (file, before) => `calibrated against ${file}; before: ${before}`,
    fileName: 'fitted.yaml',
    baseFileName: 'base.yaml',
    uncertainFileName: 'fitted-uncertain.yaml',
    uncertainName: (scenario) => `${scenario}, fitted, with uncertain numbers`,
    uncertainDescription:
      'The fitted scenario, in which each replication draws a row of posterior.csv: factors on the fitted numbers.',
  },
  reportName: 'report.md',
  progress: 'Fitting',
  noFile: 'say with --targets which file has the key figures, such as --targets scenarios/data/noegletal_vive.csv',
  noFree: (examples) =>
    `say with --free which numbers may change, such as ${examples.map((one) => `--free "${one}"`).join(' or ')}`,
  noTargets: (file, from, until) =>
    `${file} has no key figures${from === null ? '' : ` from ${from}`}${until === null ? '' : ` until ${until}`}`,
  badPeriod: (option, got) => `${option}: expected a year such as 2018 or a month such as 2018-06, got "${got}"`,
  depends: (file, what) =>
    `${file}: ${what === 'caseload' ? 'moves follow the caseload' : 'places are limited'}, so the children depend on one another and the model has no exact mean to put to the test. Test the scenario without ${what === 'caseload' ? 'caseworkers.effects' : 'capacity'}`,
  bySimulation: (isDependent, futures) =>
    `${isDependent ? 'The children depend on one another (caseload or places), so the model has no exact mean. ' : ''}What the model expects is worked out as the mean of ${futures} futures. That takes longer.`,
  simulatedHow: (futures) =>
    `What the model expects is here the mean of ${futures} simulated futures, the same for every set of numbers. That a mean of so few futures is itself unsure is part of the chance variation.`,
  free: {
    form: (name) =>
      `--free "${name}": expected FROM>TO, such as "hjemme>pleje", "hjemme>*" or "hjemme>pleje@unge", or a price, such as "unitCost:pleje"`,
    zero: (name) => `--free "${name}": the number is 0 and stays 0, whatever it is multiplied by`,
    formula: (name) => `--free "${name}": the number is a formula; it cannot be fitted`,
    everyAge: (name) => `--free: ${name} has one number for every age; leave out @`,
    listed: (name) =>
      `--free "${name}": transitions and prices are written "hjemme>pleje", "hjemme>pleje@unge" and "unitCost:pleje"`,
    rigid: (name) =>
      `--free: ${name} cannot be another number a little beside it (must it be whole?), so it cannot be fitted`,
    unknown: (name, suggestion, known) =>
      `--free: the scenario has no "${name}"; ${suggestion === null ? `it has ${known}` : `did you mean "${suggestion}"?`}`,
    twice: (name, other) => `--free: ${name} is free already in "${other}"`,
  },
};
