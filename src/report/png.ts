import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { Picture } from '../charts/frame.js';
import { registerFonts } from './drawing/fonts.js';
import { pngBytes } from './drawing/png-bytes.js';

/** Size of a picture: px on the page, and device pixels per px (2: twice as sharp, four times the pixels). */
export interface PngSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
}

/**
 * 1920 x 1080 pixels, 16:9: fills a slide, and is twice as sharp as a screen on a page 960 px wide. The lines and
 * letters are those of a chart 1200 px wide.
 */
export const DEFAULT_PNG_SIZE: PngSize = { widthPx: 1200, heightPx: 675, pixelRatio: 1.6 };

/** The renderer hands out bare pixels too, as its documentation says and its types do not. */
const PIXELS = 'raw' as 'image/png';

/** One renderer a size and process: every new one loads Chart.js anew and keeps 1.8 MB. */
const renderers = new Map<string, ChartJSNodeCanvas>();

/**
 * Renders a chart as PNG; the same configuration gives the same bytes. The chart is drawn before this returns; its
 * pixels are packed beside the main thread, so that the next one can be drawn meanwhile.
 */
export function renderPng(configuration: Picture, size: PngSize = DEFAULT_PNG_SIZE): Promise<Uint8Array> {
  const { widthPx, heightPx, pixelRatio } = size;
  // A copy, because the renderer writes into the options it gets.
  const options = { ...configuration.options, devicePixelRatio: pixelRatio };
  const pixels = rendererOf(size).renderToBufferSync({ ...configuration, options }, PIXELS);
  return pngBytes(Math.floor(widthPx * pixelRatio), Math.floor(heightPx * pixelRatio), pixels);
}

function rendererOf(size: PngSize): ChartJSNodeCanvas {
  const key = `${size.widthPx}x${size.heightPx}`;
  const known = renderers.get(key);
  if (known !== undefined) return known;
  const renderer = new ChartJSNodeCanvas({ width: size.widthPx, height: size.heightPx, backgroundColour: '#ffffff' });
  registerFonts();
  renderers.set(key, renderer);
  return renderer;
}
