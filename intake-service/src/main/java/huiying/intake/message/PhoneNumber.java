package huiying.intake.message;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number by which a citizen is known again, however it is written.
 *
 * @param digits without the country of mobiles
 */
public record PhoneNumber(String digits) {
  private static final Pattern CHINA = Pattern.compile("^(0086|86)(?=1\\d{10}$)");
  private static final Pattern BETWEEN = Pattern.compile("[/、,，;；|]|或");
  private static final int SHORTEST = 7;
  private static final int MOST = 5;

  /** Empty if it cannot be one, such as 00000000000. */
  public static Optional<PhoneNumber> of(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var digits = CHINA.matcher(plain.replaceAll("\\D", "")).replaceFirst("");
    var isOne = digits.length() >= SHORTEST && digits.chars().distinct().count() > 1;
    return isOne ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
  }

  /** All that stand in a field, at most five. */
  public static List<PhoneNumber> all(String text) {
    return Arrays.stream(BETWEEN.split(text))
        .map(PhoneNumber::of)
        .flatMap(Optional::stream)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** It must not reach a log. */
  @Override
  public String toString() {
    return "PhoneNumber[…]";
  }
}
