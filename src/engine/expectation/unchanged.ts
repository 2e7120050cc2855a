/** How long children go on moving as they did at first. */
import type { Model } from '../../model/model.js';

/**
 * The first epoch in which something about moves is otherwise than in epoch 0 (an intensity, or what holds for new cases
 * only); the number of epochs where nothing is. Epochs also end where only prices change.
 */
export function firstChangedEpoch({ grid, intensity, caps }: Model, vintages: readonly number[]): number {
  if (caps.step.length > 0) return 1;
  const width = intensity.length / grid.epochCount;
  const isAsAtFirst = (epoch: number): boolean => {
    if (vintages[epoch] !== vintages[0]) return false;
    const own = intensity.subarray(epoch * width, (epoch + 1) * width);
    return own.every((value, at) => value === intensity[at]);
  };
  for (let epoch = 1; epoch < grid.epochCount; epoch++) if (!isAsAtFirst(epoch)) return epoch;
  return grid.epochCount;
}
