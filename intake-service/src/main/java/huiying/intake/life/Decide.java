package huiying.intake.life;

import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Decision;
import huiying.contracts.MessageId;
import huiying.intake.life.NotThis.Why;
import huiying.intake.message.BrokenRules;
import huiying.intake.message.Checks;
import huiying.intake.message.CoAnswer;
import huiying.intake.message.Life;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.State;
import huiying.intake.message.TimeRules;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a command leads to, from a message as it is; changes nothing itself. */
final class Decide {
  /** Lines of history, after which only what ends the life is taken. */
  private static final int MOST_HISTORY = 500;

  private final Message message;
  private final Life life;
  private final Handing handing;
  private final Answering answering;
  private final Merging merging;
  private final TimeRules times;
  private final Instant now;

  Decide(
      Message message,
      Function<MessageId, Optional<Message>> others,
      TimeRules times,
      Instant now) {
    this.message = message;
    this.life = message.life();
    this.handing = new Handing(message);
    this.answering = new Answering(message);
    this.merging = new Merging(message, others, now);
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
      case Dispatch dispatch -> handing.dispatch(dispatch, at);
      case Transfer(var department, var reason, _) ->
          handing.transfer(given(department), reason, at);
      case Return(var reason, _) -> List.of(new MessageFact.Returned(at, given(reason)));
      case Suspension(var reason, _) -> suspend(at, given(reason), false);
      case Resumption _ -> List.of(new MessageFact.Resumed(at));
      case Extension(var amount, var reason, var by, _) ->
          List.of(new MessageFact.Extended(at, given(amount), given(reason), given(by)));
      case CoAnswerDraft(var department, var content, _) ->
          handing.coAnswer(new CoAnswer(given(department), given(content), at));
      case ReplyDraft draft -> answering.reply(draft, at);
      case ReplyWithdrawal(var reason, _) -> answering.withdraw(at, given(reason));
      case Reopening(var reason, _) -> answering.reopen(at, given(reason));
      case RatingDraft draft -> answering.rate(draft, at);
      case Withdrawal(var reason, _) -> withdraw(at, given(reason));
      case Reclassification(var kind, var simple, var reason, _) ->
          reclassify(
              Objects.requireNonNullElse(kind, life.kind()),
              Objects.requireNonNullElse(simple, life.simple()),
              given(reason),
              at);
      case Merge(var into, _, _) -> merging.into(new MessageId(given(into)), at);
      case PublicationDraft draft -> new Publish(message).facts(draft, at);
      case Unpublication(var reason, _) -> unpublish(at, given(reason));
    };
  }

  private List<MessageFact> accept(Decision decision, @Nullable String reason, Instant at) {
    var isPetition = life.kind() == Kind.PETITION;
    require(isPetition || decision == Decision.OTHER_PROCEDURE, Why.NO_PETITION, life.kind());
    require(life.decision() == null, Why.ALREADY_DECIDED, String.valueOf(life.decision()));
    if (decision != Decision.ACCEPTED) {
      merging.requireNobodyElses();
    }
    return List.of(new MessageFact.Decided(at, decision, reason));
  }

  private List<MessageFact> suspend(Instant at, String reason, boolean forCorrection) {
    return List.of(new MessageFact.Suspended(at, reason, forCorrection));
  }

  private List<MessageFact> reclassify(Kind kind, boolean simple, String reason, Instant at) {
    require(kind != life.kind() || simple != life.simple(), Why.SAME_CLASSIFICATION);
    return List.of(new MessageFact.Reclassified(at, kind, simple, reason));
  }

  private List<MessageFact> withdraw(Instant at, String reason) {
    merging.requireNobodyElses();
    return List.of(new MessageFact.Withdrawn(at, reason));
  }

  private List<MessageFact> unpublish(Instant at, String reason) {
    require(life.publication() != null, Why.NOT_PUBLISHED);
    return List.of(new MessageFact.Unpublished(at, reason));
  }

  private void require(boolean holds, Why why, Object... facts) {
    Require.that(message, holds, why, facts);
  }

  /** A field that the check has found present. */
  private static <T> T given(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
