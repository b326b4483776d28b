/**
 * Money that people are paid in: the currencies of ISO 4217 that are in use, without funds, metals and test codes. The
 * number is how many decimal places the smallest unit has; where none is given it is two.
 */
const CODES = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD:3 BIF:0 BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP:0
  CNY COP CRC CUP CVE CZK DJF:0 DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF:0 GTQ GYD HKD HNL HTG HUF IDR ILS INR
  IQD:3 IRR ISK:0 JMD JOD:3 JPY:0 KES KGS KHR KMF:0 KPW KRW:0 KWD:3 KYD KZT LAK LBP LKR LRD LSL LYD:3 MAD MDL MGA MKD MMK MNT MOP MRU
  MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR:3 PAB PEN PGK PHP PKR PLN PYG:0 QAR RON RSD RUB RWF:0 SAR SBD SCR SDG SEK SGD
  SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND:3 TOP TRY TTD TWD TZS UAH UGX:0 USD UYU UZS VED VES VND:0 VUV:0 WST XAF:0 XCD
  XCG XOF:0 XPF:0 YER ZAR ZMW ZWG`;

const digits: ReadonlyMap<string, number> = new Map(
  CODES.split(/\s+/).map((entry): [string, number] => {
    const [code = '', places = '2'] = entry.split(':');
    return [code, Number(places)];
  }),
);

/** Codes of ISO 4217, by alphabet. */
export const currencies: readonly string[] = [...digits.keys()];

/** Whether a text is the code of a currency: upper case, as `EUR`. */
export function isCurrency(code: string): boolean {
  return digits.has(code);
}

/** Decimal places of a currency's smallest unit: 2 for EUR, 0 for JPY, 3 for KWD. @throws for what is no currency. */
export function currencyDigits(code: string): number {
  const places = digits.get(code);
  if (places === undefined) throw new Error(`${code} is no currency`);
  return places;
}
