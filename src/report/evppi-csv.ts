/** `evppi --out`: what it is worth to know, and what the scenarios come to, as one tidy file. */
import type { Worth } from '../decisions/evppi.js';
import type { ValueOfInformation } from '../decisions/value-of-information.js';
import { number, text } from './csv.js';

const COLUMNS = ['table', 'name', 'numbers', 'kr', 'se', 'plain_kr', 'excess_kr', 'share'];

/** `share`: of the draws in which a scenario is the best, or in which knowing changes the choice. */
export function evppiCsv({ choices, everything, known }: ValueOfInformation): string {
  const worth = (
    table: string,
    name: string,
    numbers: readonly string[],
    { value, se, plain, excess, changes }: Worth,
  ) => [
    table,
    text(name),
    text(numbers.join(' ')),
    number(value),
    number(se),
    number(plain),
    number(excess),
    number(changes),
  ];
  const rows = [
    ...choices.map(({ scenario, krMean, krSe, best }) => [
      'net_benefit',
      text(scenario),
      '',
      number(krMean),
      number(krSe),
      '',
      '',
      number(best),
    ]),
    worth('evpi', 'all', [], everything),
    ...known.map(({ set, worth: own }) =>
      worth(
        'evppi',
        set.name,
        set.numbers.map(({ name }) => name),
        own,
      ),
    ),
  ];
  return `${[COLUMNS, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}
