package huiying.intake.life;

import huiying.intake.life.NotThis.Why;
import huiying.intake.message.Assignment;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.Rating;
import huiying.intake.message.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** 答复、撤回答复、重办、评价: the answer, and what becomes of it. */
record Answering(Message message) {
  /** Interim replies a message can have: more of them are no information. */
  private static final int MOST_INTERIM_REPLIES = 100;

  /** Answers a message can have, those that were taken back included. */
  private static final int MOST_REPLIES = 20;

  List<MessageFact> reply(ReplyDraft draft, Instant at) {
    var reply = draft.reply(at);
    if (!reply.interim()) {
      return List.of(new MessageFact.Replied(reply));
    }
    var interim = message.life().replies().stream().filter(Reply::interim).count();
    Require.that(
        message,
        interim < MOST_INTERIM_REPLIES,
        Why.TOO_MANY_INTERIM_REPLIES,
        MOST_INTERIM_REPLIES);
    return List.of(new MessageFact.InterimReplied(reply));
  }

  /** What was published was this answer, which does not stand any more. */
  List<MessageFact> withdraw(Instant at, String reason) {
    requireRoomForAnother();
    var withdrawn = new MessageFact.ReplyWithdrawn(at, reason);
    return message.life().publication() == null
        ? List.of(withdrawn)
        : List.of(withdrawn, new MessageFact.Unpublished(at, reason));
  }

  List<MessageFact> reopen(Instant at, String reason) {
    requireRoomForAnother();
    return List.of(new MessageFact.Reopened(at, reason));
  }

  private void requireRoomForAnother() {
    var answers = message.life().replies().stream().filter(one -> !one.interim()).count();
    Require.that(message, answers < MOST_REPLIES, Why.TOO_MANY_REPLIES, MOST_REPLIES);
  }

  List<MessageFact> rate(RatingDraft draft, Instant at) {
    var life = message.life();
    var answeredAt = message.answer().orElseThrow().at();
    var isRated = life.ratings().stream().anyMatch(one -> !one.at().isBefore(answeredAt));
    Require.that(message, !isRated, Why.ALREADY_RATED);
    var rating =
        new Rating(
            Objects.requireNonNull(draft.score()),
            Boolean.TRUE.equals(draft.named()),
            draft.comment(),
            life.assignment().map(Assignment::department).orElse(null),
            at);
    return List.of(new MessageFact.Rated(rating));
  }
}
