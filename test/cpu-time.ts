/** The processor's time, which other programs on the machine do not stretch: for tests that bound how long work takes. */

/** Starts to measure; the function returned gives the milliseconds that this process has worked since. */
export function measureWork(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
