/** Rounds amounts so that what is shown adds up to what is shown as their sum. */

/**
 * Whole numbers near the given ones that add up to `total`: the nearest ones, of which those are moved by one that are
 * rounded the furthest the other way (largest remainder). Zero stays zero as long as something else can be moved.
 */
export function adding(total: number, numbers: readonly number[]): number[] {
  const shown = numbers.map(round);
  const missing = total - shown.reduce((sum, own) => sum + own, 0);
  const step = Math.sign(missing);
  const order = numbers
    .map((number, i) => ({ i, isZero: number === 0, gain: step * (number - (shown[i] as number)) }))
    .sort((a, b) => Number(a.isZero) - Number(b.isZero) || b.gain - a.gain);
  for (let moved = 0; moved < Math.abs(missing) && order.length > 0; moved++) {
    const { i } = order[moved % order.length] as { i: number };
    shown[i] = (shown[i] as number) + step;
  }
  return shown;
}

/** To the nearest whole number, halves away from zero as in print; never -0. */
export function round(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) || 0;
}
