import type { ChartDataset } from 'chart.js';
import { describe, expect, test } from 'vitest';
import { expenditureDifferenceFan } from '../../src/charts/difference-fan.js';
import { expenditureFan } from '../../src/charts/expenditure-fan.js';
import { footerText } from '../../src/charts/footer.js';
import type { Picture, Place } from '../../src/charts/frame.js';
import { caseloadFan, queueFan } from '../../src/charts/interaction-fan.js';
import { stockFan } from '../../src/charts/stock-fan.js';
import type { Forecast } from '../../src/results/forecast.js';
import { chartsDa } from '../../src/text/da/charts.js';
import { EXAMPLES } from './gallery-examples.js';
import { BASE, difference, FOLLOW_UP, NETWORK, withQueue } from './synthetic.js';

const FOSTER = { id: 'pleje', name: 'Plejefamilie' };

function example(name: string): Picture {
  const found = EXAMPLES.get(name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found;
}

const datasets = (chart: Picture) => chart.data.datasets as ChartDataset<'line', Place[]>[];
const means = (chart: Picture) => datasets(chart).filter((one) => one.label?.includes('Gennemsnit'));
function legendTexts(chart: Picture): string[] {
  // The items do not depend on the drawn chart.
  const items = chart.options?.plugins?.legend?.labels?.generateLabels as () => { text: string }[];
  return items().map((item) => item.text);
}

/** The text of every tick of the value axis. */
function tickTexts(chart: Picture, values: number[]): string[] {
  const callback = chart.options?.scales?.y?.ticks?.callback as (
    value: number,
    index: number,
    ticks: { value: number }[],
  ) => string;
  return values.map((value, index) =>
    callback(
      value,
      index,
      values.map((v) => ({ value: v })),
    ),
  );
}

describe('a fan chart', () => {
  test('names its bands in the data and in the legend as shares of the runs, never as a confidence interval', () => {
    const labels = datasets(example('stock-one')).map((one) => one.label);
    expect(new Set(labels)).toEqual(
      new Set(
        ['25-75 % af forløbene', '5-95 % af forløbene', 'Gennemsnit af forløbene'].map((l) => `${BASE.scenario}: ${l}`),
      ),
    );
    expect(legendTexts(example('stock-one'))).toEqual([
      'Gennemsnit af forløbene',
      '25-75 % af forløbene',
      '5-95 % af forløbene',
    ]);
    for (const chart of EXAMPLES.values()) expect(JSON.stringify(chart)).not.toMatch(/konfidens|confidence/i);
  });

  test('has the band from the 5 % to the 95 % quantile of the month it stands at', () => {
    const [high, low] = datasets(example('stock-one')).filter((one) => one.label?.includes(' 5-95 %'));
    const first = BASE.series.find((one) => one.step === 'pleje')?.summaries[0];
    expect(high?.data[0]).toEqual({ x: 2019 + 1 / 12, y: first?.p95 });
    expect(low?.data[0]).toEqual({ x: 2019 + 1 / 12, y: first?.p05 });
    expect([high?.fill, low?.fill]).toEqual(['+1', false]);
  });

  test('tells scenarios apart by colour, dash and point, and leaves out the narrow bands of three', () => {
    const lines = means(example('stock-three'));
    for (const key of ['borderColor', 'borderDash', 'pointStyle'] as const) {
      expect(new Set(lines.map((one) => JSON.stringify(one[key]))).size, key).toBe(3);
    }
    const names = [BASE, FOLLOW_UP, NETWORK].map((one) => one.scenario);
    expect(legendTexts(example('stock-three'))).toEqual([...names, '5-95 % af forløbene']);
  });

  test('writes a decimal comma, a point between thousands and a plain minus on its axis', () => {
    const chart = example('difference-expenditure');
    expect(tickTexts(chart, [-2.5, 0, 2.5])).toEqual(['-2,5', '0,0', '2,5']);
    expect(tickTexts(chart, [0, 1000, 2000])).toEqual(['0', '1.000', '2.000']);
    expect(tickTexts(example('expenditure-two-english'), [0, 0.5])).toEqual(['0.0', '0.5']);
  });

  test('shows zero, and draws it darker than the other grid lines', () => {
    for (const name of ['stock-one', 'difference-expenditure']) {
      const y = example(name).options?.scales?.y;
      expect(y).toMatchObject({ beginAtZero: true });
      const color = y?.grid?.color as (context: { tick: { value: number } }) => string;
      expect([color({ tick: { value: 0 } }), color({ tick: { value: 5 } })]).toEqual(['#222222', '#e4e4e4']);
    }
  });

  test('says what, for whom, in which unit, and how to make it again', () => {
    const chart = example('difference-expenditure');
    expect(chart.options?.plugins?.title?.text).toEqual(['Forskel i udgifter pr. år']);
    expect(chart.options?.plugins?.subtitle?.text).toEqual([
      'Tættere opfølgning minus Basis, gennemsnitlig rådgivningskommune, forløb for forløb',
      'Under nul: lavere udgifter',
    ]);
    expect(chart.options?.scales).toMatchObject({ unit: { title: { text: 'mio. kr. (2019-priser)' } } });
    const footer = String(footerText([BASE, FOLLOW_UP], chartsDa)).replaceAll('\u00a0', ' ');
    expect(footer).toBe(
      'Seed: indsatstrappe · 1.000 simulerede forløb · ' +
        'Basis, gennemsnitlig rådgivningskommune: scenarie 3f2a91c4 · Tættere opfølgning: scenarie 77b01d9e',
    );
  });

  test('says in the footer when replications failed', () => {
    const failed = { ...BASE, failed: [{ replication: 7, message: 'broke' }] };
    expect(footerText([failed], chartsDa).replaceAll('\u00a0', ' ')).toContain('1 forløb fejlede og er ikke med');
  });

  test('says in the footer whose mean can only be simulated, because children depend on one another', () => {
    const bound = { ...FOLLOW_UP, expectation: 'approximate' as const };
    const footer = (forecasts: Forecast[]) => footerText(forecasts, chartsDa).replaceAll('\u00a0', ' ');
    const known = 'påvirker hinanden, så gennemsnittet findes kun ved simulering';
    expect(footer([BASE, bound])).toContain(`Tættere opfølgning: børnene ${known}`);
    expect(footer([bound])).toContain(`· Børnene ${known}`);
    expect(footer([BASE])).not.toContain(known);
  });

  test('shows kr. as mio. kr. in the middle of the year', () => {
    const [mean] = means(example('expenditure-one'));
    expect(mean?.data[0]).toEqual({ x: 2019.5, y: 92.6 });
    expect(mean?.pointRadius).toBeGreaterThan(0);
  });

  test('gives a what-if the same colour and dash in the difference as beside the base', () => {
    const beside = means(example('stock-two'))[1];
    const [alone] = means(example('difference-expenditure'));
    expect([alone?.borderColor, alone?.borderDash]).toEqual([beside?.borderColor, beside?.borderDash]);
  });
});

describe('caseload and queue', () => {
  test('are shown of the scenarios that have them, in the colours they have elsewhere', () => {
    const [only, more] = means(caseloadFan([BASE, withQueue(FOLLOW_UP, true)], chartsDa, ''));
    expect(only?.borderColor).toBe(means(example('stock-two'))[1]?.borderColor);
    expect(more).toBeUndefined();
    const queue = queueFan([BASE, withQueue(FOLLOW_UP, true)], { id: 'institution', name: 'Hjem' }, chartsDa, '');
    expect(queue.options?.plugins?.title?.text).toEqual(['Venter på plads: Hjem']);
    expect(queue.options?.plugins?.subtitle?.text).toEqual(['Tættere opfølgning']);
  });
});

describe('a chart that cannot be drawn says why', () => {
  test('a missing series is named', () => {
    const missing = { id: 'skib', name: 'Skibsprojekt' };
    expect(() => stockFan([BASE], missing, chartsDa, '')).toThrow(
      '"Basis, gennemsnitlig rådgivningskommune" has no series of measure stock, step skib, group all',
    );
  });

  test('expenditure in two price levels is refused', () => {
    const dearer = { ...FOLLOW_UP, priceLevel: 2026 };
    expect(() => expenditureFan([BASE, dearer], chartsDa, '')).toThrow('got 2019, 2026');
  });

  test('no forecast, too many scenarios, two bases', () => {
    expect(() => stockFan([], FOSTER, chartsDa, '')).toThrow('at least one scenario');
    expect(() =>
      stockFan(
        Array.from({ length: 7 }, () => BASE),
        FOSTER,
        chartsDa,
        '',
      ),
    ).toThrow('at most 6');
    const other = { ...difference(NETWORK), base: 'Andet' };
    expect(() =>
      expenditureDifferenceFan([difference(FOLLOW_UP), other], { prices: 2019, side: null }, chartsDa, ''),
    ).toThrow('one base');
  });
});
