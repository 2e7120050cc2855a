/** The fonts of the charts, which come with an npm package: on a machine without fonts all text would silently vanish. */
import { createRequire } from 'node:module';
import { createCanvas, registerFont } from 'canvas';
import { FONT_FAMILY } from '../../charts/typography.js';

const FONT_FILES = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'];

let areRegistered = false;

/** Registers the fonts for the whole process, once. */
export function registerFonts(): void {
  if (areRegistered) return;
  areRegistered = true;
  const { resolve } = createRequire(import.meta.url);
  for (const file of FONT_FILES) registerFont(resolve(`@expo-google-fonts/inter/${file}`), { family: FONT_FAMILY });
}

/** Measures text with the fonts that pictures are drawn with. */
export interface TextRuler {
  /** Width in px of a text in a CSS font (`600 26px Inter`). */
  readonly width: (text: string, font: string) => number;
  /** How far, in px, the line that letters stand on lies below the given baseline of the canvas (`middle`, `top` ...). */
  readonly drop: (font: string, baseline: string) => number;
}

/** A ruler; one is enough for a process. */
export function textRuler(): TextRuler {
  registerFonts();
  const context = createCanvas(1, 1).getContext('2d');
  // The charts of a run say much the same around their lines.
  const known = new Map<string, number>();
  const ascent = (baseline: string): number => {
    context.textBaseline = baseline;
    return context.measureText('H').fontBoundingBoxAscent;
  };
  return {
    width: (text, font) =>
      remembered(known, `${font} ${text}`, () => {
        context.font = font;
        return context.measureText(text).width;
      }),
    drop: (font, baseline) =>
      remembered(known, `${baseline}: ${font}`, () => {
        context.font = font;
        return ascent('alphabetic') - ascent(baseline);
      }),
  };
}

function remembered(known: Map<string, number>, key: string, find: () => number): number {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}
