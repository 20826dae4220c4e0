/** A name that is imported from where it is not: from the core, or from an earlier lesson. */
import * as coreModule from '#tensor';
import { FUNCTIONS_ELSEWHERE } from '../../kit/elsewhere.ts';
import type { Words } from '../../kit/words.ts';
import type { Problem } from '../../sandbox/problem.ts';
import { similarName } from '../../sandbox/similar-name.ts';
import { whyNotExported } from './exports.ts';
import { resolved } from './imports.ts';
import { type Loaded, textOf, type Told } from './loaded.ts';
import { declarationsIn, exportLists, type ImportedName, importsIn } from './module-items.ts';
import { scan } from './scan.ts';
import { quoted } from './spot.ts';
import { placeAt } from './syntax.ts';

export function missingImport(problem: Told<'missing-import'>, loaded: Loaded): Problem {
  const { message: name, module } = problem;
  for (const file of Object.keys(loaded.sources)) {
    const text = textOf(loaded, file);
    if (text === undefined) continue;
    const wanted = importsIn(scan(text))
      .filter(({ specifier }) => specifier === module || resolved(file, specifier) === module)
      .flatMap(({ names }) => names)
      .find((each) => each.name === name && !each.isType);
    if (!wanted) continue;
    const said = saidOf(wanted, file, module!, loaded);
    return { ...problem, place: placeAt(file, text, wanted.token.start), said };
  }
  return problem;
}

function saidOf(wanted: ImportedName, from: string, module: string, loaded: Loaded): Words {
  if (module === CORE) return notInCore(wanted, from, loaded);
  return loaded.modules.includes(module)
    ? notInModule(wanted, module)
    : notInLesson(wanted, module, loaded);
}

const notInModule = ({ name }: ImportedName, module: string): Words => ({
  en: `${quoted(name)} is not in \`'${module}'\``,
  ko: `${quoted(name)}은(는) \`'${module}'\`에 없습니다`,
});

const CORE = '#tensor';

/** The types that the core exports: nothing is left of them where code runs. */
export const CORE_TYPES: readonly string[] = ['Dtype', 'Layer', 'Nested', 'Operand'];

function notInCore({ name, local }: ImportedName, from: string, loaded: Loaded): Words {
  const names = Object.keys(coreModule);
  if (name === 'default') {
    const right = names.includes(local) ? local : 'tensor';
    return {
      en: `names are imported from \`'#tensor'\` between braces: \`import { ${right} } from '#tensor'\``,
      ko: `\`'#tensor'\`에서는 이름을 중괄호로 묶어 가져옵니다: \`import { ${right} } from '#tensor'\``,
    };
  }
  if (CORE_TYPES.includes(name)) {
    return {
      en: `${quoted(name)} is a type: \`import { type ${name} } from '#tensor'\``,
      ko: `${quoted(name)}은(는) 타입입니다: \`import { type ${name} } from '#tensor'\``,
    };
  }
  const lesson = lessonWith(name, from, loaded);
  if (lesson !== undefined) {
    const right = `import { ${name} } from '../${lesson.split('/').slice(-2).join('/')}'`;
    return {
      en: `${quoted(name)} is not in \`'#tensor'\`; you have written it in an earlier lesson: ${quoted(right)}`,
      ko: `${quoted(name)}은(는) \`'#tensor'\`에 없습니다. 앞 단원에서 직접 작성했습니다: ${quoted(right)}`,
    };
  }
  // `tensr` is the function `tensor`, not the class.
  const near = similarName(name, names.toSorted(byCapitalOf(name)));
  if (near !== undefined) {
    return {
      en: `${quoted(name)} is not in \`'#tensor'\`; should it be ${quoted(near)}?`,
      ko: `${quoted(name)}은(는) \`'#tensor'\`에 없습니다. ${quoted(near)}인가요?`,
    };
  }
  const here = FUNCTIONS_ELSEWHERE.get(name);
  if (here !== undefined) {
    const forNumbers = name in Math ? name : undefined;
    return {
      en: `${quoted(name)} is not in \`'#tensor'\`; for tensors write \`${here}\`${forNumbers ? `, for numbers \`Math.${name}(…)\`` : ''}`,
      ko: `${quoted(name)}은(는) \`'#tensor'\`에 없습니다. 텐서에는 \`${here}\`${forNumbers ? `, 숫자에는 \`Math.${name}(…)\`` : ''}라고 쓰세요`,
    };
  }
  return {
    en: `${quoted(name)} is not in \`'#tensor'\`, which has ${names.join(', ')}`,
    ko: `${quoted(name)}은(는) \`'#tensor'\`에 없습니다. 거기에는 ${names.join(', ')}이(가) 있습니다`,
  };
}

/** Those that begin as the name does come first. */
const byCapitalOf =
  ([first]: string) =>
  (a: string, b: string): number =>
    Number(b[0] === first) - Number(a[0] === first);

/** An earlier lesson that may be imported, and exports the name. */
const lessonWith = (name: string, from: string, loaded: Loaded): string | undefined =>
  Object.keys(loaded.sources).find(
    (file) => file !== from && exportedIn(textOf(loaded, file) ?? '').includes(name),
  );

function exportedIn(text: string): string[] {
  const tokens = scan(text);
  const declared = declarationsIn(tokens).filter(
    ({ exported, kind }) => exported === 'by name' && kind !== 'type',
  );
  return [...declared, ...exportLists(tokens)].map(({ name }) => name);
}

function notInLesson({ name, local }: ImportedName, file: string, loaded: Loaded): Words {
  const text = textOf(loaded, file)!;
  if (name === 'default') {
    return {
      en: `names are imported between braces: \`import { ${local} } from …\``,
      ko: `이름은 중괄호로 묶어 가져옵니다: \`import { ${local} } from …\``,
    };
  }
  const why = whyNotExported(text, name);
  if (why) return { en: `${file}: ${why.said.en}`, ko: `${file}: ${why.said.ko}` };
  return {
    en: `${quoted(name)} is not in ${file}, which exports ${exportedIn(text).join(', ') || 'nothing'}`,
    ko: `${quoted(name)}이(가) ${file}에 없습니다. 그 파일이 export하는 것: ${exportedIn(text).join(', ') || '없음'}`,
  };
}
