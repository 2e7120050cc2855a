/** A number as Danes write it: decimal comma. */
export function tal(value: number): string {
  return String(value).replace('.', ',');
}
