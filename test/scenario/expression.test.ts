/** Formulas by themselves: what they mean, what they may hold, and that nothing else can be done with them. */

import fc from 'fast-check';
import { evaluate } from 'mathjs/number';
import { describe, expect, test } from 'vitest';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { evaluator } from '../../src/scenario/expression/evaluate.js';
import { expressionParser } from '../../src/scenario/expression/parse.js';
import { problemAt, startOf } from '../../src/scenario/problem.js';
import { describeProblem } from '../../src/text/problems.js';

const parseExpression = expressionParser(() => diskFiles.mathParse(), new Map([['faktor', 2]]));
const VARIABLES = ['age', 'year', 'stayMonths', 'styrke'];
const VALUES = { age: 7, year: 2020, stayMonths: 3, styrke: 0.3 };

function value(text: string, values: Readonly<Record<string, number>> = VALUES): number {
  const reading = parseExpression(text, VARIABLES);
  if (!reading.ok) throw new Error(`${text}: ${JSON.stringify(reading.fault)}`);
  return evaluator(reading.expression)(values);
}

function refusal(text: string, language: 'da' | 'en' = 'da'): string {
  const reading = parseExpression(text, VARIABLES);
  if (reading.ok) return `accepted: ${JSON.stringify(reading.expression.tree)}`;
  return describeProblem(problemAt(startOf('a'), reading.fault), language).replace('a:1:1: ', '');
}

describe('a formula means what it says', () => {
  test.each([
    ['0.02', 0.02],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['7 - 2 - 1', 4],
    ['8 / 4 / 2', 1],
    ['0.02 * exp(-0.1 * age)', 0.02 * Math.exp(-0.7)],
    ['age * styrke', 7 * 0.3],
    ['1_000 + 1', 1001],
    ['1e-2 + .5', 0.51],
    ['log(exp(2))', 2],
    ['log(8, 2)', 3],
    ['sqrt(9) + abs(-1)', 4],
    ['min(3, 1, 2) + max(3, 1, 2)', 4],
    ['floor(2.7) + ceil(2.2)', 5],
    ['round(2.5) + round(-2.5)', 0],
    ['round(2.4)', 2],
    ['year == 2020', 1],
    ['year != 2020', 0],
    ['age >= 7 and age < 8', 1],
    ['age < 7 or age > 7', 0],
    ['not age', 0],
    ['6 <= age < 12', 1],
    ['6 <= age < 7', 0],
    ['8 > age >= 7 > 1', 1],
    ['age < 6 ? 1 : age < 12 ? 2 : 3', 2],
    ['1 + (age > 6) * 0.5', 1.5],
    ['(age -\n  7) + 1', 1],
    ['faktor * age', 14],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 14);
  });

  test('what has no value says so, whatever is made of it', () => {
    for (const text of ['sqrt(-1)', 'sqrt(-1) < 2', 'not sqrt(-1)', 'sqrt(-1) ? 1 : 2', 'max(1, log(-1))', '0 / 0']) {
      expect(value(text)).toBeNaN();
    }
    expect(value('1 / 0')).toBe(Number.POSITIVE_INFINITY);
    expect(value('sqrt(-1) and 1')).toBeNaN();
    expect(value('0 or sqrt(-1)')).toBeNaN();
  });

  test('what is not needed is not calculated', () => {
    expect(value('age > 0 ? 1 : sqrt(-1)')).toBe(1);
    expect(value('age > 100 and sqrt(-1)')).toBe(0);
    expect(value('age > 0 or sqrt(-1)')).toBe(1);
  });

  test('a formula asked for values it was not given is a fault of the program, not a number', () => {
    expect(() => value('age', {})).toThrow(/age/);
  });
});

