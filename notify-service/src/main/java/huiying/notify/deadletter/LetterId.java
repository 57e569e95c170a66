package huiying.notify.deadletter;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a dead letter for good: records never move. Written {@code topic~partition~offset}, which
 * needs no encoding in a URL.
 *
 * @param topic the dead-letter topic
 */
public record LetterId(String topic, int partition, long offset) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9._-]{1,249})~(0|[1-9]\\d{0,5})~(0|[1-9]\\d{0,17})");

  /** Empty if it has another form, be it only a zero before a number. */
  public static Optional<LetterId> parse(String text) {
    var form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new LetterId(
                form.group(1), Integer.parseInt(form.group(2)), Long.parseLong(form.group(3))))
        : Optional.empty();
  }

  public String value() {
    return "%s~%d~%d".formatted(topic, partition, offset);
  }

  @Override
  public String toString() {
    return value();
  }
}
