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
