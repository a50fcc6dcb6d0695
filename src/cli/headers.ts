/** One block of a `_headers` file: the paths it covers (`*` at the end matches the rest) and what they are sent with. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads the `_headers` format of Netlify and Cloudflare Pages: a path at the margin, its headers indented beneath. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: line.trim(), headers: {} });
      continue;
    }
    const colon = line.indexOf(':');
    const rule = rules.at(-1);
    if (rule === undefined || colon === -1)
      throw new Error(`_headers: cannot read the line “${line.trim()}”`);
    rule.headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return rules;
}

/** All headers for a path that begins with `/`; where several rules name the same header the last one wins. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const matching = rules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  return matching.reduce<Record<string, string>>((all, { headers }) => ({ ...all, ...headers }), {});
}

/** The policy as a `<meta>` may carry it: browsers ignore `frame-ancestors` there, and say so on the console. */
export function metaPolicy(rules: readonly HeaderRule[]): string {
  const policy = headersFor('/', rules)['Content-Security-Policy'];
  if (policy === undefined) throw new Error('_headers: no Content-Security-Policy for /*');
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
}
