/** Reads the record of a class, which may have been written by anyone. */
import { CLASS_SCHEMA, type ClassRecord } from '../formats/class/record.ts';
import { type Published, readHostile } from './hostile-json.ts';

const PUBLISHED: Published = {
  name: CLASS_SCHEMA,
  file: 'class/class.schema.json',
  /** Far more than tens of thousands of students take. */
  mostBytes: 100_000_000,
};

export const readClassRecord = (file: string): Promise<ClassRecord> => readHostile(file, PUBLISHED);
