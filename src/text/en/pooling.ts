import type { PoolingWords } from '../pooling-words.js';

/** A comparison group, in English. */
export const poolingEn: PoolingWords = {
  title: 'The comparison group',
  about: (municipalities, file) =>
    `${municipalities} municipalities in ${file} have been fitted one by one with the same scenario and the same free numbers. All factors are on the scenario's numbers.`,
  columns: {
    name: 'Number',
    middle: 'Middle of\nthe group',
    between: 'Municipalities,\n9 in 10',
    alone: 'Municipality\nalone',
    fitted: 'With\nthe group',
    weight: "Group's\nweight",
  },
  how: "Municipality alone is its own figures and the scenario's assumption; with the group, the group takes the place of the assumption. The group's weight says how far the number was drawn towards the group: at 0 % only the municipality's own figures count, at 100 % only the group. It is great where the municipality is small (its own figures vary much by chance), or where the group's municipalities are alike. Municipalities, 9 in 10, is how different they are when chance has been taken off. Of a number without a middle the group's figures say nothing; there the scenario's holds.",
  priorHow:
    "Before the municipality's own figures each number is lognormal around the middle of the comparison group, as wide as its municipalities differ and its middle is unsure, but never wider than without the group.",
  untouched: (names) =>
    `None of the municipality's figures depends on ${names}: the numbers there are the group's or the scenario's.`,
  uninformed: (names) =>
    `The municipality's own figures say next to nothing of ${names} (over 90 % of the uncertainty is left): the numbers there are the group's or the scenario's, not the municipality's.`,
  progress: 'Fitting the group',
};
