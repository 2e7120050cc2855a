/** A home that has just been opened fills up: the model knows how such a thing goes, the past figures do not. */
export const NEW_HOME = `name: Nyt hjem
priceLevel: 2019
horizon: { start: 2016-01, years: 2 }
population: { children: 1000 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: institution, level: 6, kind: placement, name: Institution, unitCost: 950_000 }
transitions:
  - { from: almen, to: institution, perYear: { value: 0.03, source: assumption } }
  - { from: institution, to: almen, perYear: { value: 0.5, source: assumption } }
initial: { shares: {} }
`;
