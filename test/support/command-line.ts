import { bundle } from '../../src/cli/bundle.mjs';
import { type Ended, runToEnd } from './outside.ts';

/** The environment of a person at a terminal: nothing that the test runner adds for itself. */
export const plainEnv: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV$|MODE$|TEST$|DEV$|PROD$|BASE_URL$|SSR$)/.test(name),
  ),
);

/** What `npm run assess` starts. */
export const assessCommand = ['src/cli/run.mjs', 'src/cli/assess.ts'] as const;

/** What `npm run merge` starts. */
export const mergeCommand = ['src/cli/run.mjs', 'src/cli/merge.ts'] as const;

/** `npm run --silent assess -- …`, with what is typed or piped into it. */
export const assess = (args: readonly string[], input?: string): Promise<Ended> =>
  start([...assessCommand, ...args], input);

let bundled: Promise<string> | null = null;
/** The same program without bundling it anew each time, which takes longer than what it does. */
export const assessBundled = async (args: readonly string[], input?: string): Promise<Ended> =>
  start([await (bundled ??= bundle(assessCommand[1])), ...args], input);

const start = (args: readonly string[], input?: string): Promise<Ended> =>
  runToEnd(process.execPath, args, { env: plainEnv, ...(input === undefined ? {} : { input }) });
