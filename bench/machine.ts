import { cpus, loadavg } from 'node:os';

/** On what, and beside how much other work, something was measured. */
export function machineLine(): string {
  const processors = cpus();
  const [load = 0] = loadavg();
  return `Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model ?? 'processor'}; load ${load.toFixed(1)} when it began.`;
}
