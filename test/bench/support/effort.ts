/** `--quick` tries everything once, to see that the benchmark works; its figures mean little and are not kept. */
export const isQuick = process.argv.includes('--quick');

/** How often something is repeated. */
export const times = (often: number): number => (isQuick ? 1 : often);
