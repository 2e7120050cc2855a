/** A drawing context that takes what Chart.js draws and writes it as SVG. It has what Chart.js asks of a canvas, no more. */
import type { TextRuler } from './fonts.js';
import { IN_PLACE, type Placing, placedBy, SvgPath } from './svg-path.js';

/** What `save` keeps and `restore` brings back. */
interface Pen {
  placing: Placing;
  /** Path that everything is cut to; null: nothing is cut. */
  clip: string | null;
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  dash: readonly number[];
  lineDashOffset: number;
  globalAlpha: number;
  font: string;
  textAlign: string;
  textBaseline: string;
}

const NEW_PEN: Pen = {
  placing: IN_PLACE,
  clip: null,
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  dash: [],
  lineDashOffset: 0,
  globalAlpha: 1,
  font: '400 10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
};

/** One thing drawn: what it is cut to, and its SVG. */
export interface Drawn {
  readonly clip: string | null;
  readonly svg: string;
}

/** Writes a text whose start, middle or end stands at x, y (px of the page, on the line that letters stand on). */
export type TextWriter = (text: string, at: PlacedText) => string;
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  /** Turned by so many degrees around x, y, clockwise. */
  readonly degrees: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly font: string;
  readonly sizePx: number;
  readonly weight: number;
  readonly fill: string;
}

export class SvgContext {
  readonly drawn: Drawn[] = [];
  /** Chart.js asks a context for its canvas. */
  canvas: unknown = null;
  #pen: Pen = { ...NEW_PEN };
  readonly #saved: Pen[] = [];
  #path = new SvgPath();
  readonly #ruler: TextRuler;
  readonly #writeText: TextWriter;

  constructor(ruler: TextRuler, writeText: TextWriter) {
    this.#ruler = ruler;
    this.#writeText = writeText;
  }

