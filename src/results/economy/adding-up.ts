/** Rounds amounts so that what is shown adds up to what is shown as their sum. */

/**
 * The amounts in whole units of `unit`, whose sum is that of the exact amounts, rounded: each is rounded down, and the
 * units that are left go to the largest remainders, the first of equals first (largest remainder method). No amount is
 * a whole unit or more away from its exact value.
 */
export function addingUp(amounts: readonly number[], unit: number): number[] {
  const exact = amounts.map((amount) => amount / unit);
  const down = exact.map(Math.floor);
  const left = Math.round(exact.reduce((sum, own) => sum + own, 0)) - down.reduce((sum, own) => sum + own, 0);
  const remainders = exact.map((own, i) => ({ i, remainder: own - (down[i] as number) }));
  remainders.sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of remainders.slice(0, left)) down[i] = (down[i] as number) + 1;
  return down.map((own) => own * unit);
}
