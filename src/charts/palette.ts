/**
 * Colours and line styles. The colours are Okabe & Ito's, which stay apart for the colour-blind
 * (https://jfly.uni-koeln.de/color/), without the yellow that vanishes on white; every scenario also has its own
 * dash and point shape, so nothing is told by colour alone.
 */
export interface LineStyle {
  /** `#rrggbb`. */
  readonly color: string;
  /** Lengths of stroke and gap in px; empty: solid. */
  readonly dash: readonly number[];
  readonly point: 'circle' | 'rectRot' | 'triangle' | 'rect' | 'crossRot' | 'star';
}

/** Text and the zero line. */
export const INK = '#222222';
/** Text that explains, and the footer. */
export const GREY = '#5f5f5f';
/** Grid lines. */
export const GRID = '#e4e4e4';

const STYLES: readonly LineStyle[] = [
  { color: '#0072b2', dash: [], point: 'circle' },
  { color: '#d55e00', dash: [11, 5], point: 'rectRot' },
  { color: '#009e73', dash: [3, 4], point: 'triangle' },
  { color: '#cc79a7', dash: [14, 5, 3, 5], point: 'rect' },
  { color: '#e69f00', dash: [20, 6], point: 'crossRot' },
  { color: '#56b4e9', dash: [8, 4, 2, 4, 2, 4], point: 'star' },
];

/**
 * The parts of bars that are named in a legend: light enough for dark lines on them, and each lighter or darker than
 * its neighbours, so that they stay apart in grey too.
 */
export const PART_COLORS = {
  efficiencies: '#56b4e9',
  costs: '#e69f00',
  implementation_service: '#cc79a7',
  implementation_anlaeg: '#8a8a8a',
  steps23: '#a6d8f5',
  steps46: '#2f8fcb',
} as const;

/**
 * Light to dark through green and blue, as viridis (van der Walt and Smith 2015) without its yellow, which vanishes on
 * white: every shade is told from the next by the colour-blind and in grey.
 */
const SHADES = ['#c8d92b', '#95cf4a', '#5ec962', '#35b779', '#1f9e89', '#26828e', '#31688e', '#3e4989', '#482878'];

/** So many shades, from light to dark, as far apart as they can be. */
export function shades(count: number): string[] {
  const step = count < 2 ? 0 : (SHADES.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, i) => SHADES[Math.round(i * Math.min(step, 2.6))] ?? '#482878');
}

/** How many scenarios one chart can tell apart. */
const MAX_SCENARIOS = STYLES.length;

/** The style of a scenario by its place in the run: 0 is the base. */
export function styleOf(place: number): LineStyle {
  const style = STYLES[place];
  if (style === undefined) throw new Error(`A chart tells at most ${MAX_SCENARIOS} scenarios apart, got one more`);
  return style;
}

/** `#rrggbb` with an opacity 0-1. */
export function translucent(color: string, opacity: number): string {
  const byte = Math.round(opacity * 255);
  return color + byte.toString(16).padStart(2, '0');
}
