import { describe, expect, it } from 'vitest';
import {
  formatCompact,
  formatFactor,
  formatFixed,
  formatNumber,
  formatPoint,
  formatShape,
  formatTerm,
} from './format.ts';

describe('numbers', () => {
  it('are as short as they can be, with a real minus sign', () => {
    const written = [3, -0.75, 0.5, 1 / 3, 100, 10].map((value) => formatNumber(value));
    expect(written).toEqual(['3', '−0.75', '0.5', '0.3333', '100', '10']);
  });

  it('have no negative zero', () => {
    expect(formatNumber(-0)).toBe('0');
    expect(formatFixed(-0.00001)).toBe('0.0000');
  });

  it('are powers of ten where decimals would say nothing', () => {
    expect(formatNumber(-2.7755575615628914e-17)).toBe('−2.78·10⁻¹⁷');
    expect(formatNumber(3e8)).toBe('3·10⁸');
    expect(formatNumber(0.00005)).toBe('0.0001');
  });

  it('need not be finite', () => {
    const written = [NaN, Infinity, -Infinity].map((value) => formatNumber(value));
    expect(written).toEqual(['NaN', '∞', '−∞']);
    expect(formatFixed(-Infinity)).toBe('−∞');
  });

  it('keep four digits, however small', () => {
    const written = [0.0183156, -0.999909, 0.00018158, 3.3258e-6, 2, 0, 1234.5].map(formatCompact);
    const small = ['1.816·10⁻⁴', '3.326·10⁻⁶'];
    expect(written).toEqual(['0.01832', '−0.9999', ...small, '2', '0', '1234.5']);
  });

  it('keep their decimals below each other', () => {
    expect([1.172, -0.346].map((value) => formatFixed(value))).toEqual(['1.1720', '−0.3460']);
  });

  it('stand in sums, products, points and shapes', () => {
    expect([2, -0.5].map((value) => formatTerm(value))).toEqual(['+ 2', '− 0.5']);
    expect([2, -0.5].map((value) => formatFactor(value))).toEqual(['2', '(−0.5)']);
    expect(formatPoint([1, -2, 3])).toBe('(1, −2, 3)');
    expect(formatShape([2, 3, 4])).toBe('[2, 3, 4]');
  });
});
