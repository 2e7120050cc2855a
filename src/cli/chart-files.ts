/** The charts of a run as files: each as a picture for slides (PNG) and as a drawing that stays sharp (SVG). */
import { chartsOfRun, type NamedChart } from '../charts/gallery.js';
import type { RunResult } from '../run/forecast-run.js';
import type { Scenario } from '../scenario/scenario.js';
import { chartsDa } from '../text/da/charts.js';
import { chartsEn } from '../text/en/charts.js';
import { type Language, wordsOf } from './output.js';
import { progressBar } from './progress.js';

/** Pictures whose pixels are packed beside the main thread while the next ones are drawn. */
const AT_ONCE = 3;

interface DrawingOptions {
  readonly lang: Language;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}

export async function chartFiles(
  scenarios: readonly Scenario[],
  result: RunResult,
  { lang, quiet, signal }: DrawingOptions,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  return drawnFiles(chartsOfRun({ ...result, scenarios }, lang === 'da' ? chartsDa : chartsEn), {
    lang,
    quiet,
    signal,
  });
}

/** Charts as files, in their order. */
export async function drawnFiles(
  charts: readonly NamedChart[],
  { lang, quiet, signal }: DrawingOptions,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  // Chart.js and the canvas take half a second to load: only when something is drawn.
  const [{ renderPng }, { renderSvg }] = await Promise.all([import('../report/png.js'), import('../report/svg.js')]);
  const bar = progressBar(wordsOf(lang).drawing, charts.length, quiet);
  const files = new Map<string, string | Uint8Array>();
  const packing: Promise<void>[] = [];
  try {
    for (const [i, { name, draw }] of charts.entries()) {
      await signalsHeard();
      signal.throwIfAborted();
      const chart = draw();
      files.set(`${name}.svg`, renderSvg(chart));
      // Keeps its place among the files.
      files.set(`${name}.png`, '');
      packing.push(renderPng(chart).then((png) => void files.set(`${name}.png`, png)));
      if (packing.length >= AT_ONCE) await packing.shift();
      bar.update(i + 1);
    }
    await Promise.all(packing);
  } finally {
    bar.stop();
  }
  return files;
}

/** Lets a Ctrl-C through that came while this thread was busy. */
export function signalsHeard(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
