/** The page's own letters, so that it looks the same on every machine; other signs come from the reader's fonts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontSubset } from './font-subset.js';

/** Western European letters, and the signs that a report uses. */
const CHARACTERS = [
  ...Array.from({ length: 0x17f - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i)),
  ...'–—‘’“”„•…‹›€−≤≥±▲►▼↑↓↕→',
];

const FILES = [
  { weight: 400, file: '400Regular/Inter_400Regular.ttf' },
  { weight: 600, file: '600SemiBold/Inter_600SemiBold.ttf' },
] as const;

/** `@font-face` rules with the fonts in them. */
export function fontFaces(): string {
  const { resolve } = createRequire(import.meta.url);
  return FILES.map(({ weight, file }) => {
    const font = fontSubset(readFileSync(resolve(`@expo-google-fonts/inter/${file}`)), CHARACTERS);
    return `@font-face { font-family: Inter; font-weight: ${weight}; src: url(data:font/woff;base64,${font.toString('base64')}) format('woff'); }`;
  }).join('\n');
}
