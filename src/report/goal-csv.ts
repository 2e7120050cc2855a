/** `goal-seek --out`: every value that was tried, and those that meet the goal, as one tidy file. */
import type { FigureAt, Goal, GoalAnswer, MetFigure } from '../decisions/goal-answer.js';
import { number, text } from './csv.js';

export function goalCsv(
  { named, outcome, also, target }: Pick<Goal, 'named' | 'outcome' | 'also' | 'target'>,
  { tried, met }: Pick<GoalAnswer, 'tried' | 'met'>,
): string {
  const nameOf = ({ measure, step, period }: Goal['outcome']): string => `${measure}/${step}/${period}`;
  const header = [
    'row',
    'number',
    'value',
    'value_se',
    nameOf(outcome),
    'se',
    'goal',
    'share_within',
    ...also.map(nameOf),
  ];
  const row = (kind: string, { at, value, se, others }: FigureAt, own: Partial<MetFigure>): string[] => [
    kind,
    text(named.name),
    number(at),
    number(own.atSe ?? null),
    number(value),
    number(se),
    number(target),
    own.within === undefined || own.futures === undefined ? '' : number(own.within / own.futures),
    ...others.map(number),
  ];
  const rows = [...tried.map((one) => row('tried', one, {})), ...met.map((one) => row('answer', one, one))];
  return `${[header.map(text), ...rows].map((cells) => cells.join(',')).join('\n')}\n`;
}
