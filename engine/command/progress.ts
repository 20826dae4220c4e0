/** Tells on standard error how far a class has been graded. */
import { Presets, SingleBar } from 'cli-progress';
import { oneLine } from '../formats/untrusted.ts';

export interface Progress {
  report(name: string, how: string): void;
  /** What may be worth knowing until the next report. */
  note(text: string): void;
  end(): void;
}

/** `left` tells how much time is left. */
export const openProgress = (total: number, left: (time: string) => string): Progress =>
  process.stderr.isTTY ? bar(total, left) : lines(total);

function bar(total: number, left: (time: string) => string): Progress {
  const format = ` {bar} {value}/{total} · {duration_formatted} · ${left('{eta_formatted}')}{note}`;
  const shown = new SingleBar({ format, stream: process.stderr, fps: 4 }, Presets.shades_classic);
  shown.start(total, 0, { note: '' });
  return {
    report: () => shown.increment({ note: '' }),
    note: (text) => shown.update({ note: ` · ${oneLine(text)}` }),
    end: () => shown.stop(),
  };
}

const MOST_NOTES = 20;

/** At most a hundred lines, for a log, and some notes. */
function lines(total: number): Progress {
  const every = Math.ceil(total / 100);
  let done = 0;
  let noted = 0;
  const report = (name: string, how: string) => {
    done++;
    if (done % every !== 0 && done < total) return;
    console.error(`${done}/${total} ${oneLine(name)}: ${how}`);
  };
  const note = (text: string) => {
    if (++noted <= MOST_NOTES) console.error(oneLine(text));
  };
  return { report, note, end: () => {} };
}
