import { createRequire } from 'node:module';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { FanConfiguration } from '../charts/fan-chart.js';
import { FONT_FAMILY } from '../charts/typography.js';

/** Size of a picture: px on the page, and device pixels per px (2: twice as sharp, four times the pixels). */
export interface PngSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
}

/** 16:9, sharp enough for a slide and a report page. */
export const DEFAULT_PNG_SIZE: PngSize = { widthPx: 1200, heightPx: 675, pixelRatio: 1 };

/** The fonts come with an npm package: on a machine without fonts all text would silently vanish. */
const FONT_FILES = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'];

/** One renderer a size and process: every new one loads Chart.js anew and keeps 1.8 MB. */
const renderers = new Map<string, ChartJSNodeCanvas>();

/** Renders a chart as PNG; the same configuration gives the same bytes. */
export function renderPng(configuration: FanConfiguration, size: PngSize = DEFAULT_PNG_SIZE): Promise<Uint8Array> {
  // A copy, because the renderer writes into the options it gets.
  const options = { ...configuration.options, devicePixelRatio: size.pixelRatio };
  return rendererOf(size).renderToBuffer({ ...configuration, options });
}

function rendererOf(size: PngSize): ChartJSNodeCanvas {
  const key = `${size.widthPx}x${size.heightPx}`;
  const known = renderers.get(key);
  if (known !== undefined) return known;
  const renderer = new ChartJSNodeCanvas({ width: size.widthPx, height: size.heightPx, backgroundColour: '#ffffff' });
  if (renderers.size === 0) registerFonts(renderer);
  renderers.set(key, renderer);
  return renderer;
}

/** Registers the fonts for the whole process. */
function registerFonts(renderer: ChartJSNodeCanvas): void {
  const { resolve } = createRequire(import.meta.url);
  for (const file of FONT_FILES) {
    renderer.registerFont(resolve(`@expo-google-fonts/inter/${file}`), { family: FONT_FAMILY });
  }
}
