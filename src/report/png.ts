import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { FanConfiguration } from '../charts/fan-chart.js';
import { registerFonts } from './drawing/fonts.js';

/** Size of a picture: px on the page, and device pixels per px (2: twice as sharp, four times the pixels). */
export interface PngSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
}

/** 16:9, sharp enough for a slide and a report page. */
export const DEFAULT_PNG_SIZE: PngSize = { widthPx: 1200, heightPx: 675, pixelRatio: 1 };

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
  registerFonts();
  renderers.set(key, renderer);
  return renderer;
}
