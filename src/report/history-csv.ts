import type { Observed } from '../results/observed.js';
import { number, text } from './csv.js';

/** `history.csv`: one row a measure, step, group and period as it was observed; the value is empty where it is masked. */
export function historyCsv(history: readonly Observed[]): string {
  const rows = history.flatMap(({ measure, step, group, points, source }) =>
    points.map(({ period, value }) => [period, measure, text(step), text(group), number(value), text(source)].join()),
  );
  return `${['period,measure,step,group,value,source', ...rows].join('\n')}\n`;
}
