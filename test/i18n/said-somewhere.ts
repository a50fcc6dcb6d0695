import { readdirSync, readFileSync } from 'node:fs';

/** All code of the app but the messages themselves. */
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|svelte|mjs)$/.test(file) && !/i18n[\\/](?:\w{2})[\\/]/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');

/** Ids that are put together, such as `result.state.${state}`, with anything in their gaps. */
const patterns = [...code.matchAll(/`([a-z][\w.-]*(?:\$\{[^`}]*\}[\w.-]*)+)`/g)].map(([, made = '']) => {
  const parts = made.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('[\\w.-]+')}$`);
});

/** Whether some line of code says a message, by its id as it stands or put together. */
export const isSaid = (id: string): boolean =>
  code.includes(`'${id}'`) || patterns.some((pattern) => pattern.test(id));
