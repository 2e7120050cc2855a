import type { UncertaintyWords } from '../uncertainty-words.js';

/** The words about uncertain numbers, in English. */
export const uncertaintyEn: UncertaintyWords = {
  fixedOption: 'use the middle of uncertain numbers in every future: then the span is chance alone',
  spread:
    'Some of the numbers are uncertain, and each future has drawn its own. The brackets therefore hold both chance and uncertain numbers. With --fixed-parameters there is chance alone.',
  onlyIn: (names) => `This holds for ${names.join(' and ')}; in the other scenarios the numbers stand still.`,
  heading: 'Uncertain numbers and chance',
  splitTitle: 'How much of the variance comes of uncertain numbers, and how precise is the mean:',
  split: (figure, percent, plusMinus, mean, error) =>
    `${figure}: ${percent} % (+/- ${plusMinus}) from uncertain numbers, the rest is chance; the mean is ${mean} +/- ${error}`,
  figures: {
    placed: (when) => `placed at the end of ${when}`,
    spent: (year) => `expenditure in ${year}`,
    against: (figure, base) => `${figure}, difference from ${base}`,
    of: (figure, scenario) => `${scenario}, ${figure}`,
  },
  million: 'mill. kr.',
  noPercent: 'none',
  impossible: (replication, why) =>
    `replication ${replication} has drawn numbers that cannot stand together (${why}); try another, or narrower distributions`,
  otherRows: 'the drawn numbers make other moves or amounts to count than the file’s own, because one became 0, say',
  title: (count) => `Uncertain numbers (${count}): each future draws its own`,
  columns: { name: 'number', value: 'middle', range: '9 of 10 draws', law: 'distribution' },
  laws: {
    normal: 'normal',
    lognormal: 'lognormal',
    gamma: 'gamma',
    beta: 'beta',
    triangular: 'triangular',
    uniform: 'uniform',
  },
  cutOff: 'cut off',
  shares: (concentration) => `shares together (Dirichlet, ${concentration})`,
  posterior: (rows, isFactor) => `row of ${rows}${isFactor ? ', factor' : ''}`,
  note: 'The middle is the number that the file states; --fixed-parameters uses it. "9 of 10 draws" are 5-95 % of the draws. Scenarios that share a number draw the same in the same future.',
  atMiddle: 'Some numbers are uncertain. The exact expectation is at their middle; each future has drawn its own.',
  central: 'The key figures above are at the middle of the uncertain numbers. The mean over the draws may be another.',
};
