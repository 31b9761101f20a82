/** Milliseconds that the processors have spent on this process, whatever else the machine does. */
export function processorClock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds on the wall. */
export function wallClock(): number {
  return performance.now();
}
