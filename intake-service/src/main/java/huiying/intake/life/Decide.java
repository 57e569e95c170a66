package huiying.intake.life;

import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Decision;
import huiying.contracts.MessageId;
import huiying.intake.life.NotThis.Why;
import huiying.intake.message.Assignment;
import huiying.intake.message.BrokenRules;
import huiying.intake.message.Checks;
import huiying.intake.message.CoAnswer;
import huiying.intake.message.Life;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.Rating;
import huiying.intake.message.State;
import huiying.intake.message.TimeRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a command leads to, from a message as it is; changes nothing itself. */
final class Decide {
  /** Interim replies a message can have: more of them are no information. */
  private static final int MOST_INTERIM_REPLIES = 100;

  /** Answers a message can have, those that were taken back included. */
  private static final int MOST_REPLIES = 20;

  /** Kinds that are owed a reply in the same time. */
  private static final Set<Kind> REPLIES =
      Set.of(
          Kind.CONSULTATION, Kind.SUGGESTION, Kind.COMMENT, Kind.COMPLAINT, Kind.REPORT, Kind.HELP);

  /** Messages that can be answered with one. */
  private static final int MOST_MERGED = 1_000;

  /** Between the note of a merge and the merge itself; it takes milliseconds. */
  private static final Duration MERGE_LASTS = Duration.ofMinutes(1);

  /** Lines of history, after which only what ends the life is taken. */
  private static final int MOST_HISTORY = 500;

  /** Returns after which the dispatch desk has the last word (12345's practice). */
  private static final int RETURNS = 2;

  private final Message message;
  private final Life life;
  private final Function<MessageId, Optional<Message>> others;
  private final TimeRules times;
  private final Instant now;

  Decide(
      Message message,
      Function<MessageId, Optional<Message>> others,
      TimeRules times,
      Instant now) {
    this.message = message;
    this.life = message.life();
    this.others = others;
    this.times = times;
    this.now = now;
  }

  /**
   * @return empty if this very command was carried out before
   * @throws BrokenRules if fields are wrong, for example a time before the message
   * @throws NotNow if the message is in another stage
   * @throws NotThis if something else about it forbids what is asked
   * @throws AlreadyReplied if a reply comes after another answer
   */
  List<MessageFact> of(Command command) {
    var when = new When(message, times, now);
    var checks = new Checks();
    command.check(checks);
    if (checks.areMet() && Repeats.of(command, message)) {
      return List.of();
    }
    when.check(command, checks);
    checks.done();
    requireStage(command);
    requireRoom(command.action());
    return facts(command, when.of(command));
  }

  private void requireStage(Command command) {
    if (command instanceof ReplyDraft && life.state() instanceof State.Replied(var answer, _)) {
      throw new AlreadyReplied(message.id(), answer);
    }
    if (!command.action().isAllowedIn(life.stage())) {
      throw new NotNow(message.id(), life.stage(), command.action());
    }
  }

  private void requireRoom(Action action) {
    var isLast = action == Action.REPLY || action == Action.WITHDRAWAL || action == Action.MERGE;
    require(isLast || message.history().size() < MOST_HISTORY, Why.TOO_MUCH_HISTORY, MOST_HISTORY);
  }

