/** `uncertain:` beside a number, and beside shares: how little is known of it. */

import { z } from 'zod';
import type { Distribution } from '../uncertain/distribution.js';
import { strictFields } from './strict-fields.js';

const finite = z.number().min(-1e15).max(1e15);
const from = finite.describe('No draw is below this.');
const to = finite.describe('No draw is above this.');
const width = (description: string) => z.number().min(0).max(1e15).describe(description);
const sd = width('Standard deviation, in the unit of the number, >= 0.');

const cut = { from: from.optional(), to: to.optional() };
const between = (description: string) => strictFields({ from, to }).describe(description);

/** What is said of it beside each number. */
export const UNCERTAIN = 'How uncertain the number is: one distribution; each replication draws its own.';

/** What may stand there: exactly one of these. */
export const uncertainSchema = strictFields({
  normal: strictFields({ sd, ...cut })
    .describe('Normal; the value is its mean.')
    .optional(),
  lognormal: strictFields({
    sdLog: width('Standard deviation of the natural logarithm, >= 0; 0.3 is a factor 1.6 either way, 9 times in 10.'),
    ...cut,
  })
    .describe('Lognormal, for what is above 0: intensities, prices, factors; the value is its median.')
    .optional(),
  gamma: strictFields({ sd, ...cut })
    .describe('Gamma, for what is above 0; the value is its mean.')
    .optional(),
  beta: strictFields({ sd, ...cut })
    .describe('Beta, for shares; the value is its mean.')
    .optional(),
  triangular: between('Triangular; the value is the most likely number.').optional(),
  uniform: between('Every number between the two is as likely.').optional(),
})
  .describe('How uncertain the number is: one distribution. Each replication draws its own number.')
  .meta({ id: 'uncertain' });

/** Of shares that are drawn together. */
export const dirichletSchema = strictFields({
  dirichlet: strictFields({
    concentration: z
      .number()
      .min(0.01)
      .max(1e9)
      .describe('As well known as if so many children had been counted, 0.01-1,000,000,000.'),
  }).describe('Shares that add up in every draw; what is left of 1 is a share of its own.'),
})
  .describe('How uncertain the shares are. Each replication draws its own.')
  .meta({ id: 'uncertainShares' });

type Stated = z.infer<typeof uncertainSchema>;

/** The distributions that are stated; there should be one. */
export function distributionsIn(stated: Stated): Distribution[] {
  const { normal, lognormal, gamma, beta, triangular, uniform } = stated;
  const ends = (own: { readonly from?: number | undefined; readonly to?: number | undefined }) => ({
    from: own.from ?? null,
    to: own.to ?? null,
  });
  return [
    ...(normal === undefined ? [] : [{ kind: 'normal', sd: normal.sd, ...ends(normal) } as const]),
    ...(lognormal === undefined ? [] : [{ kind: 'lognormal', sdLog: lognormal.sdLog, ...ends(lognormal) } as const]),
    ...(gamma === undefined ? [] : [{ kind: 'gamma', sd: gamma.sd, ...ends(gamma) } as const]),
    ...(beta === undefined ? [] : [{ kind: 'beta', sd: beta.sd, ...ends(beta) } as const]),
    ...(triangular === undefined ? [] : [{ kind: 'triangular', ...triangular } as const]),
    ...(uniform === undefined ? [] : [{ kind: 'uniform', ...uniform } as const]),
  ];
}
