/** Mistakes of the command line that have nothing to do with one another are told at once. */
import { UserError } from './output.js';

/**
 * What two readings find.
 *
 * @throws UserError with the mistakes of both
 */
export function both<A, B>(first: () => A, second: () => B): [A, B] {
  const [a, b] = [tried(first), tried(second)];
  if (a.ok && b.ok) return [a.value, b.value];
  throw new UserError([a, b].flatMap((one) => (one.ok ? [] : [one.mistake])).join('\n'));
}

type Tried<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly mistake: string };

function tried<T>(read: () => T): Tried<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof UserError) return { ok: false, mistake: error.message };
    throw error;
  }
}
