/*
 * Reference job R1 (and R2) in C, the obvious way: every child is followed by next event, one exponential and one
 * choice a stay. Not part of the program: something to hold its speed against on the same machine.
 *
 *   gcc -O3 -march=native bench/next-event.c -o /tmp/next-event -lm
 *   /tmp/next-event 9048 1000      # R1: children, replications -> ms per replication
 *   /tmp/next-event 1150000 10     # R2
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { STEPS = 6, MONTHS = 120, CHILDHOOD = 216 };
static const double INTENSITY[STEPS][STEPS] = {
    {0, .02, .008, 0, 0, 0},   {.9, 0, .15, 0, 0, 0},    {.45, 0, 0, .01, .03, .04},
    {.10, 0, 0, 0, .03, 0},    {.08, 0, 0, 0, 0, .03},   {.20, 0, 0, .02, .15, 0}};
static const double SHARE[STEPS] = {.9636, .0170, .0090, .0009, .0065, .0030};
static double leaves[STEPS];
static int change[STEPS][MONTHS + 2];
static double childMonths[STEPS][MONTHS / 12 + 1];

/* xoroshiro128+ */
static uint64_t s0 = 1, s1 = 2;
static uint64_t rotated(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static double uniform(void) {
  uint64_t a = s0, b = s1, sum = a + b;
  b ^= a;
  s0 = rotated(a, 24) ^ b ^ (b << 16);
  s1 = rotated(b, 37);
  return ((sum >> 11) + .5) * 0x1p-53;
}

static void tally(int step, double from, double to) {
  change[step][(int)from + 1]++;
  change[step][(int)to + 1]--;
  for (int year = from / 12; from < to; year++) {
    double end = to < 12 * (year + 1) ? to : 12 * (year + 1);
    childMonths[step][year] += end - from;
    from = end;
  }
}

static void live(int step, double time, double until) {
  double end = until < MONTHS ? until : MONTHS;
  while (time < end) {
    double next = time - 12 * log(uniform()) / leaves[step];
    double to = next < end ? next : end;
    tally(step, time, to);
    double left = uniform() * leaves[step];
    int destination = 0;
    while ((left -= INTENSITY[step][destination]) > 0 && destination < STEPS - 1) destination++;
    step = destination;
    time = to;
  }
}

int main(int argc, char **argv) {
  int children = argc > 1 ? atoi(argv[1]) : 9048, replications = argc > 2 ? atoi(argv[2]) : 1000;
  for (int from = 0; from < STEPS; from++)
    for (int to = 0; to < STEPS; to++) leaves[from] += INTENSITY[from][to];
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  for (int r = 0; r < replications; r++) {
    memset(change, 0, sizeof change);
    memset(childMonths, 0, sizeof childMonths);
    for (long i = 0; i < children; i++) {
      int step = 0;
      for (double left = uniform(); (left -= SHARE[step]) > 0 && step < STEPS - 1;) step++;
      live(step, 0, CHILDHOOD - i * CHILDHOOD / children);
    }
    for (long i = 0; i < (long)children * MONTHS / CHILDHOOD; i++) live(0, i * CHILDHOOD / children, 1e9);
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double ms = (end.tv_sec - begin.tv_sec) * 1e3 + (end.tv_nsec - begin.tv_nsec) / 1e6;
  printf("%.3f ms per replication (check: %d, %.1f)\n", ms / replications, change[1][5], childMonths[5][3]);
  return 0;
}
