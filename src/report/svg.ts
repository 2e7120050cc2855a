/** Charts as SVG: the same configurations as in `png.ts`, drawn by the same Chart.js into text. */
import { createHash } from 'node:crypto';
import { Chart, registerables } from 'chart.js';
import type { Picture } from '../charts/frame.js';
import { FONT_FAMILY } from '../charts/typography.js';
import { type TextRuler, textRuler } from './drawing/fonts.js';
import { type Drawn, type PlacedText, SvgContext } from './drawing/svg-context.js';
import { inPx } from './drawing/svg-path.js';

export interface SvgOptions {
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** What someone hears who cannot see the picture; without it, what the chart says around its lines. */
  readonly description?: string;
  /** Begins every id; without it, a hash of the picture, so that several pictures can stand on one page. */
  readonly idPrefix?: string;
}

/** Where Inter is missing, others that are hardly wider. */
const FONT_STACK = `${FONT_FAMILY}, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif`;

let ruler: TextRuler | null = null;

/** Draws a chart as an SVG element; the same configuration gives the same text. */
export function renderSvg(configuration: Picture, options: SvgOptions = {}): string {
  const { widthPx = 1200, heightPx = 675 } = options;
  ruler ??= textRuler();
  const context = new SvgContext(ruler, letters);
  const drawn = draw(configuration, context, widthPx, heightPx);
  const description = options.description ?? spoken(configuration);
  const prefix = options.idPrefix ?? `g${hash([description, ...drawn.map(({ svg }) => svg)].join())}`;
  const [title, desc] = [`${prefix}t`, `${prefix}d`];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPx} ${heightPx}" width="${widthPx}" height="${heightPx}" role="img" aria-labelledby="${title}" aria-describedby="${desc}" font-family="${FONT_STACK}">`,
    `<title id="${title}">${escaped(titleOf(configuration))}</title>`,
    `<desc id="${desc}">${escaped(description)}</desc>`,
    `<path d="M0 0h${widthPx}v${heightPx}H0z" fill="#fff"/>`,
    ...clipped(drawn, prefix),
    '</svg>\n',
  ].join('\n');
}

/** Chart.js in the smallest of worlds: a canvas that is only a size and a context, and no page. */
function draw(configuration: Picture, context: SvgContext, width: number, height: number): Drawn[] {
  Chart.register(...registerables);
  const canvas = { width, height, getContext: () => context };
  context.canvas = canvas;
  // A copy, because Chart.js writes into the options it gets.
  const still = { responsive: false, animation: false as const, devicePixelRatio: 1, events: [] };
  const chart = new Chart(canvas, { ...configuration, options: { ...configuration.options, ...still } });
  // The chart wipes its canvas when it goes.
  const drawn = [...context.drawn];
  chart.destroy();
  return drawn;
}

/** What was drawn, with neighbours that are cut to the same place in one group. */
function clipped(drawn: readonly Drawn[], prefix: string): string[] {
  const clips: string[] = [];
  const lines: string[] = [];
  let open: string | null = null;
  for (const { clip, svg } of [...drawn, { clip: null, svg: '' }]) {
    if (clip !== open) {
      if (open !== null) lines.push('</g>');
      if (clip !== null) {
        if (!clips.includes(clip)) {
          clips.push(clip);
          lines.push(`<clipPath id="${prefix}c${clips.length}"><path d="${clip}"/></clipPath>`);
        }
        lines.push(`<g clip-path="url(#${prefix}c${clips.indexOf(clip) + 1})">`);
      }
      open = clip;
    }
    if (svg !== '') lines.push(svg);
  }
  return lines;
}

/** Text as letters: it can be searched, marked and read aloud. */
function letters(text: string, { x, y, degrees, anchor, sizePx, weight, fill }: PlacedText): string {
  const [left, line] = [inPx(Math.round(x * 10)), inPx(Math.round(y * 10))];
  const turned = degrees === 0 ? '' : ` transform="rotate(${degrees} ${left} ${line})"`;
  const from = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  return `<text x="${left}" y="${line}"${turned}${from} font-size="${sizePx}"${bold} fill="${fill}">${escaped(text)}</text>`;
}

function titleOf(configuration: Picture): string {
  return lines(configuration.options?.plugins?.title?.text);
}

/** For whom, how to read it, and the unit: what stands around the lines. */
function spoken({ options }: Picture): string {
  const unit = options?.scales?.unit;
  const heading = unit !== undefined && 'title' in unit ? lines(unit.title?.text) : '';
  return [lines(options?.plugins?.subtitle?.text, '. '), heading].filter((part) => part !== '').join('. ');
}

function lines(text: string | readonly (string | undefined)[] | undefined, gap = ' '): string {
  return typeof text === 'string' ? text : (text ?? []).join(gap);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
