/** A drawing of our own as an SVG element: real text, a title and a description. */
import type { Drawing, Shape } from '../../pages/drawing.js';
import { html, type Markup } from './markup.js';

/** `alt`: what someone hears who does not see it. */
export function drawingSvg({ width, height, shapes }: Drawing, alt: string, id: string): Markup {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-alt">
<title id="${id}-alt">${alt}</title>
${shapes.map(shapeMarkup)}</svg>`;
}

function shapeMarkup(shape: Shape): Markup {
  if (shape.kind === 'path') {
    const { path, fill, stroke, strokeWidth, opacity } = shape;
    const line = stroke === 'none' ? null : html` stroke="${stroke}" stroke-width="${tenth(strokeWidth)}"`;
    return html`<path d="${path}" fill="${fill}"${line} opacity="${opacity}"/>\n`;
  }
  if (shape.kind === 'box') {
    const { x, y, fill, stroke } = shape;
    return html`<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(shape.width)}" height="${tenth(shape.height)}" rx="6" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/>\n`;
  }
  const { x, y, size, anchor, isBold, hasHalo, color, text } = shape;
  const halo = hasHalo ? html` stroke="#fff" stroke-width="5" stroke-linejoin="round" paint-order="stroke"` : null;
  const weight = isBold ? html` font-weight="600"` : null;
  return html`<text x="${tenth(x)}" y="${tenth(y)}" font-size="${size}" text-anchor="${anchor}"${weight} fill="${color}"${halo}>${text}</text>\n`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
