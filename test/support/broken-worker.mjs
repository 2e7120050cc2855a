/** A worker that cannot work at all. */
export default function work() {
  throw new TypeError('this thread is broken');
}
