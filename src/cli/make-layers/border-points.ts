/** Cities by which a country layer shows whether it follows the recognised borders (UN GA 68/262, ES-11/4). */
import type { Position } from './shapes.ts';

export const BORDER_POINTS: { name: string; at: Position; inside: string }[] = [
  { name: 'Sevastopol', at: [33.5224, 44.6054], inside: 'UKR' },
  { name: 'Simferopol', at: [34.1003, 44.9482], inside: 'UKR' },
  { name: 'Luhansk', at: [39.3078, 48.574], inside: 'UKR' },
  { name: 'Donetsk', at: [37.8028, 48.0159], inside: 'UKR' },
  { name: 'Kherson', at: [32.6169, 46.6354], inside: 'UKR' },
  { name: 'Melitopol', at: [35.3653, 46.8489], inside: 'UKR' },
  { name: 'Kursk', at: [36.1874, 51.7304], inside: 'RUS' },
  { name: 'Belgorod', at: [36.5802, 50.6107], inside: 'RUS' },
];
