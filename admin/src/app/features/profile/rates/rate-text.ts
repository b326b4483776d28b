import { currencyDigits, limits } from '@guildhall/contracts';

const { max } = limits.profile.rateMinor;

/** Digits of the scripts that keyboards write most, as ours. */
function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, (digit) => String(((digit.codePointAt(0) ?? 0) - (digit < '۰' ? 0x0660 : digit < '０' ? 0x06f0 : 0xff10)) % 10));
}

/** A typed amount taken apart; null when it is none. Separators before groups of three are dropped, the last other one begins the decimals. */
function partsOf(text: string, digits: number): { readonly whole: string; readonly decimals: string } | null {
  const plain = plainDigits(text).replace(/[\s'’]/gu, '').replace(/[٫]/g, '.').replace(/[٬]/g, ',');
  const [, whole = '', decimals = ''] = /^(\d+(?:[.,]\d{3})*)(?:[.,](\d*))?$/.exec(plain) ?? [];
  if (whole === '') return null;
  // "1.200" is one thousand two hundred, except where the currency itself has three decimals and nothing else says more.
  const alone = digits === 3 && decimals === '' ? /^(\d+)[.,](\d{3})$/.exec(whole) : null;
  if (alone) return { whole: alone[1] ?? '', decimals: alone[2] ?? '' };
  return { whole: whole.replace(/[.,]/g, ''), decimals };
}

/** Integer minor units of an amount typed in major ones, without ever passing through a fraction; null for none. */
export function minorUnits(text: string, currency: string): number | null {
  if (text.trim() === '' || currency === '') return null;
  const digits = currencyDigits(currency);
  const parts = partsOf(text, digits);
  if (!parts || parts.decimals.length > digits) return null;
  return Number(`${parts.whole}${parts.decimals.padEnd(digits, '0')}`);
}

/** Minor units as they are typed: 8550 of EUR is "85.50", 85 of JPY "85". Whole amounts have no decimals. */
export function majorText(minor: number | null, currency: string | null): string {
  if (minor === null || currency === null) return '';
  const digits = currencyDigits(currency);
  const text = String(minor).padStart(digits + 1, '0');
  const decimals = text.slice(text.length - digits);
  const whole = text.slice(0, text.length - digits);
  return digits === 0 || /^0+$/.test(decimals) ? whole : `${whole}.${decimals}`;
}

/** An amount as people read it: "€85", "€85.50", "¥9,000". @throws for what is no currency. */
export function rateWords(minor: number, currency: string): string {
  const digits = currencyDigits(currency);
  const whole = minor % 10 ** digits === 0;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, minimumFractionDigits: whole ? 0 : digits, maximumFractionDigits: digits });
  // A decimal text: only numbers below 2^53 minor units come here, and no binary fraction is made of them.
  return format.format(majorText(minor, currency) as Intl.StringNumericLiteral);
}

/** Why a typed rate is refused, or null; an empty one is none. Without a currency only its form is looked at. */
export function rateProblem(text: string, currency: string): string | null {
  if (text.trim() === '') return null;
  const digits = currency === '' ? 3 : currencyDigits(currency);
  const parts = partsOf(text, digits);
  if (!parts) return 'Write an amount in figures, such as 85 or 85.50.';
  if (parts.decimals.length > digits) {
    return digits === 0 ? `${currency} has no decimals: write a whole amount.` : `${currency} has ${digits} decimals at most.`;
  }
  const minor = BigInt(`${parts.whole}${parts.decimals.padEnd(digits, '0')}`);
  if (minor === 0n) return 'Give more than zero, or leave it empty.';
  return currency !== '' && minor > BigInt(max) ? `${rateWords(max, currency)} is the most.` : null;
}

/** Both rates as visitors read them, or null when none can be read yet. */
export function ratesWords(hourly: string, project: string, currency: string): string | null {
  const said = ([[hourly, 'an hour'], [project, 'a project']] as const).flatMap(([text, per]) => {
    const minor = rateProblem(text, currency) === null ? minorUnits(text, currency) : null;
    return minor === null ? [] : [`${rateWords(minor, currency)} ${per}`];
  });
  return said.length === 0 ? null : `From ${said.join(' · ')}`;
}
