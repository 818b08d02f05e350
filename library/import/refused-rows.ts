import Papa from 'papaparse';
import { neutralised } from '../../src/catalog/files/csv/cells.ts';
import type { Finding } from '../../src/import/finding.ts';

/** All refused rows as CSV: file, line, reason, and what the row is about; no cell begins a formula. */
export async function refusedRows(findings: AsyncIterable<readonly Finding[]>): Promise<Blob> {
  const parts: string[] = ['\uFEFFfile,line,reason,about\r\n'];
  for await (const batch of findings) {
    const rows = batch.flatMap((finding) => (finding.kind === 'refused' ? [finding.refused] : []));
    if (rows.length === 0) continue;
    const cells = rows.map(({ file, line, reason, about }) =>
      [file, String(line ?? ''), reason, about].map(neutralised),
    );
    parts.push(`${Papa.unparse(cells, { newline: '\r\n' })}\r\n`);
  }
  return new Blob(parts, { type: 'text/csv' });
}
