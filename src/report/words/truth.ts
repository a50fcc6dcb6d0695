/** The words of a predicate by whether it holds; what is not known is not the same as what does not hold. */
export const truthKey = (holds: boolean | null): 'holds' | 'fails' | 'unknown' =>
  holds === null ? 'unknown' : holds ? 'holds' : 'fails';
