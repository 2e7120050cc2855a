/** Student's law around a centre: what a few past figures say of the next one (scores of the references). */
import type { Place } from './scores.js';

export interface StudentLaw {
  readonly centre: number;
  /** >= 0; 0: the centre for sure. */
  readonly scale: number;
  /** Whole number >= 2; of 1 the score would be infinite. */
  readonly degrees: number;
}

/** Chance of at most x. */
export function studentCdf({ centre, scale, degrees }: StudentLaw, x: number): number {
  if (scale === 0) return x < centre ? 0 : 1;
  return standardCdf((x - centre) / scale, degrees);
}

/** The place of a figure in the law. */
export function placeInStudent(law: StudentLaw, observed: number): Place {
  const atMost = studentCdf(law, observed);
  const isCentre = law.scale === 0 && observed === law.centre;
  return { below: isCentre ? 0 : atMost, atMost };
}

/** Where the chance of at most x is p, by halving. */
export function studentQuantile({ centre, scale, degrees }: StudentLaw, p: number): number {
  let [low, high] = [-1, 1];
  while (standardCdf(low, degrees) > p) low *= 2;
  while (standardCdf(high, degrees) < p) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (standardCdf(middle, degrees) < p) low = middle;
    else high = middle;
  }
  return centre + (scale * (low + high)) / 2;
}

/**
 * The continuous ranked probability score of the law in closed form (Jordan, Krueger & Lerch 2019, Journal of Statistical
 * Software 90 (12), appendix A): z (2 F(z) - 1) + 2 f(z) (v + z^2) / (v - 1) - 2 sqrt(v) / (v - 1) B(1/2, v - 1/2) / B(1/2, v/2)^2.
 */
export function crpsOfStudent({ centre, scale, degrees }: StudentLaw, observed: number): number {
  if (scale === 0) return Math.abs(observed - centre);
  const z = (observed - centre) / scale;
  const v = degrees;
  const half = beta(v);
  const density = (1 + (z * z) / v) ** (-(v + 1) / 2) / (Math.sqrt(v) * half);
  const spread = (2 * Math.sqrt(v) * beta(2 * v - 1)) / ((v - 1) * half ** 2);
  return scale * (z * (2 * standardCdf(z, v) - 1) + (2 * density * (v + z * z)) / (v - 1) - spread);
}

/** B(1/2, n/2) of a whole number n >= 1: B(1/2, 1/2) = pi, B(1/2, 1) = 2, B(1/2, x + 1) = B(1/2, x) x / (x + 1/2). */
function beta(n: number): number {
  let value = n % 2 === 1 ? Math.PI : 2;
  for (let x = n % 2 === 1 ? 0.5 : 1; x < n / 2; x++) value *= x / (x + 0.5);
  return value;
}

/** Of scale 1 around 0, by the finite sums of whole degrees (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4). */
function standardCdf(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  const between = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return (1 + between) / 2;
}
