// A link that holds all settings, behind its `#`, and what is wrong with one that somebody has changed:
//
//   data=spiral&noise=0.1&layers=8-8&activation=tanh&…&own=layer-loss
import {
  BATCHES,
  DEFAULTS,
  LEAST,
  MOST,
  NAMES,
  type PartName,
  PARTS,
  type Settings,
} from './settings.ts';

/** A key that means nothing, or one whose value cannot be, so that the default counts. */
export type Fault =
  | { readonly key: string; readonly value: string; readonly unknown: true }
  | { readonly key: keyof Settings; readonly value: string; readonly unknown?: never };

export interface Read {
  readonly settings: Settings;
  readonly faults: readonly Fault[];
}

export function linkOf(settings: Settings): string {
  const values = Object.keys(DEFAULTS).map((key) => {
    return `${key}=${shownValue(settings[key as keyof Settings])}`;
  });
  return `#${values.join('&')}`;
}

/** As it stands in a link. */
export const shownValue = (value: Settings[keyof Settings]): string =>
  Array.isArray(value) ? value.join('-') || NONE : `${value}`;

/** The settings of a link; what it does not say is as at first. */
export function readLink(hash: string): Read {
  const faults: Fault[] = [];
  const settings: Record<string, unknown> = { ...DEFAULTS };
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    if (!isKey(key)) {
      faults.push({ key, value, unknown: true });
      continue;
    }
    const read = READERS[key](value);
    if (read === undefined) faults.push({ key, value });
    settings[key] = read ?? DEFAULTS[key];
  }
  return { settings: settings as unknown as Settings, faults };
}

const NONE = 'none';

const isKey = (key: string): key is keyof Settings => Object.hasOwn(DEFAULTS, key);

type Reader<T> = (text: string) => T | undefined;
type Readers = { readonly [Key in keyof Settings]: Reader<Settings[Key]> };

const oneOf =
  <T>(values: readonly T[]): Reader<T> =>
  (text) =>
    values.find((value) => `${value}` === text);

/** Written as people write numbers, and within its bounds. */
const number =
  (least: number, most: number): Reader<number> =>
  (text) => {
    const value = Number(text);
    return /^\d+(\.\d+)?$/.test(text) && value >= least && value <= most ? value : undefined;
  };

const whole =
  (least: number, most: number): Reader<number> =>
  (text) => {
    const value = number(least, most)(text);
    return Number.isInteger(value) ? value : undefined;
  };

/** All of them, if all can be read. */
const list =
  <T>(reader: Reader<T>, most: number): Reader<readonly T[]> =>
  (text) => {
    const items = text === NONE ? [] : text.split('-').map(reader);
    const read = items.filter((item) => item !== undefined);
    return read.length === items.length && read.length <= most ? read : undefined;
  };

const READERS: Readers = {
  data: oneOf(NAMES.data),
  noise: number(0, MOST.noise),
  layers: list(whole(1, MOST.neurons), MOST.layers),
  activation: oneOf(NAMES.activation),
  loss: oneOf(NAMES.loss),
  optimizer: oneOf(NAMES.optimizer),
  lr: number(LEAST.lr, MOST.lr),
  batch: oneOf(BATCHES),
  seed: whole(0, MOST.seed),
  own: list(oneOf<PartName>(PARTS), PARTS.length),
};
