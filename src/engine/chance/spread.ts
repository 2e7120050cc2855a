/**
 * What a stay costs beside its price: a factor with mean 1, drawn once for each stay, from the child's own stream.
 *
 * Nothing else in the scenario shifts it: it is named by the child and the number of the stay among the child's own. So a
 * stay more or less, earlier on, gives the child's later stays the factors of other numbers.
 */
import type { Spread } from '../../model/ledger.js';
import { exponential, uniform } from './exponential.js';
import { counterWord, PURPOSE } from './keys.js';
import { type ThreefryKey, threefry2x32 } from './threefry.js';

const DRAW_BITS = 7;
/** Stays of a child that have luck of their own: 2^11. */
const MAX_STAYS = 1 << 11;

const block = new Uint32Array(2);

/**
 * The factor of a child's `stay`th stay (0, 1 ...).
 *
 * @throws RangeError when the child has more stays than there are numbers for
 */
export function costFactor(spread: Spread, key: ThreefryKey, word: number, origin: number, stay: number): number {
  if (stay >= MAX_STAYS) throw new RangeError(`a child whose stays differ in cost has more than ${MAX_STAYS} stays`);
  const counter = counterWord(origin, PURPOSE.cost) | (stay << DRAW_BITS);
  return spread.shape === 'lognormal'
    ? lognormal(spread, key, word, counter)
    : gamma(spread.gammaShape, key, word, counter);
}

/** exp(s Z - s^2 / 2) with s^2 = log(1 + cv^2): mean 1, standard deviation cv. */
function lognormal({ sigma, halfVariance }: Spread, key: ThreefryKey, word: number, counter: number): number {
  threefry2x32(key, word, counter, block);
  return Math.exp(sigma * normal() - halfVariance);
}

/** A standard normal number from the block (Box & Muller 1958). */
function normal(): number {
  return Math.sqrt(2 * exponential(block[0] as number)) * Math.cos(2 * Math.PI * uniform(block[1] as number));
}

/**
 * Gamma with this shape, divided by it: mean 1, variance 1 / shape. Marsaglia & Tsang (2000), ACM Transactions on
 * Mathematical Software 26(3); a shape below 1 is that of shape + 1 times U^(1 / shape).
 */
function gamma(shape: number, key: ThreefryKey, word: number, counter: number): number {
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  // More than 95 % of the tries are accepted: that sixty-four are not does not happen.
  for (let draw = 0; draw < 1 << DRAW_BITS; draw += 2) {
    threefry2x32(key, word, counter | draw, block);
    const x = normal();
    const v = (1 + c * x) ** 3;
    threefry2x32(key, word, counter | (draw + 1), block);
    if (v <= 0 || -exponential(block[0] as number) >= x * x * 0.5 + d * (1 - v + Math.log(v))) continue;
    const below1 = shape < 1 ? uniform(block[1] as number) ** (1 / shape) : 1;
    return (d * v * below1) / shape;
  }
  throw new RangeError('no gamma number in sixty-four tries');
}
