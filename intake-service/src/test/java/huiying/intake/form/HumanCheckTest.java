package huiying.intake.form;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

public class HumanCheckTest {
  private static final Instant NOW = Instant.parse("2026-03-16T01:30:00Z");
  private static final int BITS = 8;

  private Instant now = NOW;
  private final HumanCheck check = checkWith("our key");

  private HumanCheck checkWith(String key) {
    InstantSource time = () -> now;
    return new HumanCheck(
        key.getBytes(US_ASCII), BITS, Duration.ofMinutes(30), new SecureRandom(), time);
  }

  /** Does a browser's work. */
  public static String solve(HumanCheck check, String token) {
    for (int n = 0; n < 1 << 20; n++) {
      if (check.met(token, "" + n).isPresent()) {
        return "" + n;
      }
    }
    throw new AssertionError("No answer found");
  }

  /** Does a human's sum. */
  public static String add(String token) {
    var numbers = token.split("\\.")[2].split("\\+");
    return "" + (Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1]));
  }

  @Test
  void isMetByWork() {
    var work = check.work();

    assertThat(check.met(work.token(), solve(check, work.token()))).contains(work);
    assertThat(check.met(work.token(), "")).isEmpty();
    assertThat(check.met(work.token(), "9".repeat(30))).isEmpty();
  }

  @Test
  void isMetByASumInDigitsOfAnyWidth() {
    var sum = check.sum();
    var right = add(sum.token());

    assertThat(check.met(sum.token(), " " + right)).contains(sum);
    assertThat(check.met(sum.token(), wide(right))).contains(sum);
    assertThat(check.met(sum.token(), right + "0")).isEmpty();
    assertThat(check.met(sum.token(), "-1")).isEmpty();
  }

  private static String wide(String digits) {
    var wide = new StringBuilder();
    digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }

  @Test
  void isWorthNothingWhenItIsTooOld() {
    var sum = check.sum();
    now = NOW.plus(Duration.ofMinutes(30));

    assertThat(check.met(sum.token(), add(sum.token()))).isEmpty();
  }

  @Test
  void knowsWhatItDidNotMake() {
    var easier = check.sum().token().replaceFirst("\\d\\+\\d", "0+0");
    var foreign = checkWith("another key").sum().token();

    assertThat(check.met(easier, "0")).isEmpty();
    assertThat(check.met(foreign, add(foreign))).isEmpty();
    assertThat(check.met("x".repeat(10_000), "1")).isEmpty();
    assertThat(check.met("", "")).isEmpty();
  }
}
