/** The picture of the ladder says what the forecast says: nobody disappears between two steps. */
import { expect, test } from 'vitest';
import { ladderFlows } from '../../src/pages/ladder-flows.js';
import { ladderPicture } from '../../src/pages/ladder-picture.js';
import { ladderSection } from '../../src/pages/ladder-section.js';
import { reportDa } from '../../src/text/da/report.js';
import { PLAIN, simulated, WITH_POLICY } from '../support/reported.js';

const run = simulated([PLAIN, WITH_POLICY], 20);
const [forecast, proposal] = run.forecasts;
if (forecast === undefined || proposal === undefined) throw new Error('two forecasts');
const flows = ladderFlows(PLAIN, forecast);
if (flows === null) throw new Error('a ladder');

test('who moves to a step, comes from outside and leaves it is the change of the children on it', () => {
  const before = (step: string): number => {
    const stock = forecast.series.find((own) => own.measure === 'stock' && own.step === step && own.group === 'all');
    return stock?.summaries[stock.periods.indexOf('2017-12')]?.mean ?? Number.NaN;
  };
  flows.nodes.forEach(({ step, children }, i) => {
    if (step.kind === 'universal') return; // Births and grown-ups are not moves between steps.
    const sum = (isWanted: (way: { from: number; to: number }) => boolean): number =>
      flows.flows.filter(isWanted).reduce((all, own) => all + own.moves.mean, 0);
    const came = sum(({ to }) => to === i) + (flows.arriving[i] ?? 0);
    const left = sum(({ from }) => from === i) + (flows.leaving[i] ?? 0);
    expect(children - before(step.id), step.id).toBeCloseTo(came - left, 9);
  });
});

test('every step is drawn with its children, and every way of more than one child in two years with its moves', () => {
  const { shapes, width, height } = ladderPicture(flows, null, 50, reportDa);
  const words = shapes.flatMap((shape) => (shape.kind === 'words' ? [shape.text] : []));
  for (const { step } of flows.nodes) expect(words).toContain(step.shortName);
  expect(shapes.filter(({ kind }) => kind === 'box')).toHaveLength(flows.nodes.length);
  const drawn = flows.flows.filter(({ moves }) => moves.mean >= 0.5);
  expect(drawn.length).toBeGreaterThan(1);
  expect(shapes.filter((shape) => shape.kind === 'path' && shape.fill === 'none')).toHaveLength(drawn.length);
  for (const shape of shapes) {
    if (shape.kind !== 'words') continue;
    expect(shape.x).toBeGreaterThan(0);
    expect(shape.x).toBeLessThan(width);
    expect(shape.y).toBeGreaterThan(0);
    expect(shape.y).toBeLessThan(height);
  }
});

test('a step that is laid over the base stands where its level is, not at the end', () => {
  const added = { ...PLAIN, steps: [...PLAIN.steps].reverse() };
  expect(ladderFlows(added, forecast)?.nodes.map(({ step }) => step.level)).toEqual([1, 3, 6]);
});

test('the table beside the picture has the same moves, with those of the base beside a proposal', () => {
  const section = ladderSection(run, reportDa);
  const tables = (section?.blocks ?? []).flatMap((block) => (block.kind === 'figure' ? [block.figure.table] : []));
  expect(tables).toHaveLength(2);
  expect(tables[0]?.columns.map(({ heading }) => heading)).toEqual(['Fra', 'Til', 'Skift i året']);
  expect(tables[1]?.columns.at(-1)?.heading).toBe('I grundlaget');
  const largest = flows.flows[0];
  expect(tables[0]?.rows[0]?.cells[2]?.sort).toBe(largest?.moves.mean);
});
