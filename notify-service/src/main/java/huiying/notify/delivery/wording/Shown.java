package huiying.notify.delivery.wording;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.notify.alert.Summary;
import huiying.notify.alert.Telling;
import huiying.notify.directory.Directory;
import java.util.Optional;

/**
 * What of a message may leave the house besides its number.
 *
 * @param title one line of at most 200 characters without anybody's numbers; empty if there is none
 * @param department its full name, or what the message calls it; empty until dispatched
 */
public record Shown(
    Channel channel, Kind kind, Optional<String> title, Optional<String> department) {
  private static final int TITLE = 200;
  private static final int NAME = 60;

  /** Empty if the message is confidential or not known. */
  public static Optional<Shown> of(Telling telling, Directory directory) {
    return telling
        .summary()
        .filter(summary -> !summary.confidential())
        .map(summary -> of(summary, directory));
  }

  private static Shown of(Summary summary, Directory directory) {
    return new Shown(
        summary.channel(),
        summary.kind(),
        Optional.ofNullable(summary.title())
            .map(title -> OneLine.of(title, TITLE))
            .filter(title -> !title.isEmpty()),
        directory
            .nameOf(summary.department())
            .or(() -> Optional.ofNullable(summary.department()))
            .map(name -> OneLine.of(name, NAME))
            .filter(name -> !name.isEmpty()));
  }
}
