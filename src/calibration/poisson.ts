/** Chance that a Poisson number with this mean is one of `from` .. `to`, whole numbers, both included. */
export function poissonBetween(from: number, to: number, mean: number): number {
  const first = Math.max(0, from);
  if (to < first) return 0;
  let term = Math.exp(logPoisson(first, mean));
  let sum = 0;
  for (let k = first; k <= to; k++) {
    sum += term;
    term *= mean / (k + 1);
  }
  return Math.min(1, sum);
}

/** Logarithm of the chance of exactly k. */
function logPoisson(k: number, mean: number): number {
  let logFactorial = 0;
  for (let i = 2; i <= k; i++) logFactorial += Math.log(i);
  return k * Math.log(mean) - mean - logFactorial;
}
