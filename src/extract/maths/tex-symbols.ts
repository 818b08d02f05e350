/** Characters of formulas with TeX's names for them, in pairs. */
const named =
  'α alpha β beta γ gamma δ delta ϵ epsilon ε varepsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon ϕ phi φ varphi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega ℏ hbar ℓ ell ℜ Re ℑ Im ℵ aleph ∂ partial ∇ nabla ∞ infty ∅ emptyset ∀ forall ∃ exists ¬ neg ± pm ∓ mp × times ÷ div ⋅ cdot · cdot ∗ ast ⋆ star ∘ circ • bullet ⊕ oplus ⊖ ominus ⊗ otimes ⊙ odot ∧ wedge ∨ vee ∩ cap ∪ cup ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ∈ in ∉ notin ∋ ni ∖ setminus ≤ leq ≥ geq ≠ neq ≈ approx ≡ equiv ∼ sim ≃ simeq ≅ cong ∝ propto ≪ ll ≫ gg ≺ prec ≻ succ ⊥ perp ∥ parallel ∣ mid ⊢ vdash ⊨ models → to ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow ⟹ implies ⟺ iff ↦ mapsto ↑ uparrow ↓ downarrow ∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ⋃ bigcup ⋂ bigcap ⨁ bigoplus ⨂ bigotimes √ surd ⟨ langle ⟩ rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ‖ | … ldots ⋯ cdots ⋮ vdots ⋱ ddots † dagger ‡ ddagger ∠ angle △ triangle □ square'.split(
    ' ',
  );
const commands = new Map(
  named.flatMap((name, at) => (at % 2 === 0 ? [[name, `\\${named[at + 1] ?? ''}`]] : [])) as [string, string][],
);

/** What stands for itself in MathML and not in TeX, and what is not seen at all. */
const special = new Map([
  ...['{', '}', '%', '#', '&', '_', '$'].map((sign): [string, string] => [sign, `\\${sign}`]),
  ...['\u2061', '\u2062', '\u2063', '\u2064', '\u200b'].map((sign): [string, string] => [sign, '']),
  ...([
    ['\\', '\\backslash'],
    ['~', '\\sim'],
    ['^', '\\hat{}'],
    ['−', '-'],
    ['′', "'"],
    ['″', "''"],
    ['\u00a0', '~'],
  ] as const),
]);

/** Styles of letters that Unicode has characters for, each from its first to its last. */
const alphabets = [
  ['mathbf', 0x1d400, 0x1d433],
  ['mathcal', 0x1d49c, 0x1d503],
  ['mathfrak', 0x1d504, 0x1d537],
  ['mathbb', 0x1d538, 0x1d56b],
  ['mathsf', 0x1d5a0, 0x1d5d3],
  ['mathtt', 0x1d670, 0x1d6a3],
] as const;
const lone = new Map([...'ℂℍℕℙℚℝℤ'].map((letter) => [letter, 'mathbb']));
for (const letter of 'ℬℰℱℋℐℒℳℛ') lone.set(letter, 'mathcal');

/** One character of a formula as TeX. */
export function texOfCharacter(character: string): string {
  const known = special.get(character) ?? commands.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  const style = lone.get(character) ?? alphabets.find(([, first, last]) => code >= first && code <= last)?.[0];
  const plain = code >= 0x1d400 && code <= 0x1d7ff ? character.normalize('NFKC') : character;
  const letter = commands.get(plain) ?? plain;
  return style === undefined ? letter : `\\${style}{${character.normalize('NFKC')}}`;
}

/** Names that TeX sets upright by a command of their own. */
export const functionNames = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh'.split(
    ' ',
  ),
);
