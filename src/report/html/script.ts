/**
 * The only script of the page: tables that can be sorted get a button in each header, so that without script nothing
 * looks as if it could be clicked. A table that is wider than its place can be reached and scrolled by keyboard.
 */
export const SCRIPT = `
'use strict';
const lang = document.documentElement.lang;
const keyOf = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.sort ?? cell.textContent;
};
const compare = (a, b) => {
  const [x, y] = [Number(a), Number(b)];
  return a !== '' && b !== '' && Number.isFinite(x) && Number.isFinite(y) ? x - y : a.localeCompare(b, lang);
};
const sort = (table, column, isUp) => {
  const isNothing = (key) => key === '' || key === '-';
  const rows = [...table.tBodies[0].rows].map((row) => ({ row, key: keyOf(row, column) }));
  rows.sort((a, b) =>
    isNothing(a.key) || isNothing(b.key)
      ? Number(isNothing(a.key)) - Number(isNothing(b.key))
      : (isUp ? 1 : -1) * compare(a.key, b.key),
  );
  table.tBodies[0].append(...rows.map(({ row }) => row));
};
for (const table of document.querySelectorAll('table[data-sort-words]')) {
  const heads = [...table.tHead.rows[0].cells];
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = table.dataset.sortWords.replace('{}', head.textContent);
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const isUp = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
      sort(table, column, isUp);
    });
  }
}
const reach = () => {
  for (const place of document.querySelectorAll('.scroll')) {
    if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
    else place.removeAttribute('tabindex');
  }
};
reach();
addEventListener('resize', reach);
`;
