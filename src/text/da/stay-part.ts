/** Parts of a stay and numbers of months, in Danish. */
import type { DurationRange } from '../../scenario/scenario.js';

export const months = (count: number): string => (count === 1 ? '1 måned' : `${count} måneder`);

export const part = ({ fromMonth, toMonth }: DurationRange): string => {
  if (fromMonth > 0) return toMonth === null ? `efter ${months(fromMonth)}` : `fra ${fromMonth} til ${months(toMonth)}`;
  if (toMonth === null) return 'hele tiden';
  return toMonth === 1 ? 'den første måned' : `de første ${months(toMonth)}`;
};
