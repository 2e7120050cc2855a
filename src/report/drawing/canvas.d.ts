/** What is used of `canvas`, which is `vendor/canvas` (docs/decisions/0004-canvas-shim.md). */
declare module 'canvas' {
  interface TextContext {
    font: string;
    textBaseline: string;
    measureText(text: string): { readonly width: number; readonly fontBoundingBoxAscent: number };
  }
  export function createCanvas(widthPx: number, heightPx: number): { getContext(kind: '2d'): TextContext };
  export function registerFont(path: string, face: { readonly family: string }): void;
}
