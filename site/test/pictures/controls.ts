/** Moves every control of a picture, of whatever kind it is. */
import type { Locator } from '@playwright/test';
import type { Picture } from './picture.ts';

/** Whatever is moved, something else than the control itself must change with it. */
export async function moveEachControl(picture: Picture): Promise<number> {
  const { figure } = picture;
  let moved = 0;
  for (const { kind, move } of KINDS) {
    // Some controls come and go with others, so they are looked for again each time.
    for (let i = 0; i < (await figure.locator(kind).count()); i++) {
      const control = figure.locator(kind).nth(i);
      if (await control.isDisabled()) continue;
      const name = (await control.getAttribute('aria-label')) ?? `${kind}, ${i}`;
      await picture.expectChange(name, () => move(control));
      moved++;
    }
  }
  return moved;
}

/** Moves one slider or, where there is none, makes one choice. */
export async function moveOneControl(picture: Picture): Promise<void> {
  const { figure } = picture;
  const slider = figure.locator('input[type=range]:enabled').last();
  const hasSlider = (await slider.count()) > 0;
  await picture.expectChange('one control', () =>
    hasSlider ? step(slider) : chooseAnother(figure.locator(CHOICE).first()),
  );
}

interface Kind {
  readonly kind: string;
  readonly move: (control: Locator) => Promise<void>;
}

/** A step on, or back from the end. */
async function step(control: Locator): Promise<void> {
  const isAtEnd = await control.evaluate((element) =>
    element instanceof HTMLInputElement
      ? element.valueAsNumber >= Number(element.max)
      : element.getAttribute('aria-valuenow') === element.getAttribute('aria-valuemax'),
  );
  await control.press(isAtEnd ? 'ArrowLeft' : 'ArrowRight');
}

async function typeAnother(field: Locator): Promise<void> {
  const [value, most] = await field.evaluate((element) => {
    const { valueAsNumber, max } = element as HTMLInputElement;
    return [valueAsNumber, Number(max)] as const;
  });
  await field.fill(`${value + 1 <= most ? value + 1 : value - 1}`);
  await field.press('Enter');
}

const chooseAnother = (choice: Locator): Promise<void> =>
  choice.locator('label:not(.on) input').first().check();

/** All but the one between the reference and one's own code. */
const CHOICE = 'fieldset.choice:not(.source)';

const KINDS: readonly Kind[] = [
  { kind: 'input[type=range]', move: step },
  { kind: '[role=slider]', move: step },
  // Of the fields of a matrix or a shape the first stands for the others.
  { kind: ':is(.matrix, .shape)', move: (group) => typeAnother(group.locator('input').first()) },
  { kind: '.shape button', move: (button) => button.click() },
  { kind: '.stepper button', move: (button) => button.click() },
  { kind: CHOICE, move: chooseAnother },
  // The last: where everything is switched off, nothing else is left to be changed.
  { kind: 'input[type=checkbox]', move: (box) => box.click() },
];
