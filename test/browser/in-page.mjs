/** What runs inside the browser: it sees the page, and nothing from outside but its argument. */

/** How the page is built: headings, tables, ids and links. */
export function structure() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    lang: document.documentElement.lang,
    levels: all('h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1])),
    tables: all('table').length,
    captions: all('table > caption').filter(({ textContent }) => textContent !== '').length,
    headers: all('th').length,
    scoped: all('thead th[scope=col], tbody th[scope=row]').length,
    ids: all('[id]').map(({ id }) => id),
    deadLinks: all('nav a')
      .map((link) => decodeURIComponent(link.getAttribute('href').slice(1)))
      .filter((id) => document.getElementById(id) === null),
  };
}

/** Every figure with what is said of it and what is written in it. */
export function figures() {
  return [...document.querySelectorAll('figure')].map((figure) => {
    const svg = figure.querySelector('svg');
    const wordsOf = (selector) => [...svg.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ');
    return {
      id: figure.id,
      role: svg.getAttribute('role'),
      spoken: wordsOf('title, desc'),
      words: wordsOf('text'),
      caption: figure.querySelector('figcaption').textContent,
    };
  });
}

/** What the rows of a table are sorted by in a column. */
export function sortedBy(rows, column) {
  return rows.map((row) => Number(row.cells[column].dataset.sort));
}

/** The link that has the focus. */
export function focusedLink() {
  return document.activeElement.getAttribute('href');
}

export function pageWidth() {
  return document.documentElement.scrollWidth;
}

/** What should stand together on a page of paper and is taller than it. */
export function tallerThan(height) {
  return [...document.querySelectorAll('figure, .scroll, .headlines, tr')]
    .filter((own) => own.getBoundingClientRect().height > height)
    .map((own) => own.id || own.textContent.slice(0, 40));
}

/** What would be cut at the right edge of a page of paper. */
export function widerThan(width) {
  return [...document.querySelectorAll('table, svg, pre')]
    .filter((own) => own.getBoundingClientRect().right > width + 1)
    .map((own) => own.textContent.slice(0, 60));
}

/** Texts with less than 4.5 to 1 between letters and background (WCAG 2.2, 1.4.3), with their ratio. */
export function lowContrast() {
  const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [r, g, b] = channels(color).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = (element) => {
    for (let own = element; own !== null; own = own.parentElement) {
      if (own.tagName === 'svg') return 'rgb(255, 255, 255)';
      const color = getComputedStyle(own).backgroundColor;
      if ((channels(color)[3] ?? 1) > 0) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  for (const details of document.querySelectorAll('details')) details.open = true;
  const silent = ['SCRIPT', 'STYLE', 'TITLE', 'DESC'];
  const written = [...document.querySelectorAll('body *')].filter(
    (element) =>
      !silent.includes(element.tagName.toUpperCase()) &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ''),
  );
  const found = written.flatMap((element) => {
    const style = getComputedStyle(element);
    const letters = element.namespaceURI.endsWith('svg') ? style.fill : style.color;
    const [a, b] = [luminance(letters), luminance(background(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return ratio >= 4.5 ? [] : [`${ratio.toFixed(2)}: ${element.textContent.slice(0, 40)}`];
  });
  return { looked: written.length, found };
}
