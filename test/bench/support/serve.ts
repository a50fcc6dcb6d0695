import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headersFor, parseHeaders } from '../../../src/cli/headers.ts';

const types: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface Served {
  address: string;
  close(): void;
}

/**
 * Serves a built site with brotli, as `compress` left it, and with the headers of its `_headers` if it has any.
 * The same for all that is compared: no cache, no compressing on the way.
 */
export async function serveBuilt(folder: string): Promise<Served> {
  const own = join(folder, '_headers');
  const rules = existsSync(own) ? parseHeaders(readFileSync(own, 'utf8')) : [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = join(folder, path);
    if (path.includes('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const packed = existsSync(`${file}.br`);
    response
      .writeHead(200, {
        ...headersFor(path, rules),
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': 'no-store',
        ...(packed ? { 'Content-Encoding': 'br' } : {}),
      })
      .end(readFileSync(packed ? `${file}.br` : file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
