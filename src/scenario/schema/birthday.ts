/** `birthdays:` - what happens to the children on the ladder on certain birthdays. */

import { z } from 'zod';
import { SHARE, shareMap, sourced } from './numbers.js';

/** Birthdays that can have a rule: 1-30. */
const BIRTHDAY_KEY = /^([1-9]|[12]\d|30)$/;

const share = sourced(SHARE, 'Share of the children on the step who move there, 0-1; the rest leave the ladder.');
const sharesByStep = shareMap(share, 'Shares by destination step; they sum to at most 1.');

const birthdaySchema = z
  .union([z.literal('leave'), z.record(z.string(), sharesByStep)])
  .describe('"leave": everyone leaves the ladder; or, by step, the shares who move on. Steps not named are left.');
export type BirthdayFile = z.infer<typeof birthdaySchema>;

export const birthdaysSchema = z
  .record(z.string().regex(BIRTHDAY_KEY, 'badBirthday'), birthdaySchema)
  .default({ 18: 'leave' })
  .describe('Rules by birthday, whole years 1-30. Default: everyone leaves at 18.');
