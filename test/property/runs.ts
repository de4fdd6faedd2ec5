/** How many inputs the property tests try in all: the one place with this number. */

/** 2,000 in `npm test`; `npm run test:long` sets PROPERTY_RUNS. */
const runs = Number(process.env.PROPERTY_RUNS ?? 2000);

/** Whether there is time for what takes a minute by itself. */
export const isLong = runs > 20_000;

/** Every input may take this long at most, ms. */
export const longest = 5000;

/** How many of the inputs become whole sites, which take a hundred times as long as a reading: 120 in `npm test`, more in the longer run. */
const sites = process.env.PROPERTY_RUNS ? runs * 0.22 : 120;

/** Parameters of fast-check for a property that gets `share` (0–1) of all inputs. */
export const part = (share: number) => parameters(runs * share);

/** The same for a property that makes whole sites, and gets `share` of those. */
export const partOfSites = (share: number) => parameters(sites * share);

const parameters = (count: number) => ({
  numRuns: Math.ceil(count),
  // The same inputs at every `npm test`, so that a red run is the change's; others at every long run.
  ...(process.env.PROPERTY_RUNS ? {} : { seed: 20_251_114 }),
});

/** ms that Vitest grants such a property: each input is timed on its own. */
export const patience = 30_000 + runs * 60;
