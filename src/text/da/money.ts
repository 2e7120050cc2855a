import type { BudgetExplainWords, MoneyWords } from '../money-words.js';
import { type RefundWords, sided } from '../refund-words.js';
import { sharesInWords } from '../shares.js';

const refundDa: RefundWords = { gross: 'før refusion', net: 'efter refusion' };

/** Business cases and budgets in Danish. */
export const moneyDa: MoneyWords = {
  caseTitle: (scenario, base, priceLevel, isBeforeRefund) =>
    `Business case: ${scenario} mod ${base} (mio. kr., ${priceLevel}-p/l${isBeforeRefund ? ', før refusion' : ''}; minus er en besparelse)`,
  fixedTitle: (name, priceLevel) => `${name} (1.000 kr., ${priceLevel}-p/l; minus er en besparelse)`,
  gross: 'Før refusion',
  net: 'Efter refusion',
  refunding: refundDa,
  unit: { thousand: '1.000 kr.', million: 'Mio. kr.' },
  area: 'Område',
  areas: { service: 'Service', anlaeg: 'Anlæg' },
  lines: {
    efficiencies: 'Effektiviseringer',
    costs: 'Omkostninger',
    permanentChange: 'Samlet varig ændring',
    implementationOf: { service: 'Implementering, service', anlaeg: 'Implementering, anlæg' },
    implementation: 'Samlede implementeringsomkostninger',
    implementationInAll: 'Implementering i alt',
    total: 'Samlet økonomisk påvirkning',
    cumulated: 'Kumuleret',
    from: '  9 af 10 fra',
    to: '          til',
  },
  tables: {
    summary: 'Tabel 1. Samlede økonomiske konsekvenser',
    permanent: 'Tabel 2. Varige ændringer',
    investments: 'Tabel 3. Investeringer',
  },
  permanentTotal: 'Varige ændringer totalt',
  investmentsTotal: 'Investeringer totalt',
  inAll: 'I alt',
  caseNote:
    'Gennemsnit af forskellene, forløb for forløb; 9 af 10 forløb ligger mellem fra og til. Årets samlede beløb, omkostninger og implementering er afrundet hver for sig; effektiviseringerne er afrundet, så det går op. Kumuleret er summen af de viste år til og med året og kan derfor på de sidste cifre afvige fra beløbet for hele perioden andre steder.',
  caseNoteOfOne: 'Ét forløb. Kumuleret er summen af årene til og med året.',
  nothing: 'Ingen forskel i udgifter.',
  payback: {
    share: (share, replications) =>
      sharesInWords(share, replications, {
        all: 'alle forløb',
        none: 'ingen forløb',
        nearlyAll: 'næsten alle forløb',
        nearlyNone: 'næsten ingen forløb',
        of: (count, total) => `${count} af ${total} forløb`,
      }),
    years: (years) => `${years} år`,
    by: (year, share, time) => `Betalt tilbage senest i ${year} i ${share} (tilbagebetalingstid ${time})`,
    laterBy: (year, share) => `, senest i ${year} i ${share}`,
    fewBy: (year, share) => `Betalt tilbage senest i ${year} i ${share}`,
    neverIn: (share, year) => `; i ${share} aldrig inden for horisonten (til og med ${year})`,
    never: (year) => `Betales ikke tilbage i noget forløb: aldrig inden for horisonten (til og med ${year})`,
    neverOnce: (year) => `Betales aldrig tilbage inden for horisonten (til og med ${year})`,
    within: (parts) =>
      `Sandsynlighed for, at det er betalt tilbage inden for ${parts.map(([years, pct]) => `${years}: ${pct} pct.`).join('; ')}`,
    once: (year, time) => `Betalt tilbage i ${year} (tilbagebetalingstid ${time})`,
  },
  value: {
    net: (kr, period, rates) => `Nutidsværdi ${period}: ${kr} mio. kr. ved ${rates}.`,
    rate: (pct) => `${pct} pct. om året`,
    rateFrom: (pct, year) => `${pct} pct. om året fra år ${year}`,
    perKrone: (kr) => `Hver krone brugt sparer ${kr} kr.`,
    breakEven: (pct, band) => `Nulpunkt: ${pct} pct. af virkningen er nok${band === null ? '' : ` (${band})`}.`,
    breakEvenAbove: (pct) => `Nulpunkt: der skal ${pct} pct. af virkningen til.`,
    noBreakEven: 'Nulpunkt: der spares intet, så ingen virkning er nok.',
  },
  budget: {
    title: (scenario, prices, side) => `Holder budgettet? ${scenario} (mio. kr., ${sided(prices, side, refundDa)})`,
    columns: {
      period: 'År',
      budget: 'Budget',
      holds: 'Holder i\n(pct. af forløb)',
      overrun: 'Overskrides i\ngennemsnit med',
      reserve: 'Reserve til\n8 af 10 forløb',
    },
    note: 'Udgifter i alt, virkemidlernes egne medregnet. Overskridelsen er gennemsnittet af de forløb, hvor budgettet ikke holder.',
  },
  form: {
    title: (scenario, prices) => `Budget og overslagsår: ${scenario} (mio. kr., ${prices})`,
    fixed: (priceLevel) => `${priceLevel}-p/l`,
    current: 'løbende priser',
    policies: 'Virkemidlernes egne udgifter',
    all: 'Udgifter i alt',
    refund: 'Refusion',
    net: 'Udgifter efter refusion',
    difference: 'Forskel til grundlaget',
    perHead: 'Kr. pr. 0-22-årig',
  },
  source: (source) => `Kilde: ${source}`,
};

/** What `check` says of budget and discounting, in Danish. */
export const budgetDa: BudgetExplainWords = {
  adopted: (years, isNet, priceLevel) =>
    `Vedtaget budget${isNet ? ' efter refusion' : ''} (i ${priceLevel}-priser): ${years}.`,
  ofYear: (kr, year) => `${kr} kr. i ${year}`,
  formFrom: (year) => `Budgettet vises fra ${year} og tre overslagsår frem.`,
  stress: (names) => `Stresstesten af business casen har også: ${names.join('; ')}.`,
  rates: (rates) => `Nutidsværdier regnes med ${rates}.`,
  rate: ({ percent, fromYear }) => `${percent} pct. om året${fromYear === 1 ? '' : ` fra år ${fromYear}`}`,
};
