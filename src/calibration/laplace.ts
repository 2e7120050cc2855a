/** What is known of the parameters by the mode alone: normal logarithms with Laplace's covariance. */
import type { Knowledge } from './fit.js';
import type { Mode } from './mode.js';
import { Z95 } from './normal.js';

export function laplaceKnowledge({ point, covariance, isTouched }: Mode): Knowledge {
  const sd = (i: number): number => Math.sqrt(covariance.get(i, i));
  return {
    mode: point,
    isTouched,
    sd,
    correlation: (i, j) => covariance.get(i, j) / (sd(i) * sd(j)),
    factors: (i) => {
      const middle = point[i] as number;
      return { low: Math.exp(middle - Z95 * sd(i)), high: Math.exp(middle + Z95 * sd(i)) };
    },
    expected: () => null,
  };
}
