package huiying.notify.deadletter.web;

import huiying.kit.privacy.PersonalData;
import huiying.notify.deadletter.Letter;
import huiying.notify.deadletter.Redrive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as callers see it; what identifies a person is blotted out.
 *
 * @param id for the redrive
 * @param topic the original one
 * @param service that could not read it
 * @param partition in the dead-letter topic
 * @param offset in the dead-letter topic
 * @param place where the record lies in its original topic
 * @param size of the record in bytes
 * @param binary it is no text: the preview shows what is ASCII of it, dots for the rest
 * @param cut the preview is not all
 * @param redriven null if it was never sent again
 */
record DeadLetterView(
    String id,
    String topic,
    String service,
    int partition,
    long offset,
    @Nullable String key,
    Instant setAsideAt,
    @Nullable String reason,
    @Nullable String place,
    @Nullable String eventType,
    long size,
    boolean binary,
    boolean cut,
    String preview,
    @Nullable RedriveView redriven) {
  private static final PersonalData ANYBODY = new PersonalData(List.of());

  static DeadLetterView of(Letter letter, @Nullable Redrive redrive) {
    return new DeadLetterView(
        letter.id().value(),
        letter.from().topic(),
        letter.from().service(),
        letter.id().partition(),
        letter.id().offset(),
        masked(letter.key()),
        letter.setAsideAt(),
        masked(letter.reason()),
        letter.place(),
        letter.eventType(),
        letter.size(),
        letter.excerpt().binary(),
        letter.excerpt().cut(),
        letter.excerpt().text(),
        redrive == null ? null : RedriveView.of(redrive));
  }

  private static @Nullable String masked(@Nullable String text) {
    return text == null ? null : ANYBODY.masked(text);
  }

  /**
   * How it was sent again.
   *
   * @param attempts how often
   * @param at the last time
   * @param partition in the original topic; null unless it was sent
   */
  record RedriveView(
      Redrive.State state,
      int attempts,
      String by,
      Instant at,
      @Nullable Integer partition,
      @Nullable Long offset,
      List<Redrive.Try> before) {
    static RedriveView of(Redrive redrive) {
      var to = redrive.sentTo();
      return new RedriveView(
          redrive.state(),
          redrive.attempt(),
          redrive.by(),
          redrive.at(),
          to == null ? null : to.partition(),
          to == null ? null : to.offset(),
          redrive.before());
    }
  }
}
