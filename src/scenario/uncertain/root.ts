/** Where a rising function crosses zero. */

/** Differences from the last digits of a number that a function tells apart. */
const LAST_DIGITS = 1e-15;

/**
 * The zero of `f` between `low` (f <= 0) and `high` (f >= 0), by regula falsi in the Illinois form (Dowell & Jarratt
 * 1971, BIT 11) kept safe by halving: to the last digits that f tells apart.
 */
export function rootOf(f: (x: number) => number, low: number, high: number): number {
  const steps = rootSteps({ low, atLow: f(low), high, atHigh: f(high) }, 0);
  let step = steps.next();
  while (step.done !== true) step = steps.next(f(step.value));
  return step.value;
}

/** Where a rising function is at most zero, and where it is at least zero. */
export interface Bracket {
  readonly low: number;
  readonly atLow: number;
  readonly high: number;
  readonly atHigh: number;
}

/** The same for one who works the function out elsewhere: yields where it is wanted, and is told what it is there. */
export function* rootSteps({ low, atLow, high, atHigh }: Bracket, width: number): Generator<number, number, number> {
  let [a, b] = [low, high];
  let [fa, fb] = [atLow, atHigh];
  let side = 0;
  const enough = (): number => Math.max(width, LAST_DIGITS * Math.max(Math.abs(a), Math.abs(b), 1e-300));
  for (let i = 0; i < 200 && b - a > enough(); i++) {
    const secant = (a * fb - b * fa) / (fb - fa);
    // Every third step halves, so that the interval always shrinks.
    const x = i % 3 === 2 || !(secant > a && secant < b) ? a + (b - a) / 2 : secant;
    const fx = yield x;
    if (fx === 0) return x;
    if (fx < 0) {
      [a, fa] = [x, fx];
      if (side === -1) fb /= 2;
      side = -1;
    } else {
      [b, fb] = [x, fx];
      if (side === 1) fa /= 2;
      side = 1;
    }
  }
  return a + (b - a) / 2;
}
