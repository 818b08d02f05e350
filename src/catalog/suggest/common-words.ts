/**
 * English words that say little of a text's subject. Function words never count; the general ones count, but as a label
 * of their own they need support. Other languages have none: there the user's clips tell which words are common.
 */
const functionWords =
  'about above after again against all almost also although always am among any anyone are aren around as at back be became because become been before being below between both but by came can cannot could did do does doing done down during each either else even ever every few for from further get give go goes got had has have having he her here hers him his how however i if in into is isn it its itself just last least less like made make many may me might mine more most much must my near need neither never new next no nor not now of off often on once one only other others our ours out over own per perhaps put rather s said same say see seem several she should since so some such t take than that their theirs them then there these they thing this those though through thus till to together too toward two under until up upon us use used using usually various very via was way we well were what when where which while who whom whose why will with within without would yes yet you your yours'.split(
    ' ',
  );
const generalWords =
  'access account action activity analysis application area article base basic benefit book building business call care case center change check class code collection college community company computer content control cost country course data date day design detail develop development device different digital direct document education effect email energy event example experience feature file food form free full function future game general global goal good government group growth guide health help high history home hour idea image impact include industry information interface international issue job key language law learn level library life light line link list live local long look main management market material mean media member message method mobile model money month music name national nature network news note number office online open operation order organization page part party patient people performance person phone plan play plus point policy power practice present press price print problem process product professional program project property public quality question read real record report research resource result review right risk role room run safety sale school science search section security server service set share show simple site size skill social software source space special staff standard start state step story strategy student study style success summary support system table team technology term test text time tool top topic track training travel type unit update user value version video view visit voice war watch water web week woman word work world write year young'.split(
    ' ',
  );

/** Function words and general words, as they stand in the dictionary: to be stemmed by whoever compares. */
export const commonWords: { readonly function: readonly string[]; readonly general: readonly string[] } = {
  function: functionWords,
  general: generalWords,
};
