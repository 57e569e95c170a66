package huiying.intake.life;

import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.intake.life.NotThis.Why;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * 并案: which message may be answered with which other. No citizen may wait longer for it.
 *
 * @param others finds other messages
 */
record Merging(Message message, Function<MessageId, Optional<Message>> others, Instant now) {
  /** Kinds that are owed a reply in the same time. */
  private static final Set<Kind> REPLIES =
      Set.of(
          Kind.CONSULTATION, Kind.SUGGESTION, Kind.COMMENT, Kind.COMPLAINT, Kind.REPORT, Kind.HELP);

  /** Messages that can be answered with one. */
  private static final int MOST_MERGED = 1_000;

  /** Between the note of a merge and the merge itself; it takes milliseconds. */
  private static final Duration MERGE_LASTS = Duration.ofMinutes(1);

  /** The one that was received first goes on, so that the citizens' earliest date counts. */
  List<MessageFact> into(MessageId into, Instant at) {
    Require.that(message, !into.equals(message.id()), Why.MERGED_INTO_ITSELF);
    var target = others.apply(into);
    Require.that(message, target.isPresent(), Why.UNKNOWN_TARGET, into.value());
    var other = target.orElseThrow();
    var isSecret = message.submission().confidential() || other.submission().confidential();
    Require.that(message, isEarlier(other, message), Why.RECEIVED_EARLIER, into.value());
    Require.that(message, !isSecret, Why.CONFIDENTIAL);
    Require.that(message, AbsorbMessage.goesOn(other), Why.TARGET_IS_OVER, into.value());
    Require.that(message, isAnsweredAsSoon(other), Why.OTHER_LIMIT, into.value());
    var hasRoom = other.life().merged().size() < MOST_MERGED;
    Require.that(message, hasRoom, Why.TOO_MANY_MERGED, into.value(), MOST_MERGED);
    return List.of(new MessageFact.Merged(at, into));
  }

  /**
   * Of two received at one instant it is the one with the lower id, so that one of them goes on.
   */
  private static boolean isEarlier(Message one, Message other) {
    var byTime = one.submission().receivedAt().compareTo(other.submission().receivedAt());
    return byTime < 0 || (byTime == 0 && one.id().compareTo(other.id()) < 0);
  }

  private boolean isAnsweredAsSoon(Message other) {
    var here = message.life();
    var there = other.life();
    var replies = REPLIES.contains(there.kind()) && REPLIES.contains(here.kind());
    var sameLimit = there.kind() == here.kind() || replies;
    var soon = there.simple() || !here.simple();
    return sameLimit && soon && !(there.state() instanceof State.Suspended);
  }

  /**
   * Nobody else may be waiting for the answer to this message, or it cannot end without one.
   *
   * @throws NotThis if others were merged into it
   */
  void requireNobodyElses() {
    var waiting = message.life().merged().stream().filter(this::isMergedOrAboutToBe).count();
    Require.that(message, waiting == 0, Why.OTHERS_ARE_MERGED, waiting);
  }

  /** A note that nothing came of, by a crash or a quicker writer, counts for a while only. */
  private boolean isMergedOrAboutToBe(MessageId other) {
    return others.apply(other).filter(this::isMergedIntoThis).isPresent() || isJustNoted(other);
  }

  private boolean isMergedIntoThis(Message other) {
    return other.life().state() instanceof State.Merged(var into, _) && into.equals(message.id());
  }

  private boolean isJustNoted(MessageId other) {
    return message.history().stream()
        .filter(entry -> entry.action().equals(AbsorbMessage.ACTION))
        .filter(entry -> other.value().equals(entry.note()))
        .anyMatch(entry -> entry.recordedAt().plus(MERGE_LASTS).isAfter(now));
  }
}
