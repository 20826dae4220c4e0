import { describe, expect, it } from 'vitest';
import { linkOf, readLink } from './link.ts';
import { DEFAULTS, PARTS, type Settings } from './settings.ts';

const OTHER: Settings = {
  data: 'spiral',
  noise: 0.25,
  layers: [8, 3, 1],
  activation: 'gelu',
  loss: 'mae',
  optimizer: 'adamw',
  lr: 0.0001,
  batch: 160,
  seed: 999,
  own: [...PARTS],
};

describe('a link', () => {
  it('holds every setting', () => {
    for (const settings of [DEFAULTS, OTHER, { ...OTHER, layers: [], own: [] }]) {
      expect(readLink(linkOf(settings))).toEqual({ settings, faults: [] });
    }
    for (const key of Object.keys(DEFAULTS)) expect(linkOf(OTHER)).toContain(`${key}=`);
  });

  it('that says little leaves the rest as it is at first', () => {
    expect(readLink('')).toEqual({ settings: DEFAULTS, faults: [] });
    expect(readLink('#data=moons').settings).toEqual({ ...DEFAULTS, data: 'moons' });
  });

  it.each([
    ['data', 'swirl'],
    ['noise', '0.6'],
    ['noise', '-0.1'],
    ['noise', ''],
    ['layers', '8-9'],
    ['layers', '0'],
    ['layers', '2.5'],
    ['layers', '1-1-1-1'],
    ['activation', 'toString'],
    ['loss', 'MSE'],
    ['optimizer', 'lion'],
    ['lr', '1e999'],
    ['lr', '0'],
    ['lr', 'NaN'],
    ['batch', '7'],
    ['seed', '1.5'],
    ['seed', '1000'],
    ['own', 'layer-everything'],
  ] as const)('with %s=%s is told of, and the default counts', (key, value) => {
    const { settings, faults } = readLink(`#seed=3&${key}=${value}`);
    expect(faults).toEqual([{ key, value }]);
    expect(settings[key]).toEqual(DEFAULTS[key]);
  });

  it('with a key that means nothing is told of', () => {
    const { settings, faults } = readLink('#speed=3&__proto__=1&seed=4');
    expect(faults.map(({ key }) => key)).toEqual(['speed', '__proto__']);
    expect(settings).toEqual({ ...DEFAULTS, seed: 4 });
  });
});
