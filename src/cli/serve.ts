import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headersFor, parseHeaders, type HeaderRule } from './headers.ts';

const compress = promisify(gzip);

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const compressible = /^text\/|json|javascript|svg|ttf/;

export interface ServeOptions {
  /** The folder of the built app. */
  readonly folder: string;
  /** Where the app lives on the server, with a slash at both ends: `/` or `/tools/first-seat/`. */
  readonly base?: string;
  /** 0 takes any free port. */
  readonly port?: number;
}

export interface Served {
  /** Address of the start page, with the base path. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built app on the loopback interface the way a static host would: the headers of its `_headers` file on
 * every answer, 404 for what is not there, nothing outside the folder. Rejects with EADDRINUSE when the port is taken.
 */
export async function serve({ folder, base = '/', port = 0 }: ServeOptions): Promise<Served> {
  const root = resolve(folder);
  const site: Site = {
    root,
    base,
    rules: parseHeaders(await readFile(resolve(root, '_headers'), 'utf8')),
    compressed: new Map(),
  };
  const server = createServer((request, response) => {
    answer(request, response, site).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(taken)}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

/** What is served, and how. */
interface Site {
  readonly root: string;
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  /** What was sent before, by path and state of its file: the whole app goes to every new visitor. */
  readonly compressed: Map<string, { readonly state: string; readonly body: Promise<Buffer> }>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { root, base, rules, compressed }: Site,
): Promise<void> {
  const path = pathWithin(base, request.url ?? '/');
  const headers: Record<string, string> = headersFor(path ?? '/', rules);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = path === undefined ? undefined : await fileAt(root, path);
  if (file === undefined) {
    // What is missing now may come with the next version: never kept as long as what is there.
    const missing = { ...headers, 'Cache-Control': 'no-cache', 'Content-Type': 'text/plain; charset=utf-8' };
    response.writeHead(404, missing).end('404\n');
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  headers['Content-Type'] = type;
  if (compressible.test(type)) headers.Vary = 'Accept-Encoding';
  const asGzip = compressible.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (asGzip) headers['Content-Encoding'] = 'gzip';
  const body = await (asGzip ? compressedFile(file, compressed) : readFile(file));
  headers['Content-Length'] = String(body.length);
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}

/** The file as it is now, compressed once. */
async function compressedFile(file: string, compressed: Site['compressed']): Promise<Buffer> {
  const { mtimeMs, size } = await stat(file);
  const state = `${String(mtimeMs)} ${String(size)}`;
  const before = compressed.get(file);
  if (before?.state === state) return before.body;
  const body = readFile(file).then((content) => compress(content, { level: 9 }));
  compressed.set(file, { state, body });
  return body;
}

/** The decoded path below the base, beginning with a slash; undefined for an address outside it or badly encoded. */
function pathWithin(base: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.startsWith(base) && !path.includes('\0') ? path.slice(base.length - 1) : undefined;
  } catch {
    return undefined;
  }
}

async function fileAt(root: string, path: string): Promise<string | undefined> {
  const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  if (!file.startsWith(root + sep) || file === resolve(root, '_headers')) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? file : undefined;
}
