/** What is wrong with what a file imports from, and what to write instead. */
import { MODULES_ELSEWHERE } from '../../kit/elsewhere.ts';
import type { Words } from '../../kit/words.ts';
import { similarName } from '../../sandbox/similar-name.ts';
import { quoted } from './spot.ts';

/** The files of a course, as one of them sees them. */
export interface Neighbours {
  /** The file that imports. */
  readonly from: string;
  /** The files that may be imported, its own first. */
  readonly allowed: readonly string[];
  /** The files of all lessons, in order. */
  readonly lessons: readonly string[];
  /** What the course offers besides. */
  readonly modules: readonly string[];
}

/** Their names as they are imported; none where there is nothing to import. */
const listed = (modules: readonly string[]): string | undefined =>
  modules.length === 0 ? undefined : modules.map((name) => `\`'${name}'\``).join(', ');

/** `./b.ts` seen from `a/c.ts` is `a/b.ts`. */
export function resolved(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** How `file` is imported from another lesson's. */
const relative = (file: string): string => `'../${file.split('/').slice(-2).join('/')}'`;

export function refusedWords(specifier: string, near: Neighbours): Words {
  if (near.modules.includes('#tensor') && isCore(specifier)) return core(specifier);
  const lesson = lessonMeant(specifier, near);
  if (lesson !== undefined) return lessonWords(specifier, lesson, near);
  const kind = KINDS.find(([pattern]) => pattern.test(specifier));
  if (kind) return kind[1](specifier, listed(near.modules));
  return specifier.startsWith('.') ? ownFile(specifier, near) : pack(specifier, near);
}

const CORE = 'tensor';

/** `tensor`, `#Tensor`, `#tensor.ts`, `../../reference/tensor.ts`: the core, under another name. */
function isCore(specifier: string): boolean {
  if (specifier.startsWith('@')) return false;
  const name = specifier
    .replace(/\/$/, '')
    .split('/')
    .at(-1)!
    .replace(/^#|\.\w+$/g, '')
    .toLowerCase();
  return similarName(name, [CORE]) !== undefined && name.length >= CORE.length - 1;
}

const core = (specifier: string): Words => ({
  en: `the core is imported from \`'#tensor'\`, not ${quoted(`'${specifier}'`)}`,
  ko: `코어는 ${quoted(`'${specifier}'`)}이(가) 아니라 \`'#tensor'\`에서 가져옵니다`,
});

/** The lesson that a path names, whole or nearly so. */
function lessonMeant(specifier: string, { from, lessons }: Neighbours): string | undefined {
  const parts = specifier.split('/').map((part) => part.replace(/\.\w+$/, ''));
  const own = resolved(from, specifier).replace(/\.\w+$/, '');
  if (specifier.startsWith('.') && own === from.replace(/\.\w+$/, '')) return from;
  if (/\b(reference|checks|engine|test|site|node_modules)\b/.test(specifier)) return undefined;
  const folders = lessons.map((file) => file.split('/').at(-2) ?? file);
  for (const part of parts) {
    const place = folders.findIndex(
      (folder) =>
        folder === part || folder.replace(/^\d+-/, '') === part || folder.split('-')[0] === part,
    );
    if (place >= 0) return lessons[place];
  }
  if (!specifier.startsWith('.')) return undefined;
  const near = parts
    .filter((part) => part.length > 3)
    .map((part) => similarName(part, folders))
    .find(Boolean);
  return near === undefined ? undefined : lessons[folders.indexOf(near)];
}

function lessonWords(
  specifier: string,
  lesson: string,
  { from, allowed, lessons, modules }: Neighbours,
): Words {
  const wrong = quoted(`'${specifier}'`);
  if (lesson === from) {
    return {
      en: `${wrong} is this file itself; what is declared in it can be used without importing it`,
      ko: `${wrong}은(는) 이 파일 자신입니다. 여기서 선언한 것은 import 없이 쓸 수 있습니다`,
    };
  }
  const right = quoted(relative(lesson));
  if (allowed.includes(lesson)) {
    return {
      en: `there is no file ${wrong}; the lesson is imported from ${right}, with its folder and with \`.ts\``,
      ko: `${wrong}(이)라는 파일은 없습니다. 그 단원은 폴더 이름과 \`.ts\`까지 써서 ${right}에서 가져옵니다`,
    };
  }
  if (lessons.indexOf(lesson) > lessons.indexOf(from)) {
    return {
      en: `${quoted(lesson)} comes later in the course, and later lessons cannot be imported`,
      ko: `${quoted(lesson)}은(는) 뒤에 나오는 단원이라 import할 수 없습니다`,
    };
  }
  const offered = listed(modules);
  const [en, ko] = offered
    ? [`from ${offered} only, and not from other lessons`, `${offered}만 import하고 다른 단원은`]
    : ['nothing from other lessons', '다른 단원을'];
  return {
    en: `this lesson imports ${en}: what is needed of ${quoted(lesson)} is written here once more`,
    ko: `이 단원은 ${ko} import하지 않습니다. ${quoted(lesson)}에서 필요한 것은 여기에 다시 쓰세요`,
  };
}

function ownFile(specifier: string, { from }: Neighbours): Words {
  const name = from.split('/').at(-1)!;
  return {
    en: `${quoted(`'${specifier}'`)} is not there where this is graded: only \`${name}\` is handed in, so write helpers into it`,
    ko: `채점할 때 ${quoted(`'${specifier}'`)}은(는) 없습니다. \`${name}\`만 채점하므로 도우미 함수도 이 파일 안에 쓰세요`,
  };
}

const NODE =
  /^(node:|(assert|buffer|child_process|cluster|crypto|dgram|dns|events|fs|http|https|module|net|os|path|perf_hooks|process|readline|stream|timers|tls|tty|url|util|v8|vm|worker_threads|zlib)(\/|$))/;

const KINDS: readonly (readonly [RegExp, (specifier: string, offered?: string) => Words])[] = [
  [
    /\breference\//,
    (specifier) => ({
      en: `${quoted(`'${specifier}'`)} is a solution of the course, and not there where this is graded; write the function yourself`,
      ko: `${quoted(`'${specifier}'`)}은(는) 과정의 풀이이고 채점할 때는 없습니다. 함수를 직접 쓰세요`,
    }),
  ],
  [
    /\b(checks|engine|test|site|node_modules)\//,
    (specifier) => ({
      en: `${quoted(`'${specifier}'`)} belongs to the grader, and is not there where this is graded`,
      ko: `${quoted(`'${specifier}'`)}은(는) 채점기의 파일이고 채점할 때는 없습니다`,
    }),
  ],
  [
    NODE,
    (specifier, offered) => ({
      en: `${quoted(`'${specifier}'`)} belongs to Node; your code is graded without it: no files, no network, only ${offered ? `${offered} and ` : ''}what JavaScript itself has`,
      ko: `${quoted(`'${specifier}'`)}은(는) Node의 모듈인데 채점할 때는 없습니다. 파일도 네트워크도 없고, ${offered ? `${offered}와(과) ` : ''}JavaScript 자체의 기능만 있습니다`,
    }),
  ],
  [
    /^(https?|data|file|blob):/,
    (specifier, offered) => ({
      en: `${quoted(`'${specifier}'`)} cannot be loaded: your code is graded without a network${offered ? `, and imports from ${offered} only` : ''}`,
      ko: `${quoted(`'${specifier}'`)}은(는) 불러올 수 없습니다. 채점할 때는 네트워크가 없${offered ? `고 ${offered}만 import합니다` : '습니다'}`,
    }),
  ],
  [
    /^(\/|[A-Za-z]:[\\/]|~)/,
    (specifier) => ({
      en: `${quoted(`'${specifier}'`)} is a path on your machine, and not there where this is graded`,
      ko: `${quoted(`'${specifier}'`)}은(는) 여러분 컴퓨터의 경로이고 채점할 때는 없습니다`,
    }),
  ],
  [
    /^(math|mathjs|Math|cmath)$/,
    (specifier) => ({
      en: `${quoted(`'${specifier}'`)} cannot be imported, and need not be: \`Math.exp\`, \`Math.sqrt\` and the like are there by themselves`,
      ko: `${quoted(`'${specifier}'`)}은(는) import할 수 없고, 필요하지도 않습니다. \`Math.exp\`, \`Math.sqrt\` 등은 그냥 쓸 수 있습니다`,
    }),
  ],
];

const LIBRARIES =
  /^(@?tensorflow|@?tfjs|pytorch|torchvision|keras|scipy|sklearn|jax|pandas|ndarray|numjs|danfojs|brain\.js)(\/|-|$)/;

function pack(specifier: string, { modules }: Neighbours): Words {
  const wrong = quoted(`'${specifier}'`);
  const isOfTensors = MODULES_ELSEWHERE.has(specifier) || LIBRARIES.test(specifier);
  if (isOfTensors && modules.includes('#tensor')) {
    return {
      en: `${wrong} is not there: the tensors of this course are in \`'#tensor'\``,
      ko: `${wrong}은(는) 없습니다. 이 과정의 텐서는 \`'#tensor'\`에 있습니다`,
    };
  }
  const offered = listed(modules);
  return {
    en: `there is no package ${wrong} where this is graded: an exercise imports ${offered ? `from ${offered}` : 'none'}`,
    ko: `채점할 때 ${wrong}(이)라는 패키지는 없습니다. 연습 파일은 ${offered ? `${offered}에서 import합니다` : '아무것도 import하지 않습니다'}`,
  };
}
