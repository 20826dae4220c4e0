import type { Locator } from '@playwright/test';

/** Puts another text in the place of what is selected in an editor, as somebody does who pastes it. */
export const paste = (editor: Locator, text: string): Promise<void> =>
  editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent('paste', event));
  }, text);
