import type { PoolingWords } from '../pooling-words.js';

/** A comparison group, in Danish. */
export const poolingDa: PoolingWords = {
  title: 'Sammenligningsgruppen',
  about: (municipalities, file) =>
    `${municipalities} kommuner i ${file} er tilpasset hver for sig med det samme scenarie og de samme frie tal. Alle faktorer er på scenariets tal.`,
  columns: {
    name: 'Tal',
    middle: 'Gruppens\nmidte',
    between: 'Kommunerne,\n9 af 10',
    alone: 'Kommunen\nalene',
    fitted: 'Kommunen med\ngruppen',
    weight: 'Gruppens\nvægt',
  },
  how: 'Kommunen alene er dens egne nøgletal og scenariets antagelse; med gruppen står gruppen i stedet for antagelsen. Gruppens vægt siger, hvor meget tallet er trukket mod gruppen: 0 % er kun kommunens egne nøgletal, 100 % er kun gruppen. Den er stor, hvor kommunen er lille (dens egne tal svinger meget ved tilfældighed), eller hvor gruppens kommuner ligner hinanden. Kommunerne, 9 af 10, er, hvor forskellige de er, når tilfældige udsving er trukket fra. Et tal uden midte siger gruppens nøgletal intet om; dér gælder scenariets.',
  priorHow:
    'Før kommunens egne nøgletal er hvert tal lognormalt omkring sammenligningsgruppens midte, så bredt som gruppens kommuner er forskellige og dens midte er usikker, men aldrig bredere end uden gruppen.',
  untouched: (names) => `Intet af kommunens nøgletal afhænger af ${names}: tallene dér er gruppens eller scenariets.`,
  uninformed: (names) =>
    `Kommunens egne nøgletal siger næsten intet om ${names} (over 90 pct. af usikkerheden er tilbage): tallene dér er gruppens eller scenariets, ikke kommunens.`,
  progress: 'Tilpasser gruppen',
};
