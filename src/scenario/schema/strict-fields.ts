/** A strict set of fields. */

import { z } from 'zod';

/** An unknown key is an error whose message carries the known keys, for the suggestion. */
export function strictFields<S extends z.ZodRawShape>(shape: S) {
  const known = Object.keys(shape).join(' ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined) });
}
