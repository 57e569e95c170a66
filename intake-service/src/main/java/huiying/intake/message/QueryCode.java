package huiying.intake.message;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a citizen gets to look up how things stand: short enough to say on the telephone, and with
 * 60 random bits not to be guessed. Crockford's Base32, which has no letters that look alike.
 *
 * @param value twelve characters in three groups, such as {@code 7K4M-Q2XW-9F0H}
 */
public record QueryCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final Pattern FORM = Pattern.compile("[%s]{%d}".formatted(ALPHABET, LENGTH));

  static QueryCode draw(RandomGenerator secret) {
    var characters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      characters.append(ALPHABET.charAt(secret.nextInt(ALPHABET.length())));
    }
    return grouped(characters.toString());
  }

  /**
   * As somebody typed it: small letters, blanks and hyphens anywhere, O for 0, I or L for 1.
   *
   * @return empty if it cannot be one
   */
  public static Optional<QueryCode> read(String typed) {
    var plain =
        typed
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return FORM.matcher(plain).matches() ? Optional.of(grouped(plain)) : Optional.empty();
  }

  private static QueryCode grouped(String plain) {
    return new QueryCode(
        String.join(
            "-",
            plain.substring(0, GROUP),
            plain.substring(GROUP, 2 * GROUP),
            plain.substring(2 * GROUP)));
  }
}
