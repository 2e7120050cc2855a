/**
 * Where a period stands on the time axis, in years.
 *
 * `2016-01` is the end of January 2016, so 2016 + 1/12; a whole year `2016` stands in its middle, 2016.5,
 * above its own label.
 */
export function momentOf(period: string): number {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(period);
  if (match === null) throw new Error(`Period "${period}": expected a year like 2016 or a month like 2016-01`);
  const year = Number(match[1]);
  return match[2] === undefined ? year + 0.5 : year + Number(match[2]) / 12;
}
