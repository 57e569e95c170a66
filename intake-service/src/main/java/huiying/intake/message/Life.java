package huiying.intake.message;

import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Decision;
import huiying.contracts.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
 * @param accused the department that it is about, which must not get it nor hear of it; null for
 *     none, as of all that are not confidential
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
    @Nullable String accused,
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
        said.accused(),
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

  /** 待分办: an answer is owed, and no department has it. */
  public boolean isUndispatched() {
    return open().filter(Life::waitsForTheDesk).isPresent();
  }

  private static boolean waitsForTheDesk(State.Open state) {
    return switch (state) {
      case State.Received _, State.Returned _ -> true;
      case State.Dispatched _, State.Assigned _ -> false;
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
    return but(change -> change.state = next);
  }

  Life returned(State next) {
    return but(change -> {
      change.state = next;
      change.returns++;
    });
  }

  /** Null for as before. */
  Life accusing(@Nullable String department) {
    return department == null ? this : but(change -> change.accused = department);
  }

  Life classified(Kind nextKind, boolean nextSimple) {
    return but(change -> {
      change.kind = nextKind;
      change.simple = nextSimple;
    });
  }

  Life decided(Decision next) {
    return but(change -> change.decision = next);
  }

  Life with(Reply reply) {
    return but(change -> change.replies.add(reply));
  }

  /** Takes the place of what the same department said before. */
  Life with(CoAnswer answer) {
    return but(change -> {
      change.coAnswers.removeIf(one -> one.department().equals(answer.department()));
      change.coAnswers.add(answer);
    });
  }

  Life with(Rating rating) {
    return but(change -> change.ratings.add(rating));
  }

  Life with(MessageId absorbed) {
    return but(change -> change.merged.add(absorbed));
  }

  Life published(@Nullable Publication next) {
    return but(change -> change.publication = next);
  }

  /** The same, but for what is changed. */
  private Life but(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.life();
  }

  /** A life while it is changed. */
  private static final class Draft {
    private Kind kind;
    private boolean simple;
    private State state;
    private int returns;
    private @Nullable Decision decision;
    private final List<Reply> replies;
    private final List<CoAnswer> coAnswers;
    private final List<Rating> ratings;
    private @Nullable Publication publication;
    private @Nullable String accused;
    private final List<MessageId> merged;

    Draft(Life life) {
      kind = life.kind;
      simple = life.simple;
      state = life.state;
      returns = life.returns;
      decision = life.decision;
      replies = new ArrayList<>(life.replies);
      coAnswers = new ArrayList<>(life.coAnswers);
      ratings = new ArrayList<>(life.ratings);
      publication = life.publication;
      accused = life.accused;
      merged = new ArrayList<>(life.merged);
    }

    Life life() {
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
          accused,
          merged);
    }
  }
}
