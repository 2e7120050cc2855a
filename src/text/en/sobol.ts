import type { SobolWords } from '../sobol-words.js';

/** `sobol`, in English. */
export const sobolEn: SobolWords = {
  command:
    'Shows how much of the uncertainty each uncertain number is behind, alone and with the others (Sobol indices). With two files: of the difference between them.',
  options: {
    samples: 'pairs of draws; the figure is worked out twice so many times the number of uncertain numbers plus one',
    morris: 'an overview of many numbers by few evaluations instead (Morris)',
    trajectories: 'trajectories of the overview; the figure is worked out so many times the number of numbers plus one',
  },
  examples: ['sobol scenarios/usikker.yaml', 'sobol scenarios/basis.yaml --morris'],
  certain:
    'the file does not say that any of its numbers is uncertain (uncertain or posterior); say how uncertain they are, or get an overview with --morris',
  onlyMorris: '--vary, --range and --trajectories belong to --morris; without, it is the uncertain numbers of the file',
  tooFew:
    'too few draws could be used: the numbers contradict one another in too many of them; make the distributions narrower',
  posterior: 'all numbers of posterior',
  title: (scenario) => `Where does the uncertainty come from? ${scenario}`,
  titleOfDifference: (scenario, base) =>
    `Where does the uncertainty of the difference come from? ${scenario} against ${base}`,
  about: 'All uncertain numbers are drawn at once, as the file says.',
  left: (left, rows) => `${left} of ${rows} pairs of draws are left out, because their numbers cannot stand together.`,
  figure: (name, mean, deviation) =>
    `${name}: ${mean} on average; uncertain numbers make a standard deviation of ${deviation}`,
  columns: { name: 'number', first: 'alone', firstBand: '9 of 10', total: 'with interplay', totalBand: '9 of 10' },
  note: '"Alone" is the share of the variance that goes away on average when that number is known. "With interplay" is the share that is left when all other numbers are known. "9 of 10" is where 9 of 10 repetitions with other draws would lie (bootstrap).',
  sum: (first, rest) => `Each by itself the numbers are behind ${first} of the variance; ${rest} comes from interplay.`,
  idle: (name) => `${name}: the uncertain numbers are of no matter to it.`,
  noise:
    'A share alone may come out a little below 0, and all shares together a little above 100 per cent, which is error of calculation. More pairs of draws (--samples) make the bands narrower.',
  percent: (number) => `${number} %`,
  band: (low, high) => `${low} to ${high}`,
  chart: {
    title: 'Where does the uncertainty come from?',
    first: 'alone',
    total: 'with interplay',
    band: '9 of 10 repetitions',
    unit: 'Per cent of the variance',
    more: (shown, all) => `The ${shown} that are behind most of ${all}`,
  },
  morris: {
    title: (scenario) => `Which of many numbers matter? ${scenario}`,
    titleOfDifference: (scenario, base) =>
      `Which of many numbers matter for the difference? ${scenario} against ${base}`,
    about: (trajectories) =>
      `The numbers are moved one after the other, along ${trajectories} trajectories with a start and an order of their own (Morris' method).`,
    columns: { name: 'number', low: 'low', high: 'high', size: 'size', mean: 'effect', spread: 'spread' },
    size: (size, error) => `${size} ± ${error}`,
    note: '"Size" is how much the figure moves on average, up or down, over the whole range of the number (± standard error), and "effect" the same with its sign. Where "spread" is large against the size, the effect depends on where the other numbers stand, or is curved.',
    more: (count) => `... and ${count} more, in morris.csv`,
  },
};
