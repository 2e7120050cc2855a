import type { DecisionWords } from '../decision-words.js';

/** What matters most, in English. */
export const decisionsEn: DecisionWords = {
  decimalMark: '.',
  thousandMark: ',',
  and: 'and',
  reportName: 'report.md',
  commands: {
    tornado:
      'Shows which numbers matter most: one number at a time from low to high, all else as it is. With two files: for the difference between them.',
  },
  files: 'a scenario file (YAML); or the base and what is to be held against it',
  options: {
    outcome:
      'the figures asked about, e.g. expenditure_kr/all/total or stock/institution/end (without: expenditure in all, and children placed in the last whole year)',
    vary: 'the numbers to vary, e.g. "hjemme>pleje", unitCost:pleje=350000:420000 or "pleje>hjemme=-30%:+30%" (without: the uncertain numbers of the file, else all)',
    range:
      'by how many per cent a number goes up and down when neither the file nor you say anything of it (an assumption)',
    replications: 'number of replications, where the figure cannot be worked out without simulation (without: 200)',
  },
  placeholders: { outcome: 'MEASURE/STEP/PERIOD', range: 'NUMBER=FROM:TO' },
  examples: {
    tornado: [
      'tornado scenarios/usikker.yaml',
      'tornado scenarios/basis.yaml scenarios/netvaerk_foerst.yaml',
      'tornado scenarios/basis.yaml --vary "hjemme>pleje" unitCost:pleje=350000:420000',
    ],
  },
  needsFiles: (got) => `give a scenario, or a base and one more scenario (a file or --with); got ${got}`,
  badPercent: (got) => `--range: expected per cent above 0 and at most 100, e.g. 20; got "${got}"`,
  noOutcome:
    'the horizon has no whole calendar year; choose a figure yourself with --outcome, e.g. stock/placement/end',
  unknownOutcome: (part, got, suggestion, known) =>
    part === 'form'
      ? `--outcome: expected measure/step/period, e.g. expenditure_kr/institution/2020; got "${got}"`
      : `--outcome: there is no ${part} "${got}"${suggestion === null ? '.' : `; did you mean ${suggestion}?`} Known are ${known}`,
  when: {
    total: (years) => `in all ${years}`,
    mean: (years) => `a year in ${years}`,
    end: (month) => `end of ${month}`,
  },
  figureWhen: (figure, when) => `${figure} (${when})`,
  differenceIn: (figure) => `Difference: ${figure}`,
  names: {
    unknown: (name, suggestion) =>
      `there is no number called "${name}"${suggestion === null ? '' : `; did you mean ${suggestion}?`}`,
    formula: (name, number) => `"${name}": ${number} is a formula; vary the parameters in it instead`,
    twice: (name, other, number) => `"${name}" and "${other}" are both about ${number}`,
    badRange: (text) => `--vary: expected NUMBER, NUMBER=from:to or NUMBER=-20%:+20%; got "${text}"`,
    upsideDown: (name) => `"${name}": from must be less than to`,
    nothing: (name) => `"${name}": from and to are the same`,
    zero: (name) => `"${name}" is 0, and per cent of 0 are 0; say from and to, e.g. ${name}=0:0.1`,
  },
  impossible: (name, value) => `${name} cannot be ${value}:`,
  together: (where) => `${where} cannot stand together:`,
  middleImpossible: 'the numbers of the files cannot stand together',
  price: (step) => `Price: ${step}`,
  number: (value, isFactor) => (isFactor ? `x ${value}` : value),
  howExact: (evaluations) =>
    `Worked out ${evaluations} times without simulation, so there is no chance in the numbers.`,
  howSimulated: (evaluations, replications) =>
    `Simulated ${evaluations} times with ${replications} replications and the same luck for the same children each time.`,
  prices: (year) => `Amounts in ${year} prices.`,
  minus: (whatIf, base) => `${whatIf} minus ${base}`,
  progress: 'Working',
  tornado: {
    title: (scenario) => `What matters most? ${scenario}`,
    titleOfDifference: (scenario, base) => `What matters most for the difference? ${scenario} against ${base}`,
    about: 'One number at a time is set to its lowest and its highest, while all others stand as they do in the file.',
    withError: (value, error) => `${value} (Monte Carlo error ${error})`,
    middle: (figure, value) => `${figure}: ${value} when all numbers stand as they do`,
    columns: {
      name: 'number',
      low: 'low',
      high: 'high',
      atLow: 'at low',
      atHigh: 'at high',
      swing: 'swing',
      origin: 'range',
    },
    allFrom: {
      uncertain: "Low and high are the two numbers between which 9 of 10 draws of the file's uncertain numbers lie.",
      asked: 'Low and high are given.',
    },
    origins: { uncertain: "the file's 9 of 10 draws", asked: 'given' },
    assumed: (percent) => `assumed ±${percent} %`,
    note: '"At low" and "at high" is the change when the number is set there; "x" is a factor on all the numbers that the name covers (all ages, say). Numbers that belong together do not change together here; in sobol they do.',
    errors: (greatest) => `The changes are simulated with an error of at most ${greatest} (Monte Carlo error).`,
    more: (count) => `... and ${count} more, in tornado.csv`,
    idle: (names) => `Of no matter to the figure: ${names}.`,
    turning: (names) => `The difference changes its sign within the range of ${names}.`,
    assumption: (percent) =>
      `Where neither the file nor you give a range for all that a name covers, ±${percent} % is an assumption, the same for all: the order then shows what the model is sensitive to, not what is uncertain. The effect of a policy (multiply) is varied by that per cent of its distance from 1; several effects under one name by that per cent of themselves.`,
    leftOut: (names) => `Cannot be varied so far, because the numbers could then not stand together: ${names}.`,
    chart: {
      title: (figure) => `What matters most? ${figure}`,
      reading: (middle) => `One number at a time, all else as it is. Without change: ${middle}`,
      low: 'number low',
      high: 'number high',
      unit: 'Change of the figure',
      more: (shown, all) => `The ${shown} with the greatest swing of ${all}`,
    },
  },
};
