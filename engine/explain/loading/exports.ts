/** Why an exercise, or a name that is imported, is not found in a file. */
import type { Words } from '../../kit/words.ts';
import { similarName } from '../../sandbox/similar-name.ts';
import { declarationsIn, exportLists } from './module-items.ts';
import { scan, type Token } from './scan.ts';
import { quoted, told } from './spot.ts';

export interface Found {
  readonly at: number;
  readonly said: Words;
}

/** What is there instead of an export called `name`. */
export function whyNotExported(text: string, name: string): Found | undefined {
  const tokens = scan(text);
  const declarations = declarationsIn(tokens);
  const own = declarations.filter((each) => each.name === name);
  const lineOf = (token: Token): number => text.slice(0, token.start).split('\n').length;
  const listed = exportLists(tokens);

  const asDefault =
    own.find(({ exported }) => exported === 'default')?.token ??
    listed.find((each) => each.name === 'default' && each.local === name)?.token;
  if (asDefault) {
    return told(
      asDefault,
      `${quoted(name)} is exported with \`default\`, and so not by its name: take \`default\` away`,
      `${quoted(name)}을(를) \`default\`로 export해서 이 이름으로는 찾을 수 없습니다. \`default\`를 지우세요`,
    );
  }
  const renamed = listed.find((each) => each.local === name);
  if (renamed && renamed.name !== name) {
    return told(
      renamed.token.start,
      `${quoted(name)} is exported as ${quoted(renamed.name)}; it is looked for by its own name`,
      `${quoted(name)}을(를) ${quoted(renamed.name)}(이)라는 이름으로 export했습니다. 원래 이름으로 export해야 합니다`,
    );
  }
  const plain = own.find(({ kind, inside, exported }) => kind !== 'type' && !inside && !exported);
  if (plain)
    return { at: plain.token.start, said: notExported(name, plain.kind, lineOf(plain.token)) };
  const nested = own.find(({ kind, inside }) => kind !== 'type' && kind !== 'variable' && inside);
  if (nested) {
    const { inside } = nested;
    return told(
      nested.token.start,
      `${quoted(name)} stands inside of ${quoted(inside!.name)} (line ${lineOf(inside!.token)}): move it out of those braces, and write \`export\` before it`,
      `${quoted(name)}이(가) ${quoted(inside!.name)}(${lineOf(inside!.token)}번째 줄) 안에 있습니다. 그 중괄호 밖으로 옮기고 앞에 \`export\`를 쓰세요`,
    );
  }
  const bodiless = own.find(({ kind, exported }) => kind !== 'type' && exported === 'by name');
  if (bodiless) {
    return told(
      bodiless.token.start,
      `of ${quoted(name)} only the type stands here: what it does, in braces, is missing`,
      `여기에는 ${quoted(name)}의 타입만 있습니다. 하는 일을 적은 중괄호가 빠졌습니다`,
    );
  }
  const type = own.find(({ kind }) => kind === 'type');
  if (type) {
    return told(
      type.token.start,
      `${quoted(name)} is a type here; types are gone when the code runs`,
      `여기서 ${quoted(name)}은(는) 타입입니다. 타입은 코드가 실행될 때 남지 않습니다`,
    );
  }
  return (
    inComment(tokens, name) ??
    otherName(
      tokens,
      name,
      declarations.filter(({ kind, inside }) => kind !== 'type' && !inside),
    )
  );
}

function notExported(name: string, kind: string, line: number): Words {
  const right = kind === 'variable' ? `export const ${name}` : `export ${kind} ${name}`;
  return {
    en: `${quoted(name)} stands in line ${line} but is not exported: write ${quoted(right)}`,
    ko: `${quoted(name)}은(는) ${line}번째 줄에 있지만 export하지 않았습니다. ${quoted(right)}(이)라고 쓰세요`,
  };
}

function inComment(tokens: readonly Token[], name: string): Found | undefined {
  const pattern = new RegExp(`\\b(function|class|const|let)\\s+${escaped(name)}\\b`);
  const comment = tokens.find(({ kind, text }) => kind === 'comment' && pattern.test(text));
  if (!comment) return undefined;
  return told(
    comment.start + comment.text.search(pattern),
    `${quoted(name)} stands in a comment only, and comments are not run`,
    `${quoted(name)}이(가) 주석 안에만 있습니다. 주석은 실행되지 않습니다`,
  );
}

const escaped = (name: string): string => name.replaceAll('$', String.raw`\$`);

function otherName(
  tokens: readonly Token[],
  name: string,
  declarations: readonly { readonly name: string; readonly token: Token }[],
): Found | undefined {
  const similar = similarName(
    name,
    declarations.map((each) => each.name),
  );
  const found = declarations.find((each) => each.name === similar);
  if (found) {
    return told(
      found.token.start,
      `no exported function is called ${quoted(name)}; is it this one, ${quoted(found.name)}?`,
      `${quoted(name)}(이)라는 이름으로 export된 함수가 없습니다. 여기 있는 ${quoted(found.name)}인가요?`,
    );
  }
  const unnamed = tokens.find(
    ({ text }, i) => text === 'default' && tokens[i - 1]?.text === 'export',
  );
  if (!unnamed) return undefined;
  return told(
    unnamed,
    `no exported function is called ${quoted(name)}; what is exported with \`default\` has no name for others: \`export function ${name}\``,
    `${quoted(name)}(이)라는 이름으로 export된 함수가 없습니다. \`default\`로 export한 것은 이름으로 찾을 수 없습니다: \`export function ${name}\``,
  );
}
