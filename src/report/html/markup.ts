/**
 * Text of a page that is safe to send: whatever is put into a template is escaped unless it is markup itself. Sixty
 * lines of our own rather than a library: a report has no page to live in, only a string to become.
 */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | null | readonly Value[];

/** `html\`<p>${words}</p>\``: words are escaped, markup and lists of it are taken as they are, null is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(parts.map((part, i) => (i === 0 ? part : `${textOf(values[i - 1] ?? null)}${part}`)).join(''));
}

function textOf(value: Value): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(textOf).join('');
  return escaped(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attributes in quotes; control characters, which no name has any use for, become spaces. */
function escaped(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

/** Running text in which a number stays on the line of its unit, and a paragraph sign with its number. */
export function prose(text: string): string {
  return text
    .replaceAll('§ ', '§\u00a0')
    .replaceAll('mio. kr.', 'mio.\u00a0kr.')
    .replaceAll('million kr.', 'million\u00a0kr.')
    .replace(/(\d) (?=(?:mio\.|million|kr\.|pct\.|%|af \d|of \d))/g, '$1\u00a0')
    .replace(/(af|of) (?=\d+ (?:forløb|futures))/g, '$1\u00a0');
}
