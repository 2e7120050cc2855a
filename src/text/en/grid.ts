import type { GridWords } from '../grid-words.js';

/** `grid`, in English. */
export const gridEn: GridWords = {
  command:
    'Shows a figure when two numbers change at once: a two-way table. With two files: the difference between them, and where it is zero.',
  options: {
    x: 'the number along, from and to and in how many values (2-40; without: 5), e.g. "hjemme>pleje=-50%:+50%:5"',
    y: 'the number upwards, in the same way',
  },
  placeholder: 'NUMBER=FROM:TO:COUNT',
  examples: [
    'grid scenarios/basis.yaml --x unitCost:pleje=350000:450000 --y "pleje>hjemme=-30%:+30%"',
    'grid scenarios/basis.yaml scenarios/netvaerk_foerst.yaml --x unitCost:netvaerk=100000:500000 --y "almen>institution=0.5:1.5"',
  ],
  missing: (option) => `give ${option}, e.g. ${option} "hjemme>pleje=-50%:+50%:5"`,
  badAxis: (option, text) =>
    `${option}: expected NUMBER=from:to or NUMBER=from:to:count of 2-40 values, e.g. "hjemme>pleje=-50%:+50%:5"; got "${text}"`,
  oneOutcome: (got) => `--outcome: give one figure; got ${got}`,
  title: (scenario) => `Two numbers at once: ${scenario}`,
  titleOfDifference: (scenario, base) => `Two numbers at once: ${scenario} against ${base}`,
  about: (x, y) => `${x} is along and ${y} downwards; all other numbers stand as they do in the file.`,
  corner: (y, x) => `${y} \\ ${x}`,
  none: '–',
  impossible: 'Where there is –, the numbers cannot stand together.',
  errors: (greatest) => `The figures are simulated with an error of at most ${greatest} (Monte Carlo error).`,
  evenAt: (names, pairs) =>
    `The difference is zero where (${names}) is ${pairs.join('; ')}, on a straight line between the values worked out.`,
  pair: (y, x) => `${y}: ${x}`,
  alwaysEven: 'The difference is zero in the whole table: neither number tells the scenarios apart.',
  neverEven: (isBelow) => `The difference is ${isBelow ? 'below' : 'above'} zero in the whole table.`,
  chart: {
    title: 'Two numbers at once:',
    upwards: (name) => `Upwards: ${name}`,
    even: 'the difference is zero',
    now: 'as the file says',
  },
};
