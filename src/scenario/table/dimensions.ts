/** Which labels of a table say the age, which the year, the sex, the place. */

import type { Faults } from './faults.js';
import { type Dimension, dimensionOf } from './labels.js';
import type { Label, Sheet } from './sheet.js';

/** The axis of each dimension; age and year are in every table. */
export interface Dimensions {
  readonly age: number;
  readonly year: number;
  readonly sex: number | null;
  readonly marital: number | null;
  readonly area: number | null;
}

/** Labels that leave nobody out where they stand alone in their column, beside that of the place. */
const SAYS_NOTHING = /^(hele landet|all denmark|danmark|denmark|antal( personer)?|personer|persons|number)$/i;

/** Finds the axes; null when age or year is nowhere, or when several axes say the same thing. */
export function findDimensions(sheet: Sheet, faults: Faults): Dimensions | null {
  const labels = sheet.axes.map((_, axis) => distinctLabels(sheet, axis));
  const spoken = sheet.axes.map((named, axis) => named ?? commonest(labels[axis] ?? []));
  const before = faults.problems.length;
  const axisOf = (dimension: Dimension): number | null => {
    const axes = spoken.flatMap((other, axis) => (other === dimension ? [axis] : []));
    const telling = axes.filter((axis) => !(labels[axis] ?? []).every(({ text }) => SAYS_NOTHING.test(text)));
    const [first, second] = telling.map((axis) => labels[axis]?.[0]);
    if (first !== undefined && second !== undefined) {
      const args = { got: second.text, other: first.text };
      faults.report(second.row, second.cell, { code: 'tableTwoAxes', args });
    }
    return telling[0] ?? axes[0] ?? null;
  };
  const [age, year] = [axisOf('age'), axisOf('year')];
  const others = { sex: axisOf('sex'), marital: axisOf('marital'), area: axisOf('area') };
  if (age !== null && year !== null) return faults.problems.length > before ? null : { age, year, ...others };
  const missing = [...(age === null ? ['age'] : []), ...(year === null ? ['year'] : [])];
  const got = sheet.header.cells.flatMap(({ text }) => (text === '' ? [] : text));
  faults.report(sheet.header, undefined, { code: 'tableHeader', args: { missing, got } });
  return null;
}

/** The first label of each text. */
function distinctLabels({ figures }: Sheet, axis: number): Label[] {
  const labels = new Map<string, Label>();
  for (const figure of figures) {
    const label = figure.labels[axis];
    if (label !== null && label !== undefined && !labels.has(label.text)) labels.set(label.text, label);
  }
  return [...labels.values()];
}

/** What most of the labels speak of; null when all are totals. */
function commonest(labels: readonly Label[]): Dimension | null {
  const counts = new Map<Dimension, number>();
  for (const { text } of labels) {
    const dimension = dimensionOf(text);
    if (dimension !== null) counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
