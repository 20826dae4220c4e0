/** Failures and problems in English. */
import type { Data } from '../sandbox/codec.ts';
import type { Unreadable } from '../sandbox/problem.ts';
import {
  at,
  axisOf,
  type Dictionary,
  isNotFinite,
  lengthOf,
  secondsOf,
  shapeOf,
  unimported,
  values,
} from './dictionary.ts';
import { partAt, pathOfNaN } from './parts.ts';

const of = (path: string): string => (path === '' ? '' : ` of ${path}`);

function axis(received: Data, expected: Data): string {
  const axis = axisOf(received, expected);
  if (axis.is === 'long') return `axis ${axis.axis} is ${axis.received} long, not ${axis.expected}`;
  if (axis.is === 'ranks') return `it has ${axesEn(axis.received)}, not ${axis.expected}`;
  return axis.is === 'extra' ? `axis ${axis.axis} is one too many` : `axis ${axis.axis} is missing`;
}

const COUNT = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long' });

const effort = (steps: number): string =>
  `${COUNT.format(steps)} steps (${secondsOf(steps)} s on a usual machine)`;

const axesEn = (count: number): string => (count === 1 ? '1 axis' : `${count} axes`);

/** A type is gone before the code runs, also one that is a class. */
function importEn(error: string): string {
  const name = unimported(error);
  if (name === undefined) return '';
  return `. Import it without \`type\`: \`import { ${name} } from '#tensor'\``;
}

