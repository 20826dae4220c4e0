import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Lessons in the order of the course, not the order vitest finds quickest. */
export class LessonOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
  }
}
