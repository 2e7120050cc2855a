/** Where a rising function crosses zero. */

/**
 * The zero of `f` between `low` (f <= 0) and `high` (f >= 0), by regula falsi in the Illinois form (Dowell & Jarratt
 * 1971, BIT 11) kept safe by halving: to the last digits that f tells apart.
 */
export function rootOf(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  let side = 0;
  for (let i = 0; i < 200 && b - a > 1e-15 * Math.max(Math.abs(a), Math.abs(b), 1e-300); i++) {
    const secant = (a * fb - b * fa) / (fb - fa);
    // Every third step halves, so that the interval always shrinks.
    const x = i % 3 === 2 || !(secant > a && secant < b) ? a + (b - a) / 2 : secant;
    const fx = f(x);
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