  /** No default branch: a new kind of command does not compile until somebody decides on it. */
  private List<MessageFact> facts(Command command, Instant at) {
    return switch (command) {
      case Acceptance(var decision, var reason, _) -> accept(given(decision), reason, at);
      case CorrectionRequest(var what, _) -> suspend(at, given(what), true);
      case Correction _ ->
          List.of(new MessageFact.Resumed(at), new MessageFact.CorrectionReceived(at));
      case Dispatch dispatch -> dispatch(dispatch, at);
      case Transfer(var department, var reason, _) -> transfer(given(department), reason, at);
      case Return(var reason, _) -> List.of(new MessageFact.Returned(at, given(reason)));
      case Suspension(var reason, _) -> suspend(at, given(reason), false);
      case Resumption _ -> List.of(new MessageFact.Resumed(at));
      case Extension(var amount, var reason, var by, _) ->
          List.of(new MessageFact.Extended(at, given(amount), given(reason), given(by)));
      case CoAnswerDraft(var department, var content, _) ->
          coAnswer(new CoAnswer(given(department), given(content), at));
      case ReplyDraft draft -> reply(draft, at);
      case ReplyWithdrawal(var reason, _) -> withdrawReply(at, given(reason));
      case Reopening(var reason, _) -> reopen(at, given(reason));
      case RatingDraft(var score, var named, var comment, _) ->
          rate(new Rating(given(score), Boolean.TRUE.equals(named), comment, department(), at));
      case Withdrawal(var reason, _) -> withdraw(at, given(reason));
      case Reclassification(var kind, var simple, var reason, _) ->
          reclassify(
              Objects.requireNonNullElse(kind, life.kind()),
              Objects.requireNonNullElse(simple, life.simple()),
              given(reason),
              at);
      case Merge(var into, _, _) -> merge(new MessageId(given(into)), at);
      case PublicationDraft draft -> new Publish(message).facts(draft, at);
      case Unpublication(var reason, _) -> unpublish(at, given(reason));
    };
  }

  private List<MessageFact> accept(Decision decision, @Nullable String reason, Instant at) {
    var isPetition = life.kind() == Kind.PETITION;
    require(isPetition || decision == Decision.OTHER_PROCEDURE, Why.NO_PETITION, life.kind());
    require(life.decision() == null, Why.ALREADY_DECIDED, String.valueOf(life.decision()));
    if (decision != Decision.ACCEPTED) {
      requireNobodyElses();
    }
    return List.of(new MessageFact.Decided(at, decision, reason));
  }

  private List<MessageFact> suspend(Instant at, String reason, boolean forCorrection) {
    return List.of(new MessageFact.Suspended(at, reason, forCorrection));
  }

  private List<MessageFact> dispatch(Dispatch dispatch, Instant at) {
    var to = dispatch.assignment();
    var same = life.assignment().filter(to::equals);
    require(same.isEmpty(), Why.SAME_DEPARTMENT, to.department());
    return List.of(new MessageFact.Dispatched(at, to, life.returns() >= RETURNS));
  }

  private List<MessageFact> transfer(String department, @Nullable String reason, Instant at) {
    var has = life.assignment().orElseThrow().department();
    require(!has.equals(department), Why.SAME_DEPARTMENT, department);
    return List.of(new MessageFact.Transferred(at, department, reason));
  }

  private List<MessageFact> coAnswer(CoAnswer answer) {
    var asked = life.assignment().map(to -> to.coDepartments()).orElse(List.of());
    require(asked.contains(answer.department()), Why.NOT_CO_HANDLING, answer.department());
    return List.of(new MessageFact.CoAnswered(answer));
  }

  private List<MessageFact> reply(ReplyDraft draft, Instant at) {
    var reply = draft.reply(at);
    if (!reply.interim()) {
      return List.of(new MessageFact.Replied(reply));
    }
    var interim = life.replies().stream().filter(one -> one.interim()).count();
    require(interim < MOST_INTERIM_REPLIES, Why.TOO_MANY_INTERIM_REPLIES, MOST_INTERIM_REPLIES);
    return List.of(new MessageFact.InterimReplied(reply));
  }

  /** What was published was this answer, which does not stand any more. */
  private List<MessageFact> withdrawReply(Instant at, String reason) {
    requireRoomForAnotherReply();
    var withdrawn = new MessageFact.ReplyWithdrawn(at, reason);
    return life.publication() == null
        ? List.of(withdrawn)
        : List.of(withdrawn, new MessageFact.Unpublished(at, reason));
  }

  private List<MessageFact> reopen(Instant at, String reason) {
    requireRoomForAnotherReply();
    return List.of(new MessageFact.Reopened(at, reason));
  }

  private void requireRoomForAnotherReply() {
    var answers = life.replies().stream().filter(one -> !one.interim()).count();
    require(answers < MOST_REPLIES, Why.TOO_MANY_REPLIES, MOST_REPLIES);
  }

