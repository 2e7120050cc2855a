/** The beta distribution: I_x(a, b) and its inverse. */
import { logGamma } from './log-gamma.js';
import { rootOf } from './root.js';

/**
 * I_x(a, b), the regularised incomplete beta function, by its continued fraction (Abramowitz & Stegun 1964, 26.5.8, by
 * Lentz's method) on the side of the mean where it converges fast; relative error some 1e-13.
 */
export function betaCdf(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, 1 - x)) / b;
}

function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / apart(1 + even * d);
    c = apart(1 + even / c);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / apart(1 + odd * d);
    c = apart(1 + odd / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

function apart(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/** The number below which a beta number lies with chance p, 0 < p < 1; absolute error below 1e-12. */
export function betaQuantile(a: number, b: number, p: number): number {
  return rootOf((x) => betaCdf(a, b, x) - p, 0, 1);
}
