/** How far each number was drawn towards the comparison group, as a section of the report. */
import type { CalibrationWords } from '../text/calibration-words.js';
import { formatNumber } from '../text/number-format.js';
import type { Section } from '../text/section.js';
import { type Fit, UNINFORMED } from './fit.js';
import { Z95 } from './normal.js';
import type { Group, PooledParameter } from './pooling.js';

export function groupSection({ parameters }: Fit, group: Group, words: CalibrationWords): Section {
  const { pooling: own } = words;
  const factor = (log: number): string => formatNumber(Math.exp(log), 2, words);
  const rows = parameters.map(({ parameter, factor: fitted, spreadRatio }, i) => {
    const { mean, meanSd, between } = group.pooled[i] as PooledParameter;
    // Its figures do not tell of the number: the prior is the scenario's own.
    const isSilent = Math.hypot(meanSd, between) > parameter.priorSd && meanSd > UNINFORMED * parameter.priorSd;
    // Of normal numbers the prior's weight is the variance after the figures over that before them.
    const weight = Math.min(1, spreadRatio ** 2);
    return [
      parameter.name,
      isSilent ? '' : factor(mean),
      isSilent ? '' : `${factor(mean - Z95 * between)}-${factor(mean + Z95 * between)}`,
      factor(group.alone[i] as number),
      formatNumber(fitted, 2, words),
      isSilent ? '' : `${formatNumber(100 * weight, 0, words)} %`,
    ];
  });
  const { columns } = own;
  return {
    title: own.title,
    paragraphs: [own.about(group.municipalities.length, group.file)],
    table: {
      titles: [columns.name, columns.middle, columns.between, columns.alone, columns.fitted, columns.weight],
      rows,
      names: 1,
    },
    notes: [own.how],
  };
}
