/** The known name that a misspelt one probably meant. */

/**
 * The closest of `known` to `word`, or null when none is close: at most a third of the word's letters
 * (at least one) may be wrong, missing, too many or swapped with their neighbour. Capitals, `-` and `_` do not count.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const wanted = fold(word);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const distance = distanceBelow(wanted, fold(candidate), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function fold(word: string): string {
  return word.slice(0, 60).toLowerCase().replaceAll('-', '_');
}

function distanceBelow(a: string, b: string, limit: number): number {
  return Math.abs(a.length - b.length) >= limit ? limit : editDistance(a, b);
}

/**
 * Edits between two words, a swap of neighbours counting as one: optimal string alignment
 * (Damerau 1964, Communications of the ACM 7(3), 171-176, restricted to one edit per place).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, changed, swapped ? at(beforeLast, j - 2) + 1 : changed));
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
