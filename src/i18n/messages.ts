import { fill, type Grammar, type Message } from './fill.ts';

/** Names of the placeholders in a literal message, plural forms included. */
type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type ParamsOf<M> = M extends string
  ? Placeholders<M>
  : M extends { other: infer Other }
    ? Placeholders<Other> | 'count'
    : never;

type Arguments<M> = [ParamsOf<M>] extends [never] ? [] : [params: Record<ParamsOf<M>, string | number>];

/** Looks up an interface message and fills it in; wrong ids and missing parameters are type errors. */
export type Translate<Catalogue> = <K extends keyof Catalogue & string>(
  id: K,
  ...params: Arguments<Catalogue[K]>
) => string;

/** `t` for one language's catalogue. */
export function translator<Catalogue extends Record<string, Message>>(
  catalogue: { readonly [K in keyof Catalogue]?: Message },
  language: string,
  grammar: () => Grammar | undefined,
): Translate<Catalogue> {
  return (id, ...params) => {
    const message: Message | undefined = catalogue[id];
    if (message === undefined) throw new Error(`No message ${id} in ${language}`);
    return fill(message, params[0] ?? {}, language, grammar());
  };
}
