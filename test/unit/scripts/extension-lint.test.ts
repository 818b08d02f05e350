import { describe, expect, it } from 'vitest';
import { type Finding, libraryOf } from '../../../scripts/test/extension-lint.ts';

const finding = (code: string): Finding => ({ _type: 'warning', code, message: '' });
const assignment = finding('UNSAFE_VAR_ASSIGNMENT');

describe('the known warnings of web-ext lint', () => {
  it.each([
    ['preact', 't.innerHTML=g.__html),n.__k=[])'],
    ['micromark', 'dn(n).document().write(mn()(e,t,!0))))}var gn={'],
    ['dompurify', 't.documentElement.innerHTML=en?F:i}catch{}}'],
  ])('names %s by its own statement', (library, statement) => {
    expect(libraryOf(assignment, statement)).toBe(library);
  });

  it('knows no assignment of ours', () => {
    expect(libraryOf(assignment, 'root.innerHTML=clip.title')).toBeNull();
    expect(libraryOf(assignment, 'document.write(clip.title)')).toBeNull();
    expect(libraryOf(assignment, '')).toBeNull();
  });

  it('knows no other kind of warning', () => {
    expect(libraryOf(finding('DANGEROUS_EVAL'), 't.innerHTML=g.__html')).toBeNull();
  });
});
