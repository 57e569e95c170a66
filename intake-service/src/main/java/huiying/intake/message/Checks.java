package huiying.intake.message;

import static java.lang.Character.CONTROL;
import static java.lang.Character.FORMAT;
import static java.lang.Character.SURROGATE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Collects every rule a request breaks, so that its sender learns of all at once. */
public final class Checks {
  private final List<BrokenRule> broken = new ArrayList<>();

  public <T> @Nullable T present(String field, @Nullable T value) {
    if (value == null) {
      broken.add(BrokenRule.of(field, "missing"));
    }
    return value;
  }

  /**
   * One line of text, if there is any.
   *
   * @param most in code points, so that an emoji counts as one
   */
  public void line(String field, @Nullable String value, int most) {
    check(field, value, most, c -> Character.getType(c) == CONTROL);
  }

  /** Text of any number of lines, if there is any. */
  public void text(String field, @Nullable String value, int most) {
    check(field, value, most, c -> Character.getType(c) == CONTROL && "\n\r\t".indexOf(c) < 0);
  }

  public void time(String field, @Nullable Instant value, TimeRules times, Instant now) {
    if (value != null) {
      times.check(field, value, now).ifPresent(broken::add);
    }
  }

  /** A whole number, if there is any, from {@code least} to {@code most}. */
  public void number(String field, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      add(field, "out-of-range", value, least, most);
    }
  }

  /** One more broken rule, with what a text about it needs. */
  public void add(String field, String code, Object... facts) {
    broken.add(BrokenRule.of(field, code, facts));
  }

  public boolean areMet() {
    return broken.isEmpty();
  }

  /**
   * @throws BrokenRules if there are any
   */
  public void done() {
    if (!broken.isEmpty()) {
      throw new BrokenRules(broken);
    }
  }

  private void check(String field, @Nullable String value, int most, IntPredicate control) {
    if (value == null) {
      return;
    }
    if (value.codePoints().allMatch(Checks::isInvisible)) {
      broken.add(BrokenRule.of(field, "blank"));
      return;
    }
    var characters = value.codePoints().toArray();
    if (characters.length > most) {
      broken.add(BrokenRule.of(field, "too-long", characters.length, most));
    }
    first(field, "control-character", characters, control);
    first(field, "broken-character", characters, c -> Character.getType(c) == SURROGATE);
  }

  private void first(String field, String code, int[] characters, IntPredicate forbidden) {
    for (int i = 0; i < characters.length; i++) {
      if (forbidden.test(characters[i])) {
        broken.add(BrokenRule.of(field, code, i + 1, "U+%04X".formatted(characters[i])));
        return;
      }
    }
  }

  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == FORMAT;
  }
}
