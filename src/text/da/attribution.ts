import type { AttributionWords } from '../attribution-words.js';

/** What each policy contributes, in Danish. */
export const attributionDa: AttributionWords = {
  title: (scenario, base, years, isNet, priceLevel) =>
    `Hvad hvert virkemiddel bidrager med: ${scenario} i forhold til ${base}, ${years} i alt, mio. kr. i ${priceLevel}-priser${isNet ? ', efter refusion fra staten' : ''}. Minus: billigere.`,
  policy: 'Virkemiddel',
  children: 'Børnenes\nindsatser',
  ownCosts: 'Virkemidlets\negne udgifter',
  total: 'I alt',
  rest: 'Alt andet end virkemidler',
  whole: 'Tilsammen',
  cells: (replications) =>
    `Gennemsnit af ${replications} forløb og i parentes 5-95 pct. af dem. Tallene er afrundet, så de går op med linjen Tilsammen.`,
  method: (orders) =>
    orders === null
      ? 'Virkemidler kan forstærke hinanden eller gribe ind i det samme, så et virkemiddels bidrag afhænger af, hvad der er gjort i forvejen. Her er gennemsnittet af alle de rækkefølger, de kan indføres i (Shapley-værdien).'
      : `Virkemidler kan forstærke hinanden eller gribe ind i det samme, så et virkemiddels bidrag afhænger af, hvad der er gjort i forvejen. Her er gennemsnittet af ${orders} tilfældige rækkefølger, de kan indføres i (en tilnærmelse til Shapley-værdien).`,
  needsTwo: 'attribute skal have et scenarie at sammenligne med: angiv en fil mere eller --with NAVN',
  nothingNew: (scenario, base) =>
    `${scenario} har ingen virkemidler, som ${base} ikke også har; der er intet at fordele`,
  noWholeYear:
    'der er ikke noget helt kalenderår i perioden (horizon), så der er ingen udgifter at fordele: begynd i januar, eller regn flere år frem',
  tooMany: (policies, most) => `${policies} nye virkemidler er for mange at skille ad; højst ${most}`,
  runs: (runs, replications) => `Regner ${runs} scenarier med ${replications} forløb hver`,
};
