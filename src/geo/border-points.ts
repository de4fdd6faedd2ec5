/** Cities by which a country layer shows whether it follows the recognised borders (UN GA 68/262, ES-11/4). */
import type { Position } from './shapes.ts';

export const BORDER_POINTS: { name: string; at: Position; inside: string }[] = [
  { name: 'Sevastopol', at: [33.53, 44.6], inside: 'UKR' },
  { name: 'Simferopol', at: [34.1, 44.95], inside: 'UKR' },
  { name: 'Luhansk', at: [39.31, 48.57], inside: 'UKR' },
  { name: 'Donetsk', at: [37.8, 48], inside: 'UKR' },
  { name: 'Kherson', at: [32.62, 46.64], inside: 'UKR' },
  { name: 'Melitopol', at: [35.37, 46.85], inside: 'UKR' },
  { name: 'Kursk', at: [36.18, 51.73], inside: 'RUS' },
  { name: 'Belgorod', at: [36.58, 50.61], inside: 'RUS' },
];
