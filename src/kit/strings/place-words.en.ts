/** Computed descriptions in English. */
import type { PlaceWords } from './place-words.ts';

export const placeWordsEn: PlaceWords = {
  winds: {
    n: 'north',
    ne: 'north-east',
    e: 'east',
    se: 'south-east',
    s: 'south',
    sw: 'south-west',
    w: 'west',
    nw: 'north-west',
    centre: 'centre',
  },
  inParent: (part, parent) => `In the ${part} of ${parent}.`,
  area: (amount) => `Its area is ${amount}.`,
  centreFrom: (ways) => `Its centre lies ${ways}.`,
  pointFrom: (ways) => `It lies ${ways}.`,
  nearestFrom: (ways) => `At its nearest it lies ${ways}.`,
  way: (amount, wind, from) => `${amount} ${wind} of ${from}`,
  pointToBorder: (amount, border) => `It is ${amount} from ${border}.`,
  nearestToBorder: (amount, border) => `At its nearest it is ${amount} from ${border}.`,
  reachesBorder: (border) => `It reaches ${border}.`,
  border: (name, rest) => `the ${name}${rest ? ` (${rest})` : ''}`,
  somewhereIn: (place) => `somewhere in ${place}`,
  lessThan: (amount) => `less than ${amount}`,
  about: (amount) => `about ${amount}`,
};
