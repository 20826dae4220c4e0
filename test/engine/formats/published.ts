/**
 * The fields that services publish for their results, as JSON Schemas: the names, types and limits
 * that their documents state. None of them is to be had from a package.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

export const ajv = new Ajv2020({
  strict: true,
  strictRequired: true,
  allErrors: true,
  allowUnionTypes: true,
});

const some = (...values: string[]) => ({ enum: values });
const text = { type: 'string' };
const number = { type: 'number' };
const exactly = (properties: Record<string, object>, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: [...required],
});
const all = (properties: Record<string, object>) => exactly(properties, Object.keys(properties));

const shownWhen = some('hidden', 'after_due_date', 'after_published', 'visible');
const shownAs = some('text', 'html', 'simple_format', 'md', 'ansi');

/** https://gradescope-autograders.readthedocs.io/en/latest/specs/ */
export const gradescope = ajv.compile(
  exactly(
    {
      score: number,
      execution_time: number,
      output: text,
      output_format: shownAs,
      test_output_format: shownAs,
      test_name_format: shownAs,
      visibility: shownWhen,
      stdout_visibility: shownWhen,
      extra_data: { type: 'object' },
      leaderboard: { type: 'array' },
      tests: {
        type: 'array',
        items: exactly(
          {
            score: number,
            max_score: number,
            status: some('passed', 'failed'),
            name: text,
            name_format: shownAs,
            number: text,
            output: text,
            output_format: shownAs,
            tags: { type: 'array', items: text },
            visibility: shownWhen,
            extra_data: { type: 'object' },
          },
          ['name', 'status', 'output', 'visibility'],
        ),
      },
    },
    ['score', 'visibility', 'stdout_visibility', 'tests'],
  ),
);

const whole = { type: 'integer', minimum: 0 };
const filled = { type: 'string', minLength: 1 };

/** https://github.com/foundation50/classroom50: schemas/result-v1.schema.json */
export const classroom50 = ajv.compile(
  all({
    schema: { const: 'classroom50/result/v1' },
    classroom: filled,
    assignment: filled,
    assignment_type: some('individual', 'group'),
    owner: filled,
    submission: { type: 'string', pattern: '^submit/' },
    commit: filled,
    release: filled,
    review: filled,
    datetime: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$` },
    score: whole,
    'max-score': whole,
    tests: {
      type: 'array',
      items: all({
        'test-name': filled,
        passed: { type: 'boolean' },
        score: whole,
        'max-score': whole,
        // Not named there, but whatever else a test carries is kept.
        output: text,
      }),
    },
  }),
);

const status = some('pass', 'fail', 'error');
const textOrNull = { type: ['string', 'null'] };

/** https://exercism.org/docs/building/tooling/test-runners/interface, version 3 */
export const exercism = ajv.compile({
  ...all({
    version: { const: 3 },
    status,
    message: { ...textOrNull, maxLength: 65_535 },
    tests: {
      type: 'array',
      items: all({
        name: filled,
        test_code: text,
        status,
        message: textOrNull,
        output: { ...textOrNull, maxLength: 500 },
        task_id: { type: 'integer', minimum: 1 },
      }),
    },
  }),
  // The message is for the user where no test ran, and null otherwise.
  if: { type: 'object', properties: { status: { const: 'error' } } },
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: { type: 'object', properties: { message: filled } },
  else: { type: 'object', properties: { message: { type: 'null' } } },
});

/** https://prairielearn.readthedocs.io/en/latest/externalGrading/ */
export const prairielearn = ajv.compile(
  exactly(
    {
      gradable: { type: 'boolean' },
      score: { type: 'number', minimum: 0, maximum: 1 },
      format_errors: { type: ['string', 'array'], items: text },
      message: text,
      output: text,
      tests: {
        type: 'array',
        items: all({
          name: text,
          description: text,
          points: number,
          max_points: number,
          message: text,
          output: text,
        }),
      },
    },
    ['gradable', 'score', 'message', 'tests'],
  ),
);

/** What is wrong with `json`; empty where nothing is. */
export function problems(validate: ValidateFunction, json: string): string {
  return validate(JSON.parse(json)) ? '' : ajv.errorsText(validate.errors);
}
