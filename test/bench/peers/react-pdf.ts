import { Document, Font, Page, pdf, StyleSheet, Text, View } from '@react-pdf/renderer';
import { createElement, type ReactNode } from 'react';
import { data } from 'virtual:data';
import type { PlainData } from '../support/plain-data.ts';

const { blocks, fonts }: PlainData = data;
const source = (base64: string): string => `data:font/ttf;base64,${base64}`;
Font.register({
  family: 'Pretendard',
  fonts: [
    { src: source(fonts.regular), fontWeight: 400 },
    { src: source(fonts.semibold), fontWeight: 600 },
  ],
});
const styles = StyleSheet.create({
  page: { fontFamily: 'Pretendard', fontSize: 9, padding: 48 },
  heading: { fontWeight: 600, marginTop: 10, marginBottom: 4 },
  text: { marginBottom: 4 },
  row: { flexDirection: 'row', borderBottom: '0.5pt solid #999', paddingVertical: 2 },
  bold: { fontWeight: 600 },
});
const SIZES = { 1: 20, 2: 14, 3: 11 } as const;

const row = (cells: readonly string[], shares: readonly number[], head: boolean, key: number): ReactNode =>
  createElement(
    View,
    { key, style: styles.row, wrap: false, fixed: head },
    cells.map((text, at) =>
      createElement(Text, { key: at, style: [{ flex: shares[at] ?? 1 }, head ? styles.bold : {}] }, text),
    ),
  );

const drawn = (): ReactNode[] =>
  blocks.map((block, key) => {
    switch (block.kind) {
      case 'heading':
        return createElement(
          Text,
          { key, style: [styles.heading, { fontSize: SIZES[block.level] }] },
          block.text,
        );
      case 'text':
        return createElement(Text, { key, style: styles.text }, block.text);
      case 'list':
        return createElement(
          View,
          { key },
          block.items.map((item, at) => createElement(Text, { key: at, style: styles.text }, `• ${item}`)),
        );
      case 'table':
        return createElement(View, { key }, [
          row(block.head, block.shares, false, -1),
          ...block.rows.map((cells, at) => row(cells, block.shares, false, at)),
        ]);
      case 'new-page':
        return createElement(View, { key, break: true });
    }
  });

window.makes = async () => {
  const report = createElement(
    Document,
    {},
    createElement(Page, { size: 'A4', style: styles.page }, drawn()),
  );
  return (await pdf(report).toBlob()).size;
};
