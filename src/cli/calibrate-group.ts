/** The comparison group of a calibration: each of its municipalities is fitted, and together they are a prior. */
import { type Calibration, calibrationOf } from '../calibration/calibration.js';
import { withCorrelations } from '../calibration/correlation.js';
import { modeOf } from '../calibration/mode.js';
import { evidenceOf, type Group, pooledOf, withGroup } from '../calibration/pooling.js';
import type { Problem } from '../scenario/problem.js';
import type { PoolMember } from '../scenario/targets/read-pool.js';
import { isWithin } from '../scenario/targets/target.js';
import type { CalibrationWords } from '../text/calibration-words.js';
import type { CalibrateOptions } from './calibrate.js';
import { UserError } from './output.js';
import { progressBar } from './progress.js';

/** A calibration with what the group says as its prior. */
interface Grouped extends Group {
  readonly calibration: Calibration;
}

/** Fits the municipalities of the group by the same scenario and free numbers; or what is wrong with their figures. */
export function groupOf(
  own: Calibration,
  all: readonly PoolMember[],
  { from, until, pool, quiet }: CalibrateOptions,
  words: CalibrationWords,
): Grouped | { readonly problems: readonly Problem[] } {
  const { scenario, parameters, reread = null, futures } = own;
  const within = all.map(({ municipality, targets }) => ({
    municipality,
    targets: targets.filter((target) => isWithin(target, from, until)),
  }));
  const members = within.filter(({ targets }) => targets.length > 0);
  if (members.length < 2) throw new UserError(words.noTargets(pool ?? '', from, until));
  const readings = members.map(({ targets }) => calibrationOf(scenario, targets, parameters, { reread, futures }));
  const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
  if (problems.length > 0) return { problems };
  const bar = progressBar(words.pooling.progress, members.length + 1, quiet);
  let done = 0;
  try {
    const evidence = readings.flatMap((reading) => {
      if (!reading.ok) return [];
      const found = evidenceOf(modeOf(withCorrelations(reading.calibration)), parameters);
      bar.update(++done);
      return [found];
    });
    const alone = modeOf(own).point;
    const pooled = pooledOf(evidence, parameters);
    return {
      calibration: { ...own, parameters: withGroup(parameters, pooled) },
      file: pool ?? '',
      municipalities: members.map(({ municipality }) => municipality),
      pooled,
      alone,
    };
  } finally {
    bar.stop();
  }
}
