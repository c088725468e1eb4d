// Generated from the Unicode Character Database 14.0.0 (Python 3.11, unicodedata):
// the canonical decomposition of each letter without its marks, in lower case. Latin
// letters that do not decompose (ø, ł, ß, ə), Greek (after ELOT 743) and Cyrillic
// (after BGN/PCGN, simplified: one reading for every language, no soft sign, and й as
// i, which is what its decomposition gives) were added by hand.

extension FoldingTable {
  /// Latin: U+0080 to U+02FF.
  static let latin = """
    0080 . . . . . . . . . . . . . . . .
    0090 . . . . . . . . . . . . . . . .
    00A0 . . . . . . . . . . a . . - . .
    00B0 . . 2 3 . m . . . 1 o . . . . .
    00C0 a a a a a a ae c e e e e i i i i
    00D0 d n o o o o o . o u u u u y th ss
    00E0 a a a a a a ae c e e e e i i i i
    00F0 d n o o o o o . o u u u u y th y
    0100 a a a a a a c c c c c c c c d d
    0110 d d e e e e e e e e e e g g g g
    0120 g g g g h h h h i i i i i i i i
    0130 i i ij ij j j k k k l l l l l l .
    0140 . l l n n n n n n . n n o o o o
    0150 o o oe oe r r r r r r s s s s s s
    0160 s s t t t t t t u u u u u u u u
    0170 u u u u w w y y y z z z z z z s
    0180 b b b b = = o c c d d d d = e e
    0190 e f f g g hv i i k k l l m n n o
    01A0 o o gh gh p p r = = sh = t t t t u
    01B0 u u v y y z z zh = = = = = = = w
    01C0 = = = = dz dz dz lj lj lj nj nj nj a a i
    01D0 i o o u u u u u u u u u u e a a
    01E0 a a ae ae g g g g k k o o o o zh zh
    01F0 j dz dz dz g g hv w n n a a ae ae o o
    0200 a a a a e e e e i i i i o o o o
    0210 r r r r u u u u s s t t gh gh h h
    0220 n d ou ou z z a a e e o o o o o o
    0230 o o y y l n t j db qp a c c l t s
    0240 z = = b u v e e j j q q r r y y
    0250 a a a b o c d d = e = e e = = j
    0260 g g g g = h h = i i i l l = l m
    0270 = m n = n o = = = = = = = r r =
    0280 r r s sh = = = = t u u v v = l y
    0290 z z zh = - - = = = b = = = j = l
    02A0 = = = = = = = = = = = = = = = =
    02B0 h h j r = = r w y - - . . . . .
    02C0 . . . . . . . . . . . . . . . .
    02D0 . . . . . . . . . . . . . . . .
    02E0 g l s x - . . . . . . . . . . .
    02F0 . . . . . . . . . . . . . . . .
    """

  /// Combining marks, Greek and Cyrillic: U+0300 to U+052F.
  static let greekAndCyrillic = """
    0300 - - - - - - - - - - - - - - - -
    0310 - - - - - - - - - - - - - - - -
    0320 - - - - - - - - - - - - - - - -
    0330 - - - - - - - - - - - - - - - -
    0340 - - - - - - - - - - - - - - - -
    0350 - - - - - - - - - - - - - - - -
    0360 - - - - - - - - - - - - - - - -
    0370 = = = = - . = = . . . = = = . j
    0380 . . . . . . a . e i i . o . y o
    0390 i a v g d e z i th i k l m n x o
    03A0 p r . s t y f ch ps o i y a e i i
    03B0 y a v g d e z i th i k l m n x o
    03C0 p r s s t y f ch ps o i y o y o ke
    03D0 v th y y y f p ke = = = = = = = =
    03E0 = = = = = = = = = = = = = = = =
    03F0 k r s j th e . = = s = = = = = =
    0400 e e d g ye dz i i j lj nj c k i u dz
    0410 a b v g d e zh z i i k l m n o p
    0420 r s t u f kh ts ch sh shch - y - e yu ya
    0430 a b v g d e zh z i i k l m n o p
    0440 r s t u f kh ts ch sh shch - y - e yu ya
    0450 e e d g ye dz i i j lj nj c k i u dz
    0460 o o e e ye ye ya ya ya ya u u yu yu ks ks
    0470 ps ps f f i i i i u u o o o o ot ot
    0480 k k . - - - - - - - i i - - r r
    0490 g g g g g g j j z z k k g g k k
    04A0 k k n n n n p p o o s s t t u u
    04B0 u u h h ts ts j j j j h h ch ch ch ch
    04C0 - zh zh k k l l n n n n ch ch m m -
    04D0 a a a a ae ae e e a a a a zh zh z z
    04E0 dz dz i i i i o o o o o o e e u u
    04F0 u u u u ch ch g g y y g g kh kh kh kh
    0500 = = = = = = = = = = = = = = = =
    0510 = = = = = = = = = = = = = = = =
    0520 = = = = = = = = = = = = = = = =
    """

  /// Latin Extended Additional, Greek Extended, general punctuation: U+1E00 to U+206F.
  static let additional = """
    1E00 a a b b b b b b c c d d d d d d
    1E10 d d d d e e e e e e e e e e f f
    1E20 g g h h h h h h h h h h i i i i
    1E30 k k k k k k l l l l l l l l m m
    1E40 m m m m n n n n n n n n o o o o
    1E50 o o o o p p p p r r r r r r r r
    1E60 s s s s s s s s s s t t t t t t
    1E70 t t u u u u u u u u u u v v v v
    1E80 w w w w w w w w w w x x x x y y
    1E90 z z z z z z h t w y . s = = ss d
    1EA0 a a a a a a a a a a a a a a a a
    1EB0 a a a a a a a a e e e e e e e e
    1EC0 e e e e e e e e i i i i o o o o
    1ED0 o o o o o o o o o o o o o o o o
    1EE0 o o o o u u u u u u u u u u u u
    1EF0 u u y y y y y y y y ll ll v v y y
    1F00 a a a a a a a a a a a a a a a a
    1F10 e e e e e e . . e e e e e e . .
    1F20 i i i i i i i i i i i i i i i i
    1F30 i i i i i i i i i i i i i i i i
    1F40 o o o o o o . . o o o o o o . .
    1F50 y y y y y y y y . y . y . y . y
    1F60 o o o o o o o o o o o o o o o o
    1F70 a a e e i i i i o o y y o o . .
    1F80 a a a a a a a a a a a a a a a a
    1F90 i i i i i i i i i i i i i i i i
    1FA0 o o o o o o o o o o o o o o o o
    1FB0 a a a a a . a a a a a a a . i .
    1FC0 . . i i i . i i e e i i i . . .
    1FD0 i i i i . . i i i i i i . . . .
    1FE0 y y y y r r y y y y y y r . . .
    1FF0 . . o o o . o o o o o o o . . .
    2000 . . . . . . . . . . . - - - - -
    2010 . . . . . . . . . . . . . . . .
    2020 . . . . . . . . . . - - - - - .
    2030 . . . . . . . . . . . . . . . .
    2040 . . . . . . . . . . . . . . . .
    2050 . . . . . . . . . . . . . . . .
    2060 - - - - - . - - - - - - - - - -
    """
}
