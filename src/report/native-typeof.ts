// Stands in for the helper that jsPDF brings along for browsers without symbols (see the aliases in vite.config.ts).
export default (value: unknown): string => typeof value;
