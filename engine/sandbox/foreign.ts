/** The host's half of `inside/foreign.ts`: a function that a submission asks, and that is not its own. */
import { type Arg, type Data, MalformedValue, Reader, write } from './codec.ts';
import { ANSWER, THREW } from './inside/wire.ts';

/** Answers for the n-th function that was given; nothing where there is no answer. */
export type Answerer = (
  index: number,
  args: readonly Data[],
) => { readonly value: Data } | undefined;

/** Reads the question in the mailbox, and puts the answer there. */
export function answerIn(mail: Float64Array, answer: Answerer): void {
  const answered = answerTo(mail, answer);
  mail[0] = answered && hasRoom(mail, answered.value) ? ANSWER : THREW;
}

function answerTo(mail: Float64Array, answer: Answerer): ReturnType<Answerer> {
  const reader = new Reader(mail);
  try {
    const [index, args] = [reader.value(), reader.value()];
    return answer(index as number, args as readonly Data[]);
  } catch (error) {
    if (error instanceof MalformedValue) return undefined;
    throw error;
  }
}

function hasRoom(mail: Float64Array, value: Data): boolean {
  try {
    write(mail, value as Arg);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