export const en: Dictionary = {
  kinds: {
    tensor: 'a Tensor',
    number: 'a number',
    boolean: 'true or false',
    string: 'a string',
    list: 'an array',
    record: 'an object',
  },
  failures: {
    'wrong-kind': ({ path, promised, received }) =>
      received === undefined && path === ''
        ? `Nothing came back, but ${en.kinds[promised]} was promised. Did you forget \`return\`?`
        : received === undefined
          ? `Nothing is at ${path} of the answer, where ${en.kinds[promised]} should be. Did you forget a \`return\`?`
          : `${path === '' ? 'The answer' : `The part ${path} of the answer`} should be ${en.kinds[promised]}.`,
    differs: ({ reason, path, received: answer, part: { received, expected } }) => {
      if (reason === 'shape')
        return `The shape${of(path)} is ${shapeOf(received)}; it should be ${shapeOf(expected)}: ${axis(received, expected)}.`;
      if (reason === 'length')
        return `The length${of(path)} is ${lengthOf(received)}; it should be ${lengthOf(expected)}.`;
      const where = path === '' ? '' : `, first at ${path}`;
      const part = partAt(answer, path);
      if (isNotFinite(part)) return `The answer is ${String(part)}${where}.`;
      const none = pathOfNaN(answer);
      return `The answer is wrong${where}${none === undefined ? '' : `, and NaN at ${none}`}.`;
    },
    outside: ({ path, range }) => `${path || 'The answer'} is outside ${range}.`,
    'not-finite': ({ path, received }) =>
      `The answer is ${String(partAt(received, path))}${path === '' ? '' : `, first at ${path}`}; it should be finite.`,
    untrue: ({ statement, values: pairs }) => `Not true here: ${statement}, with ${values(pairs)}.`,
    unusable: ({ message }) => `The answer does not fit the law: ${message}.`,
    accepted: () => 'Bad input was accepted: an error should have been thrown.',
    'changed-argument': ({ name, path }) =>
      `The argument \`${name}\` was changed in place${path === '' ? '' : `, first at ${path}`}: return a new value instead.`,
    unsteady: () => 'The same call gave another answer the second time.',
  },
  problems: {
    syntax: ({ message, place }) => `${at(place)}syntax error: ${message}`,
    'missing-file': ({ file }) => `${file} is missing. Restore it with \`git checkout ${file}\`.`,
    'unreadable-file': ({ file, reason }) => `${file} was not read: ${UNREADABLE_EN[reason]}.`,
    'too-long': ({ file, limit }) => `${file} is longer than ${limit} characters.`,
    'refused-import': ({ specifier, place }) =>
      `${at(place)}importing '${specifier}' is not possible here; an exercise imports from '#tensor' only (a lesson that builds on earlier ones also from those, where they are there and have no syntax errors).`,
    'missing-import': ({ message, place }) =>
      `${at(place)}no value named '${message}' is exported there. If it is a type, write \`import { type ${message} }\`.`,
    'missing-export': ({ name, similar }) =>
      `No exported function named \`${name}\` was found.${similar === undefined ? '' : ` Did you mean to name \`${similar}\` so?`}`,
    'not-a-function': ({ name, what }) => `\`${name}\` should be a function; it is a ${what}.`,
    'not-written': () => 'Not written yet.',
    'no-case': () =>
      'There is no such case: the line was copied in part, or the laws have changed since it was printed.',
    threw: ({ error, place }) =>
      `${at(place)}your code threw ${error || 'nothing readable'}${importEn(error)}`,
    'threw-on-import': ({ error, place }) =>
      `${at(place)}your file threw while it was loaded: ${error}`,
    'pending-import': () =>
      'The file waits at its top level (`await`) for something that never comes.',
    timeout: ({ steps, importing, first }) =>
      importing
        ? `Loading the file did not end within ${effort(steps)}: is there an endless loop outside the functions?`
        : first === undefined
          ? `The call did not end within ${effort(steps)}: is there an endless loop?`
          : `A call did not end within ${effort(first)}, nor did this one within ${effort(steps)}: is there an endless loop?`,
    'out-of-steps': ({ steps }) => `Not run: the exercise has used up its ${effort(steps)}.`,
    stuck: ({ seconds }) =>
      `Stopped by the clock after ${seconds} s of work, nearly all of it in built-in functions: is one asked for an enormous amount?`,
    'out-of-time': ({ seconds }) => `Not run: the submission has used up its ${seconds} s.`,
    'out-of-memory': ({ megabytes }) => `The call used more than ${megabytes} MB of memory.`,
    'stack-overflow': ({ place }) =>
      `${at(place)}the stack overflowed: does a function call itself without an end?`,
    'not-data': ({ what }) => `The answer cannot be used: it is ${NOT_DATA_EN[what] ?? what}.`,
    killed: ({ seconds }) =>
      `Stopped by the clock after ${seconds} s without an end to one built-in function: is it asked for an enormous amount?`,
    crashed: ({ message }) => `The sandbox broke down (${message}).`,
  },
  origin: ({ operation, result, place, before }) => {
    if (result === 'undefined') {
      return `${at(place)}The function given to \`map\` returns nothing. Did you forget \`return\`?`;
    }
    const what = result === 'NaN' ? 'NaN comes up' : 'a number is infinite';
    const after = before ? ` (${before.operation} = ${before.result} in line ${before.line})` : '';
    return `${at(place)}Here ${what} for the first time: ${operation} = ${result}${after}.`;
  },
};

const UNREADABLE_EN: Readonly<Record<Unreadable, string>> = {
  link: 'it is a link, or lies behind one; put the file itself there',
  case: 'small and capital letters of its name differ from this; rename it',
  'not-a-file': 'it is not an ordinary file; put the file itself there',
  'not-text': 'it is not text in UTF-8; save it with that encoding',
  forbidden: 'the system does not allow it; check its permissions',
};

const NOT_DATA_EN: Record<string, string> = {
  promise: 'a promise; take away `async` and return the value itself',
  function: 'a function; did you forget to call it?',
  object: 'an object of a class; return plain values or tensors',
  'too large': 'far larger than any right answer',
  'too deep': 'nested far deeper than any right answer',
  symbol: 'a symbol',
  bigint: 'a bigint; return a number',
};
