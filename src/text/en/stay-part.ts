/** Parts of a stay and numbers of months, in English. */
import type { DurationRange } from '../../scenario/scenario.js';

export const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`);

export const part = ({ fromMonth, toMonth }: DurationRange): string => {
  if (fromMonth > 0) return toMonth === null ? `after ${months(fromMonth)}` : `from ${fromMonth} to ${months(toMonth)}`;
  if (toMonth === null) return 'all the time';
  return toMonth === 1 ? 'in the first month' : `in the first ${months(toMonth)}`;
};
