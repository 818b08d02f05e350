import { beforeEach, describe, expect, it } from 'vitest';
import { createAddressBar } from '../../../library/address-bar.ts';

let written: string[];
let waiting: (() => void)[];
let bar: ReturnType<typeof createAddressBar>;
beforeEach(() => {
  written = [];
  waiting = [];
  bar = createAddressBar({
    history: {
      pushState: (_data, _title, address) => written.push(`push ${String(address)}`),
      replaceState: (_data, _title, address) => written.push(`replace ${String(address)}`),
    },
    later: (run) => waiting.push(run),
  });
});
const passTime = (): void => {
  for (const run of waiting.splice(0)) run();
};

describe('addresses', () => {
  it('are written after what is under way', () => {
    bar.write('?q=a', 'push');
    expect(written).toEqual([]);
    passTime();
    bar.write('?q=ab', 'replace');
    passTime();
    expect(written).toEqual(['push ?q=a', 'replace ?q=ab']);
  });

  it('keep their own entry where another letter comes before they are written', () => {
    bar.write('?q=a', 'push');
    bar.write('?q=ab', 'replace');
    passTime();
    expect(written).toEqual(['push ?q=ab']);
  });

  it('are both entries where both were to be', () => {
    bar.write('?q=a', 'push');
    bar.write('?is=unread', 'push');
    passTime();
    expect(written).toEqual(['push ?q=a', 'push ?is=unread']);
  });

  it('are written at once where the page is left', () => {
    bar.write('?q=a', 'push');
    bar.writeNow();
    expect(written).toEqual(['push ?q=a']);
    passTime();
    expect(written).toEqual(['push ?q=a']);
  });

  it('are not written over the entry that the user has gone back to', () => {
    bar.write('?q=a', 'push');
    bar.forget();
    passTime();
    expect(written).toEqual([]);
    bar.write('?q=b', 'push');
    passTime();
    expect(written).toEqual(['push ?q=b']);
  });

  it('are each written once', () => {
    bar.write('?q=a', 'replace');
    passTime();
    passTime();
    expect(written).toEqual(['replace ?q=a']);
  });
});
