// `npm start`: serves the built app on this machine. Options: --port NUMBER, --base /PATH/
import { parseArgs } from 'node:util';
import { serve } from './serve.ts';

const { values } = parseArgs({ options: { port: { type: 'string' }, base: { type: 'string' } } });
const place = { folder: 'dist', base: values.base ?? '/' };

// A port that was asked for is taken or refused; the usual one gives way to any free one.
const served =
  values.port === undefined
    ? await serve({ ...place, port: 4270 }).catch(() => serve(place))
    : await serve({ ...place, port: Number(values.port) });

console.log(`First Seat is at ${served.address}\nStop it with Ctrl+C.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void served.close().then(() => process.exit(0));
  });
}
