package huiying.intake.imports;

import huiying.contracts.Channel;
import huiying.intake.message.BrokenRule;
import huiying.kit.access.Held;
import huiying.kit.access.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in. Each change makes the next version, so that of two instances that both
 * believe they run it, one is told that it does not.
 *
 * @param size in bytes
 * @param columns the header row as it stands in the file
 * @param startedAt when its first row was read; null before
 */
public record Import(
    ImportId id,
    String fileName,
    long size,
    String mapping,
    List<String> columns,
    State state,
    Progress progress,
    Instant uploadedAt,
    @Nullable Instant startedAt,
    long version) {

  /** All files are of the hotline's work orders. */
  public static final Channel CHANNEL = Channel.HOTLINE_12345;

  private static final Held HELD = new Held(CHANNEL, null, Set.of(), null, true);

  /** Files are there for their channel's program and for the dispatch desk. */
  public static boolean isSeenIn(Reach reach) {
    return reach.sees(HELD);
  }

  /** Where an import stands. */
  public sealed interface State {
    /**
     * Anybody may run it.
     *
     * @param from not before then, which is later than now only after something failed
     */
    record Waiting(Instant from) implements State {}

    /**
     * @param until then it is anybody's again, unless the owner has said otherwise
     */
    record Running(String owner, Instant until) implements State {}

    record Done(Instant at) implements State {}

    /**
     * The file cannot be read to its end; rows before that may have been taken in.
     *
     * @param reason its field is a place in the file, or empty
     */
    record Failed(Instant at, BrokenRule reason) implements State {}
  }

  static Import uploaded(
      ImportId id, String fileName, long size, String mapping, List<String> columns, Instant now) {
    var waiting = new State.Waiting(now);
    var nothing = Progress.none(now);
    return new Import(id, fileName, size, mapping, columns, waiting, nothing, now, null, 1);
  }

  Import claimed(String owner, Instant now, Duration lease) {
    var running = new State.Running(owner, now.plus(lease));
    var first = startedAt == null;
    var start = Objects.requireNonNullElse(startedAt, now);
    return next(running, first ? Progress.none(now) : progress, start);
  }

  Import renewed(Instant until) {
    return recorded(progress, until);
  }

  Import recorded(Progress reached, Instant until) {
    return next(new State.Running(owner(), until), reached, startedAt);
  }

  Import waiting(Instant from) {
    return next(new State.Waiting(from), progress, startedAt);
  }

  Import done(Instant now) {
    return next(new State.Done(now), progress, startedAt);
  }

  Import failed(Instant now, BrokenRule reason) {
    return next(new State.Failed(now, reason), progress, startedAt);
  }

  /** From the first row, as if uploaded now; what was taken in before will then be repeats. */
  Import again(Instant now) {
    return next(new State.Waiting(now), Progress.none(now), null);
  }

  private String owner() {
    return switch (state) {
      case State.Running(var owner, _) -> owner;
      case State.Waiting _, State.Done _, State.Failed _ ->
          throw new IllegalStateException("Import %s does not run".formatted(id));
    };
  }

  private Import next(State state, Progress progress, @Nullable Instant startedAt) {
    return new Import(
        id, fileName, size, mapping, columns, state, progress, uploadedAt, startedAt, version + 1);
  }
}