  private @Nullable String department() {
    return life.assignment().map(Assignment::department).orElse(null);
  }

  private List<MessageFact> rate(Rating rating) {
    var answeredAt = message.answer().orElseThrow().at();
    var isRated = life.ratings().stream().anyMatch(one -> !one.at().isBefore(answeredAt));
    require(!isRated, Why.ALREADY_RATED);
    return List.of(new MessageFact.Rated(rating));
  }

  private List<MessageFact> reclassify(Kind kind, boolean simple, String reason, Instant at) {
    require(kind != life.kind() || simple != life.simple(), Why.SAME_CLASSIFICATION);
    return List.of(new MessageFact.Reclassified(at, kind, simple, reason));
  }

  /** The one that was received first goes on, so that the citizens' earliest date counts. */
  private List<MessageFact> merge(MessageId into, Instant at) {
    require(!into.equals(message.id()), Why.MERGED_INTO_ITSELF);
    var target = others.apply(into);
    require(target.isPresent(), Why.UNKNOWN_TARGET, into.value());
    var said = message.submission();
    var other = target.orElseThrow();
    require(isEarlier(other, message), Why.RECEIVED_EARLIER, into.value());
    require(!said.confidential() && !other.submission().confidential(), Why.CONFIDENTIAL);
    require(AbsorbMessage.goesOn(other), Why.TARGET_IS_OVER, into.value());
    require(isAnsweredAsSoon(other), Why.OTHER_LIMIT, into.value());
    var room = other.life().merged().size() < MOST_MERGED;
    require(room, Why.TOO_MANY_MERGED, into.value(), MOST_MERGED);
    return List.of(new MessageFact.Merged(at, into));
  }

  /**
   * Of two received at one instant the one with the lower id, lest each be merged into the other.
   */
  private static boolean isEarlier(Message one, Message other) {
    var byTime = one.submission().receivedAt().compareTo(other.submission().receivedAt());
    return byTime < 0 || (byTime == 0 && one.id().compareTo(other.id()) < 0);
  }

  /** No citizen may wait longer for being merged: the other must be under the same limit. */
  private boolean isAnsweredAsSoon(Message other) {
    var there = other.life();
    var sameLimit =
        there.kind() == life.kind()
            || (REPLIES.contains(there.kind()) && REPLIES.contains(life.kind()));
    var soon = there.simple() || !life.simple();
    return sameLimit && soon && !(there.state() instanceof State.Suspended);
  }

  private List<MessageFact> withdraw(Instant at, String reason) {
    requireNobodyElses();
    return List.of(new MessageFact.Withdrawn(at, reason));
  }

  /** Whose citizens wait for the answer to this message. */
  private void requireNobodyElses() {
    var waiting = life.merged().stream().filter(this::isMergedOrAboutToBe).count();
    require(waiting == 0, Why.OTHERS_ARE_MERGED, waiting);
  }

  /**
   * A note that nothing came of, because of a crash or a quicker writer, counts for a while only.
   */
  private boolean isMergedOrAboutToBe(MessageId other) {
    var isMerged =
        others
            .apply(other)
            .filter(one ->
                one.life().state() instanceof State.Merged(var into, _)
                    && into.equals(message.id()))
            .isPresent();
    return isMerged
        || message.history().stream()
            .filter(entry -> entry.action().equals(AbsorbMessage.ACTION))
            .filter(entry -> other.value().equals(entry.note()))
            .anyMatch(entry -> entry.recordedAt().plus(MERGE_LASTS).isAfter(now));
  }

  private List<MessageFact> unpublish(Instant at, String reason) {
    require(life.publication() != null, Why.NOT_PUBLISHED);
    return List.of(new MessageFact.Unpublished(at, reason));
  }

  private void require(boolean holds, Why why, Object... facts) {
    if (!holds) {
      throw new NotThis(message.id(), why, facts);
    }
  }

  /** A field that the check has found present. */
  private static <T> T given(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
