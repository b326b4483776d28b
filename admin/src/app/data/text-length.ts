/** Length of a text in Unicode code points, the unit of every limit in the contracts. */
export const textLength = (text: string): number => Array.from(text).length;
