/** What people in the worked examples typed, by their English, in each language that has it; loaded with the first example. */
const files = import.meta.glob<Readonly<Record<string, string>>>('../../questions/examples/words/*.json', {
  import: 'default',
});

const wordsIn = async (language: string): Promise<Readonly<Record<string, string>>> =>
  (await files[`../../questions/examples/words/${language}.json`]?.()) ?? {};

/**
 * An example, or any part of it, in another language: what its people typed is said anew, and whatever somebody has typed
 * since stays as it is. A language without such words leaves the English.
 * @param from the language it is in now; that of its file is `en`
 */
export async function retold<T>(example: T, from: string, to: string): Promise<T> {
  const [before, after] = await Promise.all([wordsIn(from), wordsIn(to)]);
  const english = new Map(Object.entries(before).map(([key, said]) => [said, key]));
  const say = (said: string): string => {
    const key = english.get(said) ?? said;
    return Object.hasOwn(after, key) ? (after[key] ?? key) : key;
  };
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return say(part);
    if (Array.isArray(part)) return part.map(walk);
    if (part !== null && typeof part === 'object')
      return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, walk(each)]));
    return part;
  };
  // The walk keeps the shape: same keys, strings for strings.
  return walk(example) as T;
}
