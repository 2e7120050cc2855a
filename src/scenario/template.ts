/** The scenario that `new` writes for a planner to begin with: small, commented in Danish, and itself valid. */

/** Text of a YAML file. */
export const SCENARIO_TEMPLATE = `# Et scenarie for indsatstrappe. Linjer med # er forklaringer. Alle felter står i scenarios/README.md.
# Decimaler skrives med punktum (0.25), tusinder kan deles med _ (385_000). Hvert tal kan have en kilde:
#   unitCost: { value: 385_000, source: "Regnskab 2024" }
name: Mit scenarie

# Prisniveau (p/l) for alle beløb i filen.
priceLevel: 2026

# Den periode, der fremskrives.
horizon: { start: 2026-01, years: 10 }

# Antal simulerede forløb. Flere giver mindre tilfældig unøjagtighed og tager længere tid.
replications: 1000

# Samme seed giver præcis de samme tal igen.
seed: indsatstrappe

# Kommunens 0-17-årige. I stedet for children kan table pege på en CSV-fil med alder, år og antal,
# eller på et udtræk af FOLK1A fra Statistikbanken.
population:
  children: { value: 10_000, source: "skriv kilden her" }

# Trappens trin. kind er universal (netop ét trin), preventive, home_based, placement, aftercare eller other.
# unitCost er kr. pr. helårsperson. familyLike: barnet bor i en familie (plejefamilie, netværkspleje).
steps:
  - { id: almen, level: 1, kind: universal, name: Almen indsats }
  - id: hjemme
    level: 3
    kind: home_based
    name: Støttende indsats i hjemmet (forebyggende foranstaltning)
    unitCost: { value: 180_000, source: assumption }
  - id: pleje
    level: 5
    kind: placement
    familyLike: true
    name: Plejefamilie
    unitCost: { value: 470_000, source: assumption }
  - id: institution
    level: 6
    kind: placement
    name: Børne- og ungehjem (døgninstitution, opholdssted)
    unitCost: { value: 1_160_000, source: assumption }

# Aldersbånd, begge år med. Et tal for overgange kan gives for hvert bånd.
ageBands: { smaa: 0-5, skole: 6-11, unge: 12-17 }

# Overgange pr. barneår på trinnet from: 0.02 betyder, at 2 af 100 børn går videre i løbet af et år.
transitions:
  - { from: almen, to: hjemme, perYear: { smaa: 0.006, skole: 0.009, unge: 0.015 }, source: assumption }
  - { from: hjemme, to: almen, perYear: 0.5, source: assumption }
  - { from: hjemme, to: pleje, perYear: { smaa: 0.08, skole: 0.03, unge: 0.004 }, source: assumption }
  - { from: hjemme, to: institution, perYear: { smaa: 0.03, skole: 0.04, unge: 0.09 }, source: assumption }
  - { from: pleje, to: hjemme, perYear: 0.06, source: assumption }
  - { from: pleje, to: institution, perYear: 0.03, source: assumption }
  - { from: institution, to: hjemme, perYear: 0.25, source: assumption }
  - { from: institution, to: pleje, perYear: 0.15, source: assumption }

# Hvad der sker på en fødselsdag. leave: alle forlader trappen.
birthdays: { 18: leave }

# Børnenes fordeling ved starten: steadyState er den fordeling, tallene ovenfor giver i længden.
initial: steadyState

# Virkemidler: fra en måned ændres nogle af tallene, og det koster noget. Fjern # foran for at prøve.
policies: []
#  - id: netvaerk-foerst
#    name: Færre på børne- og ungehjem
#    start: 2027-01
#    phaseInMonths: 24
#    effects:
#      - { from: hjemme, to: institution, multiply: 0.8, source: assumption }
#    costs:
#      - { name: En rådgiver mere, krPerYear: 650_000, kind: permanent, source: assumption }
`;
