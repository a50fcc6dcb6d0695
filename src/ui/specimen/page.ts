/**
 * A page of the report of a worked example, as an address of the picture itself: it works from a folder as well, and no
 * request is seen. test/README.md says how it is taken anew.
 */
export { default as page } from './en.webp?inline';
