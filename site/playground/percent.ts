/** `97 %`: rounded down, so that 100 % means all of them. */
export const percent = (share: number): string => `${Math.floor(100 * share + 1e-9)} %`;
