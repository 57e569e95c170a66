package huiying.intake.imports.web;

import huiying.intake.imports.Import;
import huiying.intake.imports.Import.State;
import huiying.intake.imports.Lags;
import huiying.intake.message.web.MessageRefusals;
import huiying.kit.privacy.PersonalData;
import huiying.kit.web.Problems;
import huiying.kit.web.Problems.Explained;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands.
 *
 * @param progress from 0 to 1, by rows
 * @param rowsPerSecond null before the first batch
 * @param rejectedRows where the rows are that made no message
 */
record ImportView(
    String id,
    String fileName,
    long size,
    String mapping,
    StateName state,
    @Nullable Explained reason,
    double progress,
    long rowsRead,
    long created,
    long repeated,
    long conflicting,
    long rejected,
    @Nullable Lag arrivalLag,
    Instant uploadedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Double rowsPerSecond,
    String rejectedRows) {
  private static final PersonalData PERSONAL = new PersonalData(List.of());

  enum StateName {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * How long after their receipt by the platform new messages arrived.
   *
   * @param medianDays whole days; 60 for 60 and more
   * @param longestSeconds of all
   */
  record Lag(int medianDays, long longestSeconds) {
    static @Nullable Lag of(Lags lags) {
      return lags.median().map(days -> new Lag(days, lags.longest().toSeconds())).orElse(null);
    }
  }

  static ImportView of(Import one, Problems problems) {
    var progress = one.progress();
    var counts = progress.counts();
    return new ImportView(
        one.id().value(),
        shown(one),
        one.size(),
        one.mapping(),
        nameOf(one.state()),
        one.state() instanceof State.Failed(_, var reason)
            ? problems.explain(MessageRefusals.fault(reason))
            : null,
        one.state() instanceof State.Done ? 1 : progress.fraction(),
        counts.rowsRead(),
        counts.created(),
        counts.repeated(),
        counts.conflicting(),
        counts.rejected(),
        Lag.of(progress.lags()),
        one.uploadedAt(),
        one.startedAt(),
        finishedAt(one.state()),
        rowsPerSecond(one),
        "/api/v1/imports/%s/rejected-rows.csv".formatted(one.id()));
  }

  /** Without the numbers that people put into names of files. */
  static String shown(Import one) {
    return PERSONAL.masked(one.fileName());
  }

  private static StateName nameOf(State state) {
    return switch (state) {
      case State.Waiting _ -> StateName.WAITING;
      case State.Running _ -> StateName.RUNNING;
      case State.Done _ -> StateName.DONE;
      case State.Failed _ -> StateName.FAILED;
    };
  }

  private static @Nullable Instant finishedAt(State state) {
    return switch (state) {
      case State.Waiting _, State.Running _ -> null;
      case State.Done(var at) -> at;
      case State.Failed(var at, _) -> at;
    };
  }

  private static @Nullable Double rowsPerSecond(Import one) {
    var start = one.startedAt();
    if (start == null || one.progress().counts().rowsRead() == 0) {
      return null;
    }
    var millis = Math.max(1, Duration.between(start, one.progress().recordedAt()).toMillis());
    return Math.round(one.progress().counts().rowsRead() * 10_000.0 / millis) / 10.0;
  }
}
