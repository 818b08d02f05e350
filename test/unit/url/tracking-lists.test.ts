import { describe, expect, it } from 'vitest';
import { trackingParametersByHost } from '../../../src/url/tracking-by-host/tracking-by-host.ts';
import { trackingParameters } from '../../../src/url/tracking-parameters.ts';

describe('the lists of tracking parameters', () => {
  it('name nothing twice', () => {
    const lists = [trackingParameters, ...trackingParametersByHost.map(({ parameters }) => parameters)];
    for (const list of lists) {
      const names = list.map((name) => name.toLowerCase());
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('hold names and hosts that can occur, a star only at the end', () => {
    for (const name of [...trackingParameters, ...trackingParametersByHost.flatMap(({ parameters }) => parameters)]) {
      expect(name).toMatch(/^[\w.$[\]-]+\*?$/);
    }
    for (const host of trackingParametersByHost.flatMap(({ hosts }) => hosts)) {
      expect(host).toMatch(/^(?:[a-z0-9-]+\.)+(?:[a-z0-9-]+|\*)$/);
    }
    for (const path of trackingParametersByHost.flatMap(({ paths = [] }) => paths)) expect(path).toMatch(/^\//);
  });

  it('cut nothing everywhere by fewer than three letters', () => {
    for (const name of trackingParameters) expect(name.replace(/[^a-z]/gi, '').length, name).toBeGreaterThan(1);
  });
});
