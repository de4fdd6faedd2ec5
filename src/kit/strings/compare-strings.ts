/** The words of comparing sizes, in English and Indonesian; names of places and cities come with the story. */

export interface CompareStrings {
  /** On the card's button. */
  offer: string;
  title: (place: string) => string;
  /** Before the list of cities. */
  over: string;
  elsewhere: string;
  /** Before the four buttons. */
  move: string;
  /** The four buttons, by bearing. */
  steps: Record<0 | 90 | 180 | 270, string>;
  grip: (place: string) => string;
  laidOver: (place: string, city: string) => string;
  /** `lat` and `lon` are written by `position`. */
  laidAt: (place: string, lat: string, lon: string) => string;
  latitude: (degrees: string, isNorth: boolean) => string;
  longitude: (degrees: string, isEast: boolean) => string;
  area: (amount: string) => string;
  /** What Web Mercator does to sizes. */
  trueSize: string;
  cityPoints: string;
  needsMap: string;
  failed: string;
}

export const compareStringsEn: CompareStrings = {
  offer: 'Compare its size',
  title: (place) => `How large is ${place}?`,
  over: 'Lay its outline over',
  elsewhere: 'another spot',
  move: 'Move it',
  steps: { 0: 'Move north', 90: 'Move east', 180: 'Move south', 270: 'Move west' },
  grip: (place) => `Outline of ${place}. Drag it, or press the arrow keys.`,
  laidOver: (place, city) => `The outline of ${place} is laid over ${city}.`,
  laidAt: (place, lat, lon) => `The outline of ${place} is laid at ${lat}, ${lon}.`,
  latitude: (degrees, isNorth) => `${degrees}° ${isNorth ? 'N' : 'S'}`,
  longitude: (degrees, isEast) => `${degrees}° ${isEast ? 'E' : 'W'}`,
  area: (amount) => `Its area is about ${amount} km².`,
  trueSize:
    'On this map shapes look larger the farther they are from the equator; the outline is drawn at its true size for this place.',
  cityPoints: 'City points: GeoNames, CC BY 4.0. Coasts are simplified; city limits are not drawn.',
  needsMap: 'Comparing sizes needs the live map, which could not be loaded.',
  failed: 'The comparison could not be loaded. Try again.',
};

export const compareStringsId: CompareStrings = {
  offer: 'Bandingkan luasnya',
  title: (place) => `Seberapa luas ${place}?`,
  over: 'Letakkan batasnya di atas',
  elsewhere: 'tempat lain',
  move: 'Geser',
  steps: { 0: 'Geser ke utara', 90: 'Geser ke timur', 180: 'Geser ke selatan', 270: 'Geser ke barat' },
  grip: (place) => `Batas ${place}. Seret, atau tekan tombol panah.`,
  laidOver: (place, city) => `Batas ${place} diletakkan di atas ${city}.`,
  laidAt: (place, lat, lon) => `Batas ${place} diletakkan di ${lat}, ${lon}.`,
  latitude: (degrees, isNorth) => `${degrees}° ${isNorth ? 'LU' : 'LS'}`,
  longitude: (degrees, isEast) => `${degrees}° ${isEast ? 'BT' : 'BB'}`,
  area: (amount) => `Luasnya sekitar ${amount} km².`,
  trueSize:
    'Di peta ini, makin jauh dari khatulistiwa, bentuk tampak makin besar; batas digambar menurut ukuran sebenarnya di tempat ini.',
  cityPoints: 'Titik kota: GeoNames, CC BY 4.0. Garis pantai disederhanakan; batas kota tidak digambar.',
  needsMap: 'Perbandingan luas memerlukan peta interaktif, yang gagal dimuat.',
  failed: 'Perbandingan gagal dimuat. Coba lagi.',
};
