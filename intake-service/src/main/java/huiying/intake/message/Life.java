package huiying.intake.message;

import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Decision;
import huiying.contracts.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param kind what it is taken for now, which may be other than the channel said
 * @param returns how often a department handed it back
 * @param decision on accepting it; null if none was made
 * @param replies all that ever went out, in the order we heard of them
 * @param coAnswers the latest of each co-handling department
 * @param publication as it can be read now; null if it is not published
 * @param merged the messages that are answered with this one
 */
public record Life(
    Kind kind,
    boolean simple,
    State state,
    int returns,
    @Nullable Decision decision,
    List<Reply> replies,
    List<CoAnswer> coAnswers,
    List<Rating> ratings,
    @Nullable Publication publication,
    List<MessageId> merged) {
  public Life {
    replies = List.copyOf(replies);
    coAnswers = List.copyOf(coAnswers);
    ratings = List.copyOf(ratings);
    merged = List.copyOf(merged);
  }

  /** A channel that names the department has dispatched the message already. */
  static Life begun(Submission said) {
    var department = said.department();
    var state =
        department == null ? new State.Received() : new State.Dispatched(Assignment.to(department));
    return new Life(
        said.kind(),
        said.simple(),
        state,
        0,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of());
  }

  public Stage stage() {
    return Stage.of(state);
  }

  /** Who must answer, or had to; empty before it is dispatched and after it was handed back. */
  public Optional<Assignment> assignment() {
    return assignment(state);
  }

  /** The state that an answer is given in; empty when none is owed. */
  public Optional<State.Open> open() {
    return switch (state) {
      case State.Open open -> Optional.of(open);
      case State.Suspended(var before, _, _) -> Optional.of(before);
      case State.Replied _, State.Declined _, State.Withdrawn _, State.Merged _ -> Optional.empty();
    };
  }

  private static Optional<Assignment> assignment(State state) {
    return switch (state) {
      case State.Dispatched(var to) -> Optional.of(to);
      case State.Assigned(var to) -> Optional.of(to);
      case State.Suspended(var before, _, _) -> assignment(before);
      case State.Replied(_, var before) -> assignment(before);
      case State.Received _,
          State.Returned _,
          State.Declined _,
          State.Withdrawn _,
          State.Merged _ ->
          Optional.empty();
    };
  }

  Life in(State next) {
    return new Life(
        kind, simple, next, returns, decision, replies, coAnswers, ratings, publication, merged);
  }

  Life returned(State next) {
    return new Life(
        kind,
        simple,
        next,
        returns + 1,
        decision,
        replies,
        coAnswers,
        ratings,
        publication,
        merged);
  }

  Life classified(Kind nextKind, boolean nextSimple) {
    return new Life(
        nextKind,
        nextSimple,
        state,
        returns,
        decision,
        replies,
        coAnswers,
        ratings,
        publication,
        merged);
  }

  Life decided(Decision next) {
    return new Life(
        kind, simple, state, returns, next, replies, coAnswers, ratings, publication, merged);
  }

  Life with(Reply reply) {
    return new Life(
        kind,
        simple,
        state,
        returns,
        decision,
        and(replies, reply),
        coAnswers,
        ratings,
        publication,
        merged);
  }

  /** Takes the place of what the same department said before. */
  Life with(CoAnswer answer) {
    var others =
        coAnswers.stream().filter(one -> !one.department().equals(answer.department())).toList();
    return new Life(
        kind,
        simple,
        state,
        returns,
        decision,
        replies,
        and(others, answer),
        ratings,
        publication,
        merged);
  }

  Life with(Rating rating) {
    return new Life(
        kind,
        simple,
        state,
        returns,
        decision,
        replies,
        coAnswers,
        and(ratings, rating),
        publication,
        merged);
  }

  Life published(@Nullable Publication next) {
    return new Life(
        kind, simple, state, returns, decision, replies, coAnswers, ratings, next, merged);
  }

  Life with(MessageId absorbed) {
    return new Life(
        kind,
        simple,
        state,
        returns,
        decision,
        replies,
        coAnswers,
        ratings,
        publication,
        and(merged, absorbed));
  }

  private static <T> List<T> and(List<T> all, T one) {
    var more = new ArrayList<>(all);
    more.add(one);
    return more;
  }
}
