package huiying.kit.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds what identifies a person in a text: numbers of mobile phones and, with their area code, of
 * fixed lines, identity numbers and bank cards with a right check digit, e-mail addresses, and what
 * is known of one person. Digits may be of full width, and in groups.
 */
public final class PersonalData {
  private static final int SHORTEST_KNOWN = 2;
  private static final String MASK = "***";

  /** What people write between groups of digits. */
  private static final String GAP = "[ .\\-\u2010-\u2015·_]";

  private static final List<Form> FORMS =
      List.of(
          new Form(
              Kind.IDENTITY_NUMBER,
              Pattern.compile(
                  "(?<![0-9A-Za-z])[1-9]\\d{5}G?\\d{4}G?\\d{4}G?\\d{3}[0-9Xx](?![0-9A-Za-z])"
                      .replace("G", GAP)),
              CheckDigits::isIdentityNumber),
          new Form(
              Kind.BANK_CARD,
              Pattern.compile("(?<!\\d)\\d{4}(?:G?\\d){12,15}(?!\\d)".replace("G", GAP)),
              CheckDigits::isCard),
          new Form(
              Kind.MOBILE_PHONE,
              Pattern.compile(
                  ("(?<!\\d)(?:(?:\\+|00)?86\\)?G?)?1[3-9]\\d"
                          + "(?:G{0,3}\\d{4}G{0,3}\\d{4}|G?\\d{3}G?\\d{5})(?!\\d)"
                          + "|(?<!\\d)(?<!\\dG)1[3-9]\\d\\dG?\\d{4}G?\\d{3}(?![\\dXx])")
                      .replace("G", GAP)),
              _ -> true),
          new Form(
              Kind.FIXED_LINE,
              Pattern.compile(
                  "(?<!\\d)0\\d{2,3}\\)?G?[2-9]\\d{2,3}G?\\d{4}(?!\\d)".replace("G", GAP)),
              _ -> true),
          new Form(
              Kind.EMAIL,
              Pattern.compile(
                  "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}"),
              _ -> true));

  private final List<String> known;

  /**
   * @param known how one person is called and can be reached; single characters are not looked for
   */
  public PersonalData(List<String> known) {
    this.known =
        known.stream()
            .map(PersonalData::plain)
            .map(String::strip)
            .filter(one -> one.length() >= SHORTEST_KNOWN)
            .toList();
  }

  /** What is found. */
  public enum Kind {
    IDENTITY_NUMBER,
    BANK_CARD,
    MOBILE_PHONE,
    FIXED_LINE,
    EMAIL,
    /** Something known of the person. */
    KNOWN
  }

  /**
   * @param position of its first character, from 1
   */
  public record Found(Kind kind, int position) {}

  private record Form(Kind kind, Pattern pattern, Predicate<String> isRight) {}

  /** The first of each kind, in the order in which they stand in the text. */
  public List<Found> find(String text) {
    var plain = plain(text);
    var all = new ArrayList<Found>();
    FORMS.forEach(form -> first(form, plain).ifPresent(all::add));
    known.stream()
        .map(plain::indexOf)
        .filter(at -> at >= 0)
        .min(Comparator.naturalOrder())
        .ifPresent(at -> all.add(new Found(Kind.KNOWN, at + 1)));
    all.sort(Comparator.comparingInt(Found::position));
    return List.copyOf(all);
  }

  /** The text with {@code ***} in place of everything that is found in it. */
  public String masked(String text) {
    var hidden = hidden(plain(text));
    var masked = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      if (hidden.get(i)) {
        masked.append(MASK);
        i = hidden.nextClearBit(i);
      } else {
        masked.append(text.charAt(i++));
      }
    }
    return masked.toString();
  }

  private BitSet hidden(String plain) {
    var hidden = new BitSet(plain.length());
    for (var form : FORMS) {
      form.pattern()
          .matcher(plain)
          .results()
          .filter(match -> form.isRight().test(match.group().replaceAll(GAP, "")))
          .forEach(match -> hidden.set(match.start(), match.end()));
    }
    for (var one : known) {
      for (int at = plain.indexOf(one); at >= 0; at = plain.indexOf(one, at + one.length())) {
        hidden.set(at, at + one.length());
      }
    }
    return hidden;
  }

  private static Optional<Found> first(Form form, String plain) {
    return form.pattern()
        .matcher(plain)
        .results()
        .filter(match -> form.isRight().test(match.group().replaceAll(GAP, "")))
        .findFirst()
        .map(match -> new Found(form.kind(), match.start() + 1));
  }

  /** Characters of full width as plain ones, each in its place. */
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      var one = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFKC);
      plain.append(one.length() == 1 ? one : text.substring(i, i + 1));
    }
    return plain.toString();
  }
}
