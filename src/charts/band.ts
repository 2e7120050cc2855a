import type { Series, Summary } from '../results/forecast.js';
import type { ChartWords } from '../text/chart-words.js';
import type { PictureDataset, Place } from './frame.js';
import { type LineStyle, translucent } from './palette.js';
import { momentOf } from './period.js';

/** One scenario's fan: its series, its name, how it is drawn, and how many of the series' units one chart unit is. */
export interface Fan {
  readonly name: string;
  readonly series: Series;
  readonly style: LineStyle;
  /** 1 for children, 1e6 when kr. are shown as mio. kr. */
  readonly unitSize: number;
}

/** A band between two quantiles of the replications. */
export interface Band {
  readonly low: 'p05' | 'p25';
  readonly high: 'p95' | 'p75';
  readonly fromPercent: number;
  readonly toPercent: number;
  /** 0-1. */
  readonly opacity: number;
}

const NARROW: Band = { low: 'p25', high: 'p75', fromPercent: 25, toPercent: 75, opacity: 0.26 };
const WIDE: Band = { low: 'p05', high: 'p95', fromPercent: 5, toPercent: 95, opacity: 0.16 };

/** The bands of a chart with so many fans: the narrow ones of three scenarios on one another are only mud. */
export function bandsFor(fanCount: number): readonly Band[] {
  return fanCount <= 2 ? [NARROW, WIDE] : [WIDE];
}

/** The datasets of all fans: of each its bands' two edges, and its mean. */
export function fanDatasets(fans: readonly Fan[], words: ChartWords): PictureDataset[] {
  const bands = bandsFor(fans.length);
  return fans.flatMap((fan, place) => [
    ...bands.flatMap((band) => bandDatasets(fan, band, fans.length > 1, words)),
    // Chart.js draws the lowest order last: a what-if lies on the base that it mostly follows.
    { ...meanDataset(fan, words), order: -place },
  ]);
}

function bandDatasets(fan: Fan, band: Band, isCompared: boolean, words: ChartWords): PictureDataset[] {
  const label = `${fan.name}: ${words.band(band.fromPercent, band.toPercent)}`;
  const edge = {
    label,
    borderWidth: 0,
    pointRadius: 0,
    pointHitRadius: 0,
    order: 1,
    ...outline(fan, band, isCompared),
  };
  const backgroundColor = translucent(fan.style.color, band.opacity);
  return [
    { ...edge, data: places(fan, band.high), fill: '+1', backgroundColor },
    { ...edge, data: places(fan, band.low), fill: false },
  ];
}

/** Where fans overlap, a thin line in the scenario's own dash shows how far each wide band goes. */
function outline(fan: Fan, band: Band, isCompared: boolean) {
  if (!isCompared || band !== WIDE) return {};
  return { borderWidth: 1.25, borderColor: translucent(fan.style.color, 0.75), borderDash: [...fan.style.dash] };
}

function meanDataset(fan: Fan, words: ChartWords): PictureDataset {
  const { color, dash, point } = fan.style;
  return {
    label: `${fan.name}: ${words.mean}`,
    data: places(fan, 'mean'),
    fill: false,
    borderColor: color,
    backgroundColor: color,
    borderWidth: 3,
    borderDash: [...dash],
    pointStyle: point,
    // Months are too many for points; years are few, and a point says that only the years are known.
    pointRadius: isYearly(fan.series) ? 5 : 0,
  };
}

function places(fan: Fan, key: keyof Summary): Place[] {
  return fan.series.periods.map((period, index) => ({ x: momentOf(period), y: valueAt(fan, index, key) }));
}

function valueAt(fan: Fan, index: number, key: keyof Summary): number {
  const value = fan.series.summaries[index]?.[key];
  if (typeof value === 'number') return value / fan.unitSize;
  throw new Error(`"${fan.name}" has no ${key} in ${fan.series.periods[index]}`);
}

/** Whether the periods are whole years (`2016`), not months (`2016-01`). */
function isYearly(series: Series): boolean {
  return series.periods[0]?.length === 4;
}
