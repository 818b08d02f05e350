import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/export/json/json.ts';
import { clipContentSchema, clipSchema } from '../../../src/model/clip.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { fullClip } from '../../support/full-clip.ts';

describe('the JSON of clips', () => {
  it('names its format and its version', () => {
    expect(JSON.parse(json.render(fullClip(), defaultSettings))).toMatchObject({ format: 'sheaf-clips', version: 1 });
  });

  it('loses nothing of a clip and its content', () => {
    const curatedOrigin = {
      keys: ['title', 'x'],
      overrides: [
        { key: 'x', value: { a: [null, 1.5, 'é'] } },
        { key: 'title', value: 'a', derived: 'b' },
      ],
      frontMatter: '\ufeff---\r\n# by hand\r\n---\r\n',
      body: '<p>\u2028</p>',
    };
    const full = fullClip({}, { curatedOrigin });
    const { clips } = JSON.parse(json.render(full, defaultSettings));
    expect(clips).toEqual([full]);
    expect(v.parse(clipSchema, clips[0].clip)).toEqual(full.clip);
    expect(v.parse(clipContentSchema, clips[0].content)).toEqual(full.content);
  });

  it('has the same shape for several', () => {
    const fulls = [fullClip(), fullClip({ title: 'Second' })];
    expect(JSON.parse(json.collection?.render(fulls) ?? '')).toEqual({
      format: 'sheaf-clips',
      version: 1,
      clips: fulls,
    });
  });
});
