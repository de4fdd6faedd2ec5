/** Computed descriptions in Indonesian. */
import type { PlaceWords } from './place-words.ts';

export const placeWordsId: PlaceWords = {
  winds: {
    n: 'utara',
    ne: 'timur laut',
    e: 'timur',
    se: 'tenggara',
    s: 'selatan',
    sw: 'barat daya',
    w: 'barat',
    nw: 'barat laut',
    centre: 'tengah',
  },
  inParent: (part, parent) => `Terletak di bagian ${part} ${parent}.`,
  area: (amount) => `Luasnya ${amount}.`,
  centreFrom: (ways) => `Titik tengahnya berada ${ways}.`,
  pointFrom: (ways) => `Letaknya ${ways}.`,
  nearestFrom: (ways) => `Titik terdekatnya berada ${ways}.`,
  way: (amount, wind, from) => `${amount} di sebelah ${wind} ${from}`,
  pointToBorder: (amount, border) => `Jaraknya ${amount} dari ${border}.`,
  nearestToBorder: (amount, border) => `Titik terdekatnya berjarak ${amount} dari ${border}.`,
  reachesBorder: (border) => `Wilayahnya mencapai ${border}.`,
  // A border's own name starts with a common noun, which is not capitalised inside a sentence.
  border: (name, rest) => `${name.replace(/^P(?=erbatasan\b)/, 'p')}${rest ? ` (${rest})` : ''}`,
  somewhereIn: (place) => `di suatu tempat di ${place}`,
  lessThan: (amount) => `kurang dari ${amount}`,
  about: (amount) => `sekitar ${amount}`,
};
