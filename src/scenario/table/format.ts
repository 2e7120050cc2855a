/** Files that are no text table at all, although they hold one. */

/** What StatBank also offers to save a table as. */
export type OtherFormat = 'Excel' | 'PX' | 'HTML' | 'JSON';

const BEGINNINGS: readonly (readonly [OtherFormat, RegExp])[] = [
  ['Excel', /^(PK[^\w\s]{2}|ÐÏ)/],
  ['PX', /^(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE)=/],
  ['HTML', /^<(!doctype|html|table|\?xml)/i],
  ['JSON', /^[[{]/],
];

/** The format a text begins like; null: it may be a table in text. */
export function otherFormat(text: string): OtherFormat | null {
  const beginning = text
    .slice(0, 200)
    .replace(/^\uFEFF/, '')
    .trimStart();
  return BEGINNINGS.find(([, pattern]) => pattern.test(beginning))?.[0] ?? null;
}
