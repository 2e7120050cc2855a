/** Logarithm of the gamma function. */

/** Coefficients of Lanczos's approximation (1964, SIAM Journal on Numerical Analysis B 1) with g = 607/128, n = 15, as computed by Godfrey (2001). */
const LANCZOS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  0.00003399464998481189, 0.00004652362892704858, -0.00009837447530487956, 0.0001580887032249125,
  -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639, 0.00008441822398385275,
  -0.000026190838401581408, 0.0000036899182659531625,
];

/** log Gamma(x), x > 0; absolute error some 1e-14 times its size. */
export function logGamma(x: number): number {
  const sum = LANCZOS.reduce(
    (total, coefficient, i) => (i === 0 ? total : total + coefficient / (x + i)),
    LANCZOS[0] as number,
  );
  const t = x + 607 / 128 + 0.5;
  return (x + 0.5) * Math.log(t) - t + Math.log((Math.sqrt(2 * Math.PI) * sum) / x);
}
