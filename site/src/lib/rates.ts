import { type Rates, currencyDigits } from '@guildhall/contracts';

/** Making one costs more than the rest of a profile's head. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string): Intl.NumberFormat {
  const digits = currencyDigits(currency);
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: 'stripIfInteger',
  });
  formats.set(currency, format);
  return format;
}

/** "€1,400", "JP¥9,000", "KWD 12.500": as many decimals as the currency has, none where the amount is whole. */
export function money(minor: number, currency: string): string {
  const format = formats.get(currency) ?? formatOf(currency);
  return format.format(minor / 10 ** currencyDigits(currency));
}

/** "From €85 an hour · €1,400 a project", with what is given of the two; null when nothing is. */
export function ratesText({ hourlyMinor, projectMinor, currency }: Rates): string | null {
  const parts = [
    ...(hourlyMinor === null ? [] : [`${money(hourlyMinor, currency)} an hour`]),
    ...(projectMinor === null ? [] : [`${money(projectMinor, currency)} a project`]),
  ];
  return parts.length === 0 ? null : `From ${parts.join(' · ')}`;
}
