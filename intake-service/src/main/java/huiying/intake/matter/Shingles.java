package huiying.intake.matter;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A text as the set of its pairs of neighbouring characters, since Chinese has no gaps between
 * words. Punctuation, blanks, case and width do not count.
 *
 * @param pairs two code points in one number
 */
record Shingles(Set<Long> pairs) {
  private static final int BITS = 21; // of a code point

  static Shingles of(String... texts) {
    var pairs = new HashSet<Long>();
    var characters = plain(String.join("\n", texts)).codePoints().toArray();
    for (int n = 0; n < characters.length; n++) {
      long next = n + 1 < characters.length ? characters[n + 1] : 0;
      if (next != 0 || characters.length == 1) {
        pairs.add(((long) characters[n] << BITS) | next);
      }
    }
    return new Shingles(pairs);
  }

  /** Only letters and digits. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Jaccard: how much of all they have is common, from 0 to 1; of nothing, nothing is. */
  double similarity(Shingles other) {
    var smaller = pairs.size() < other.pairs.size() ? pairs : other.pairs;
    var larger = smaller == pairs ? other.pairs : pairs;
    var common = smaller.stream().filter(larger::contains).count();
    var all = pairs.size() + other.pairs.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }
}
