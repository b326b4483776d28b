/** Letters that taking off accents does not make plain, as people write them in the letters of English. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  (
    'ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ħ h ŋ ng ə e ' +
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ' +
    'а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya ' +
    'і i є ye ґ g ђ dj ј j љ lj њ nj ћ c џ dz ѓ gj ќ kj ѕ dz'
  )
    .match(/\S+ \S*/g)
    ?.map((pair): [string, string] => {
      const [letter = '', plain = ''] = pair.split(' ');
      return [letter, plain];
    }),
);

/**
 * A text in lower case a–z and 0–9 with single hyphens for everything else: what addresses and names are made of.
 * Latin, Greek and Cyrillic letters are rewritten; other scripts leave nothing, so the result may be empty.
 * @param max longest result, cut without a hyphen at its end.
 */
export function plainLetters(text: string, max: number): string {
  // Before taking accents off (й is a letter of its own, not an и with an accent) and after (ά is an α with one).
  const bare = rewrite(text.normalize('NFKC').toLowerCase()).normalize('NFKD').replaceAll(/[\p{M}'’]/gu, '');
  const latin = rewrite(bare.toLowerCase());
  const hyphened = latin.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+/g, '');
  return hyphened.slice(0, max).replace(/-+$/, '');
}

function rewrite(text: string): string {
  return [...text].map((letter) => LETTERS.get(letter) ?? letter).join('');
}
