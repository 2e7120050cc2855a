/** Fonts by purpose; sizes in px of a 1200 px wide chart, large enough to be read at half size. */

/** The family that `report/png.ts` registers and a page must load. */
export const FONT_FAMILY = 'Inter';

export const TITLE_FONT = { family: FONT_FAMILY, size: 26, weight: 600, lineHeight: 1.2 } as const;
export const SUBTITLE_FONT = { family: FONT_FAMILY, size: 18, weight: 400, lineHeight: 1.3 } as const;
export const LABEL_FONT = { family: FONT_FAMILY, size: 18, weight: 400, lineHeight: 1.2 } as const;
/** A little smaller, so that two scenarios and two bands stand on one row. */
export const LEGEND_FONT = { family: FONT_FAMILY, size: 17, weight: 400, lineHeight: 1.2 } as const;
export const FOOTER_FONT = { family: FONT_FAMILY, size: 13, weight: 400, lineHeight: 1.35 } as const;

/** Characters that surely fit in 1130 px, by font: Inter is a little over half as wide as it is high. */
export const TITLE_CHARS = 78;
export const SUBTITLE_CHARS = 112;
export const FOOTER_CHARS = 178;

/** Characters of the footer that surely fit in so many px. */
export function footerChars(px: number): number {
  return Math.floor((FOOTER_CHARS * px) / 1130);
}

/** Breaks a text into lines of at most `chars` characters at its spaces; Chart.js cuts off what does not fit. A line ends without ` ·`. */
export function wrap(text: string, chars: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= chars) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => line.replace(/ ·$/, ''));
}

/** Longest scenario name in a legend or footer, characters. */
const MAX_NAME = 48;

/** A scenario's name, cut where it would push everything else off the chart. */
export function shorten(name: string): string {
  return name.length <= MAX_NAME ? name : `${name.slice(0, MAX_NAME - 1).trimEnd()}…`;
}