describe('random formulas are worth what mathjs says', () => {
  const leaf = fc.oneof(fc.constantFrom(...VARIABLES), fc.integer({ min: 0, max: 9 }).map(String));
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/', '<', '<=', '>', '>=', '==', '!='), tie('formula'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc.tuple(fc.constantFrom('abs', 'sqrt', 'exp', '-'), tie('formula')).map(([name, a]) => `${name}(${a})`),
      fc
        .tuple(fc.constantFrom('min', 'max'), tie('formula'), tie('formula'))
        .map(([name, a, b]) => `${name}(${a}, ${b})`),
      fc.tuple(tie('formula'), tie('formula'), tie('formula')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    ),
  }));

  test('to the last bits', () => {
    let compared = 0;
    fc.assert(
      fc.property(formula, (text) => {
        const reading = parseExpression(text, VARIABLES);
        if (!reading.ok) {
          expect(['formulaTooLong', 'formulaTooNested']).toContain(reading.fault.code);
          return;
        }
        const ours = evaluator(reading.expression)(VALUES);
        // mathjs compares with room for rounding and has complex numbers; where those play no part it is the judge.
        if (!Number.isFinite(ours)) return;
        const theirs: unknown = evaluate(text, { ...VALUES });
        const expected = typeof theirs === 'boolean' ? Number(theirs) : Number(theirs);
        compared++;
        expect(Math.abs(ours - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});

describe('what is wrong with a formula is said in words', () => {
  test.each([
    ['', 'teksten er tom'],
    ['   ', 'teksten er tom'],
    ['0,5', 'forventede et tal, fik "0,5"; decimaler skrives med punktum i filen: 0.5'],
    ['0,5 * age', 'decimaler skrives med punktum (0.5) også i formler; der står et komma ved tegn 2'],
    ['1 +', 'formlen slutter, før den er færdig; mangler der et tal eller en slutparentes?'],
    ['(1 + 2', 'formlen slutter, før den er færdig; mangler der et tal eller en slutparentes?'],
    ['1 + * 2', 'formlen kan ikke læses fra tegn 5: "* 2"'],
    ['1 + 2)', 'formlen kan ikke læses fra tegn 6: ")"'],
    ['1 000', 'formlen kan ikke læses fra tegn 3: "000"'],
    ['age ? 1', 'formlen slutter, før den er færdig; mangler der et tal eller en slutparentes?'],
    ['2 age', 'i formlen står to led efter hinanden uden regnetegn; gange skrives *'],
    ['age(3)', 'i formlen står to led efter hinanden uden regnetegn; gange skrives *'],
    ['(age)(3)', 'i formlen står to led efter hinanden uden regnetegn; gange skrives *'],
    ['aeg * 2', "ukendt navn 'aeg' i formlen; mente du 'age'?; her kan bruges age, year, stayMonths, styrke, faktor"],
    [
      'stay_months',
      "ukendt navn 'stay_months' i formlen; mente du 'stayMonths'?; her kan bruges age, year, stayMonths, styrke, faktor",
    ],
    ['pi', "ukendt navn 'pi' i formlen; her kan bruges age, year, stayMonths, styrke, faktor"],
    [
      'sin(age)',
      "ukendt funktion 'sin' i formlen; mente du 'min'?; funktionerne er exp, log, sqrt, abs, min, max, floor, ceil, round",
    ],
    [
      'ln(age)',
      "ukendt funktion 'ln' i formlen; mente du 'log'?; funktionerne er exp, log, sqrt, abs, min, max, floor, ceil, round",
    ],
    ['exp()', 'funktionen exp skal have 1 tal i parentesen, fik 0'],
    ['exp(1, 2)', 'funktionen exp skal have 1 tal i parentesen, fik 2'],
    ['log(1, 2, 3)', 'funktionen log skal have 1 til 2 tal i parentesen, fik 3'],
    ['max', "ukendt navn 'max' i formlen; her kan bruges age, year, stayMonths, styrke, faktor"],
    ['age = 3', 'i formlen får noget en værdi med =; sammenligning skrives ==, og faste tal skrives i parameters'],
    ['age.b', 'i formlen står et punktum efter et navn; punktum bruges kun i tal'],
    ['true', "'true' kan ikke bruges i formler"],
    ['null', "'null' kan ikke bruges i formler"],
    ['1e999', 'forventede et endeligt tal, fik "1e999"'],
    ['Infinity', 'forventede et endeligt tal, fik "Infinity"'],
    ['NaN', 'forventede et endeligt tal, fik "NaN"'],
    ['age mod 2', "'mod' kan ikke bruges i formler"],
    ['age!', "'!' kan ikke bruges i formler"],
    ['age xor 1', "'xor' kan ikke bruges i formler"],
    ['age to year', "'to' kan ikke bruges i formler"],
    ['age ?? 1', "'??' kan ikke bruges i formler"],
    ['1:3', "':' kan ikke bruges i formler"],
    ['5 %', 'tegnet % (nummer 3 i formlen) kan ikke bruges i formler, kun tal, navne og + - * / ^ ( ) < > = ! ? :'],
    ['"a"', 'tegnet " (nummer 1 i formlen) kan ikke bruges i formler, kun tal, navne og + - * / ^ ( ) < > = ! ? :'],
    ['2 − 1', 'tegnet − (nummer 3 i formlen) kan ikke bruges i formler, kun tal, navne og + - * / ^ ( ) < > = ! ? :'],
    ['1 + '.repeat(200), 'formlen er for lang: højst 500 tegn'],
    [`${'('.repeat(33)}1${')'.repeat(33)}`, 'formlen har mere end 32 parenteser inde i hinanden'],
  ])('%s', (text, sentence) => {
    expect(refusal(text)).toBe(sentence);
    expect(refusal(text, 'en')).not.toMatch(/accepted|undefined/);
  });
});

describe('a formula can do nothing but calculate', () => {
  test.each([
    'import("fs")',
    'config({})',
    'createUnit("x")',
    'evaluate("1")',
    'parse("1")',
    'simplify(1)',
    'derivative(1, age)',
    'cos.constructor("return process")()',
    'constructor',
    'constructor(1)',
    '__proto__',
    'toString()',
    'age.constructor',
    'age?.constructor',
    'f(x) = x',
    'f(x) = f(x); f(1)',
    'age = 1; age',
    'age; age',
    'a.b = 1',
    'a["b"]',
    '[1, 2, 3]',
    '[1, 2](1)',
    '{ a: 1 }',
    '1:1000000000',
    'ones(100000, 100000)',
    'zeros(1e9)',
    'range(0, 1e12)',
    'factorial(170)',
    '170!',
    "age'",
    'age .* 2',
    'age ./ 2',
    'age .^ 2',
    'age | 1',
    '~age',
    'age << 40',
    'age >>> 1',
    '5 cm to inch',
    '#',
    '1 # hidden',
    '\\u0061ge',
    'age\u0000',
    'ag\u200be',
    '$age',
    '@age',
    'random()',
    'print("x")',
    'age \ud800',
    '`age`',
  ])('%s', (text) => {
    expect(refusal(text)).not.toMatch(/accepted/);
  });

  test('however deep it goes within its length, it is read or refused, and not slowly', () => {
    const deep = [
      `${'-'.repeat(499)}1`,
      `${'+-'.repeat(249)}1`,
      `${'1?'.repeat(166)}1`,
      `${'1?1:'.repeat(124)}1`,
      `${'1^'.repeat(249)}1`,
      `${'not '.repeat(124)}1`,
      `${'1+'.repeat(249)}1`,
      `${'1<'.repeat(249)}1`,
      `${'exp('.repeat(124)}1`,
      `${'exp('.repeat(31)}1${')'.repeat(31)}`,
      `max(${'1,'.repeat(240)}1)`,
      '9^9^9^9^9^9^9^9',
      '('.repeat(500),
      ')'.repeat(500),
      '<'.repeat(500),
      `${'a'.repeat(500)}`,
      '1'.repeat(500),
      `${'1e'.repeat(250)}`,
    ];
    for (const text of deep) {
      const reading = parseExpression(text, VARIABLES);
      if (reading.ok) expect(typeof evaluator(structuredClone(reading.expression))(VALUES)).toBe('number');
    }
  });

  test('any text is a formula or refused with words', () => {
    const pieces = fc.constantFrom(
      'age',
      '(',
      ')',
      '1',
      '0.5',
      '+',
      '-',
      '^',
      '?',
      ':',
      ',',
      'max',
      '<',
      '=',
      ' ',
      '.',
      'e',
      '_',
      '!',
      'not ',
      ' and ',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, (own) => {
        const reading = parseExpression(own, VARIABLES);
        if (reading.ok) expect(typeof evaluator(reading.expression)(VALUES)).toBe('number');
        else expect(refusal(own)).not.toMatch(/accepted|undefined|\[object/);
      }),
      { numRuns: 1000 },
    );
  });
});

test('formulas are plain data: they survive being copied to a thread or written as JSON', () => {
  const reading = parseExpression('age < 6 ? 0.1 : 0.02 * exp(-styrke * stayMonths)', VARIABLES);
  if (!reading.ok) throw new Error(reading.fault.code);
  const copies = [structuredClone(reading.expression), JSON.parse(JSON.stringify(reading.expression))];
  for (const copy of copies) expect(evaluator(copy)(VALUES)).toBe(evaluator(reading.expression)(VALUES));
});
