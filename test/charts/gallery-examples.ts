import { expenditureDifferenceFan, placementsDifferenceFan } from '../../src/charts/difference-fan.js';
import { expenditureFan } from '../../src/charts/expenditure-fan.js';
import type { FanConfiguration } from '../../src/charts/fan-chart.js';
import { footerText } from '../../src/charts/footer.js';
import { caseloadFan, queueFan } from '../../src/charts/interaction-fan.js';
import { placementsFan } from '../../src/charts/placements-fan.js';
import { stockFan } from '../../src/charts/stock-fan.js';
import type { Forecast } from '../../src/results/forecast.js';
import { chartsDa } from '../../src/text/da/charts.js';
import { chartsEn } from '../../src/text/en/charts.js';
import { BASE, difference, FOLLOW_UP, NETWORK, withQueue } from './synthetic.js';

const one = [BASE];
const two = [BASE, FOLLOW_UP];
const three = [BASE, FOLLOW_UP, NETWORK];
const bound = [withQueue(BASE, false), withQueue(FOLLOW_UP, true)];
const institution = { id: 'institution', name: 'Børne- og ungehjem (døgninstitution, opholdssted)' };
const foster = { id: 'pleje', name: 'Plejefamilie' };

/** The gallery: one example of every chart, alone and compared; each is also a golden picture. */
export const EXAMPLES: ReadonlyMap<string, FanConfiguration> = new Map([
  ['stock-one', stockFan(one, foster, chartsDa, footerText(one, chartsDa))],
  ['stock-two', stockFan(two, institution, chartsDa, footerText(two, chartsDa))],
  ['stock-three', stockFan(three, institution, chartsDa, footerText(three, chartsDa))],
  ['placements-two', placementsFan(two, chartsDa, footerText(two, chartsDa))],
  ['expenditure-one', expenditureFan(one, chartsDa, footerText(one, chartsDa))],
  ['expenditure-two', expenditureFan(two, chartsDa, footerText(two, chartsDa))],
  ['expenditure-two-english', expenditureFan(two, chartsEn, footerText(two, chartsEn))],
  ['caseload-two', caseloadFan(bound, chartsDa, footerText(bound, chartsDa))],
  ['queue-one-english', queueFan([bound[1] as Forecast], institution, chartsEn, footerText(bound.slice(1), chartsEn))],
  [
    'difference-expenditure',
    expenditureDifferenceFan([difference(FOLLOW_UP)], 2019, chartsDa, footerText(two, chartsDa)),
  ],
  [
    'difference-placements-two',
    placementsDifferenceFan([difference(FOLLOW_UP), difference(NETWORK)], chartsDa, footerText(three, chartsDa)),
  ],
]);
