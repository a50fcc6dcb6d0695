// Stands in for the helper that jsPDF brings along for browsers that take no iterable apart (see the aliases in vite.config.ts).
export default <Part>(parts: Iterable<Part>): readonly Part[] => [...parts];
