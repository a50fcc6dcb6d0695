import { availableParallelism, cpus, totalmem } from 'node:os';

/** The kind of machine, in a few words. */
export function machineHere(): string {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() ?? '';
  const cores = `${availableParallelism()} cores${model === '' || model === 'unknown' ? '' : ` of ${model}`}`;
  return `${cores}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, Node ${process.version}`;
}
