/** The gamma distribution with mean and standard deviation stated; P and its inverse. */
import { logGamma } from './log-gamma.js';
import { rootOf } from './root.js';

/** P(a, x), the regularised lower incomplete gamma function: the series for x < a + 1, else the continued fraction
 * (Abramowitz & Stegun 1964, 6.5.29 and 6.5.31, the latter by Lentz's method; relative error some 1e-13). */
export function gammaCdf(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? front * series(shape, x) : 1 - front * fraction(shape, x);
}

function series(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-16 && n < MOST_TERMS; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

function fraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let i = 1; i < MOST_TERMS; i++) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / apart(a * d + b);
    c = apart(b + a / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

function apart(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

const TINY = 1e-300;
const MOST_TERMS = 100_000;

/** The number below which a gamma number of scale 1 lies with chance p, 0 < p < 1; relative error below 1e-11. */
export function gammaQuantile(shape: number, p: number): number {
  // In the logarithm, because a small shape spreads its numbers over hundreds of powers of ten. Below x = p^(1/a) ...
  // P(a, x) <= x^a / Gamma(a + 1), so that this is a lower bound.
  const lowest = (Math.log(p) + logGamma(shape + 1)) / shape;
  if (lowest < SMALLEST) return Math.exp(lowest);
  let highest = Math.max(lowest + 1e-9, Math.log(shape + 1));
  while (gammaCdf(shape, Math.exp(highest)) < p) highest += 1;
  return Math.exp(rootOf((log) => gammaCdf(shape, Math.exp(log)) - p, lowest - 1e-9, highest));
}

/** Logarithm of the smallest number that is told from the bound. */
const SMALLEST = -700;