  save(): void {
    this.#saved.push({ ...this.#pen });
  }
  restore(): void {
    this.#pen = this.#saved.pop() ?? this.#pen;
  }
  translate(x: number, y: number): void {
    this.#pen.placing = placedBy(this.#pen.placing, [1, 0, 0, 1, x, y]);
  }
  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.#pen.placing = placedBy(this.#pen.placing, [cos, sin, -sin, cos, 0, 0]);
  }
  setTransform(...placing: Placing): void {
    this.#pen.placing = placing;
  }
  resetTransform(): void {
    this.#pen.placing = IN_PLACE;
  }

  beginPath(): void {
    this.#path = new SvgPath();
  }
  moveTo(x: number, y: number): void {
    this.#path.moveTo(this.#pen.placing, x, y);
  }
  lineTo(x: number, y: number): void {
    this.#path.lineTo(this.#pen.placing, x, y);
  }
  quadraticCurveTo(...[ax, ay, x, y]: [number, number, number, number]): void {
    this.#path.curveTo(this.#pen.placing, [
      [ax, ay],
      [x, y],
    ]);
  }
  bezierCurveTo(...[ax, ay, bx, by, x, y]: [number, number, number, number, number, number]): void {
    this.#path.curveTo(this.#pen.placing, [
      [ax, ay],
      [bx, by],
      [x, y],
    ]);
  }
  arc(x: number, y: number, radius: number, from: number, to: number, isCounter = false): void {
    this.#path.arc(this.#pen.placing, x, y, radius, from, to, isCounter);
  }
  rect(x: number, y: number, width: number, height: number): void {
    rectangle(this.#path, this.#pen.placing, [x, y, width, height]);
  }
  closePath(): void {
    this.#path.close();
  }

  clip(): void {
    // Chart.js never cuts what is cut already.
    this.#pen.clip = this.#path.text;
  }
  fill(rule?: string): void {
    this.#add(
      this.#path.text,
      ` fill="${this.#paint(this.#pen.fillStyle, 'fill')}${rule === 'evenodd' ? '" fill-rule="evenodd' : ''}"`,
    );
  }
  stroke(): void {
    if (this.#pen.lineWidth > 0) this.#add(this.#path.text, ` fill="none"${this.#line()}`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#withRectangle([x, y, width, height], () => this.fill());
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#withRectangle([x, y, width, height], () => this.stroke());
  }
  clearRect(): void {
    this.drawn.length = 0;
  }

  setLineDash(dash: readonly number[]): void {
    this.#pen.dash = [...dash];
  }
  getLineDash(): number[] {
    return [...this.#pen.dash];
  }
  measureText(text: string): { readonly width: number } {
    return { width: this.#ruler.width(text, this.#pen.font) };
  }
  fillText(text: string, x: number, y: number): void {
    if (text === '') return;
    const { placing, font, textAlign, textBaseline, fillStyle } = this.#pen;
    const drop = this.#ruler.drop(font, textBaseline);
    const [cos, sin, , , left, top] = placedBy(placing, [1, 0, 0, 1, x, y + drop]);
    const degrees = Math.round((Math.atan2(sin, cos) * 180) / Math.PI);
    const { sizePx, weight } = readFont(font);
    const fill = this.#paint(fillStyle, 'fill');
    this.drawn.push({
      clip: this.#pen.clip,
      svg: this.#writeText(text, {
        x: left,
        y: top,
        degrees,
        anchor: ANCHORS[textAlign] ?? 'start',
        font,
        sizePx,
        weight,
        fill,
      }),
    });
  }

  #withRectangle(sides: Sides, draw: () => void): void {
    const before = this.#path;
    this.#path = new SvgPath();
    rectangle(this.#path, this.#pen.placing, sides);
    draw();
    this.#path = before;
  }

  #add(d: string, attributes: string): void {
    if (d === '' || attributes.includes('fill-opacity="0"') || attributes.includes('stroke-opacity="0"')) return;
    const { clip } = this.#pen;
    const last = this.drawn.at(-1);
    // Grid lines and the like, drawn one after the other in the same way, become one path.
    const isSame = last?.clip === clip && last.svg.endsWith(`"${attributes}/>`) && !attributes.includes('opacity');
    if (isSame && attributes.startsWith(' fill="none"')) {
      this.drawn[this.drawn.length - 1] = { clip, svg: last.svg.replace(`"${attributes}/>`, `${d}"${attributes}/>`) };
    } else this.drawn.push({ clip, svg: `<path d="${d}"${attributes}/>` });
  }

  #line(): string {
    const { strokeStyle, lineWidth, lineCap, lineJoin, dash, lineDashOffset } = this.#pen;
    const optional = [
      lineWidth === 1 ? '' : ` stroke-width="${lineWidth}"`,
      lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`,
      lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`,
      dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`,
      dash.length === 0 || lineDashOffset === 0 ? '' : ` stroke-dashoffset="${lineDashOffset}"`,
    ];
    return ` stroke="${this.#paint(strokeStyle, 'stroke')}"${optional.join('')}`;
  }

  /** A colour with its opacity apart, which more programs understand than `#rrggbbaa`. */
  #paint(style: string, of: 'fill' | 'stroke'): string {
    const { color, opacity } = readColor(style);
    const seen = Math.round(opacity * this.#pen.globalAlpha * 1000) / 1000;
    return seen === 1 ? color : `${color}" ${of}-opacity="${seen}`;
  }

  get fillStyle(): string {
    return this.#pen.fillStyle;
  }
  set fillStyle(style: string) {
    this.#pen.fillStyle = style;
  }
  get strokeStyle(): string {
    return this.#pen.strokeStyle;
  }
  set strokeStyle(style: string) {
    this.#pen.strokeStyle = style;
  }
  get lineWidth(): number {
    return this.#pen.lineWidth;
  }
  set lineWidth(px: number) {
    this.#pen.lineWidth = px;
  }
  set lineCap(cap: string) {
    this.#pen.lineCap = cap;
  }
  set lineJoin(join: string) {
    this.#pen.lineJoin = join;
  }
  set lineDashOffset(px: number) {
    this.#pen.lineDashOffset = px;
  }
  get globalAlpha(): number {
    return this.#pen.globalAlpha;
  }
  set globalAlpha(opacity: number) {
    this.#pen.globalAlpha = opacity;
  }
  get font(): string {
    return this.#pen.font;
  }
  set font(font: string) {
    this.#pen.font = font;
  }
  set textAlign(align: string) {
    this.#pen.textAlign = align;
  }
  set textBaseline(baseline: string) {
    this.#pen.textBaseline = baseline;
  }
}

const ANCHORS: Readonly<Record<string, PlacedText['anchor']>> = { center: 'middle', right: 'end', end: 'end' };

type Sides = readonly [x: number, y: number, width: number, height: number];

function rectangle(path: SvgPath, placing: Placing, [x, y, width, height]: Sides): void {
  path.moveTo(placing, x, y);
  path.lineTo(placing, x + width, y);
  path.lineTo(placing, x + width, y + height);
  path.lineTo(placing, x, y + height);
  path.close();
}

function readFont(font: string): { sizePx: number; weight: number } {
  const match = /(\d+) ([\d.]+)px/.exec(font);
  if (match === null) throw new Error(`Font "${font}": expected a weight and a size in px, like 600 26px Inter`);
  return { weight: Number(match[1]), sizePx: Number(match[2]) };
}

/** `#rrggbb`, `#rrggbbaa`, `rgba(r, g, b, a)` and `transparent`. */
function readColor(style: string): { color: string; opacity: number } {
  if (style === 'transparent') return { color: '#000', opacity: 0 };
  if (/^#[\da-f]{8}$/i.test(style))
    return { color: style.slice(0, 7), opacity: Number.parseInt(style.slice(7), 16) / 255 };
  const rgba = /^rgba?\((\d+), ?(\d+), ?(\d+)(?:, ?([\d.]+))?\)$/.exec(style);
  if (rgba === null) return { color: style, opacity: 1 };
  const hex = rgba.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return { color: `#${hex.join('')}`, opacity: Number(rgba[4] ?? 1) };
}
