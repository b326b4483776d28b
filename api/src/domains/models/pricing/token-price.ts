import type { ModelPrice } from '@pydantic/genai-prices';

type PriceInBook = ModelPrice[string];

/** A price that holds for prompts of more than `above` tokens. */
interface Tier {
  readonly above: number;
  readonly price: bigint;
}

/**
 * The price of one kind of token: trillionths of a US dollar for a million tokens, a whole number, so that sums have no drift.
 * Where a book has tiers, the length of the whole prompt chooses one for all tokens of the call.
 */
export class TokenPrice {
  private constructor(private readonly tiers: readonly Tier[]) {}

  /** What the book says, or `null` where it says nothing. */
  static of(price: PriceInBook): TokenPrice | null {
    if (price === undefined) return null;
    if (typeof price === 'number') return new TokenPrice([{ above: -1, price: trillionths(price) }]);
    const higher = price.tiers.map((tier) => ({ above: tier.start, price: trillionths(tier.price) }));
    return new TokenPrice([{ above: -1, price: trillionths(price.base) }, ...higher.sort((one, other) => one.above - other.above)]);
  }

  /** The price in a call whose prompt has this many tokens. */
  at(inputTokens: number): bigint {
    return this.reached(inputTokens).at(-1)?.price ?? 0n;
  }

  /** The dearest price that a prompt of at most this many tokens can meet. */
  dearestUpTo(inputTokens: number): bigint {
    return this.reached(inputTokens).reduce((dearest, tier) => (tier.price > dearest ? tier.price : dearest), 0n);
  }

  /** Billionths of a dollar for a million tokens, in calls with short prompts. */
  nanoPerMillion(): bigint {
    return (this.at(0) + 999n) / 1_000n;
  }

  private reached(inputTokens: number): readonly Tier[] {
    return this.tiers.filter((tier) => inputTokens > tier.above);
  }
}

/**
 * Dollars as the book has them, to twelve decimals: no list price has more, and what a computed one has beyond is the noise of a
 * binary fraction (0.18000000000000002 is 0.18).
 */
function trillionths(dollars: number): bigint {
  return BigInt(dollars.toFixed(12).replace('.', ''));
}
