import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../../src/url/private-address.ts';

describe('an address of a private network', () => {
  it.each([
    ...['http://localhost/', 'http://router/', 'https://nas.local/', 'http://wiki.intranet./', 'http://a.localhost/'],
    ...[
      'http://127.0.0.1/',
      'http://127.1/',
      'http://0x7f.0.0.1/',
      'http://2130706433/',
      'http://0/',
      'http://10.2.3.4/',
    ],
    ...['http://172.16.0.1/', 'http://172.31.255.255/', 'http://192.168.1.1/', 'http://169.254.169.254/latest/'],
    ...[
      'http://100.64.0.1/',
      'http://224.0.0.1/',
      'http://[::1]/',
      'http://[::]/',
      'http://[fe80::1]/',
      'http://[fd00::1]/',
    ],
    ...['http://[::ffff:192.168.0.1]/', 'http://[64:ff9b::10.0.0.1]/', 'file:///home/page.html', 'nothing'],
  ])('is known by its text: %s', (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each([
    ...['https://example.com/', 'http://8.8.8.8/', 'http://172.15.0.1/', 'http://172.32.0.1/', 'http://192.167.1.1/'],
    ...['http://100.63.0.1/', 'http://100.128.0.1/', 'http://[2001:db8::1]/', 'http://[::ffff:8.8.8.8]/'],
    ...['https://local.example/', 'https://10.0.0.1.example/'],
  ])('is not seen where everybody can reach it: %s', (address) => expect(isPrivateAddress(address)).toBe(false));
});
