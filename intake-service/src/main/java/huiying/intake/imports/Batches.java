package huiying.intake.imports;

import static java.util.stream.Collectors.joining;

import huiying.contracts.MessageId;
import huiying.intake.imports.Counts.Outcome;
import huiying.intake.imports.RowReader.Reading;
import huiying.intake.message.BrokenRule;
import huiying.intake.message.Message;
import huiying.intake.message.Receipt;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.Submission;
import huiying.intake.message.TimeRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes in rows, some at a time, and says what became of them. */
final class Batches {
  private final Rows rows;
  private final RowReader reader;
  private final ReceiveMessages receiveMessages;
  private final TimeRules times;
  private final InstantSource time;

  Batches(
      Rows rows,
      RowReader reader,
      ReceiveMessages receiveMessages,
      TimeRules times,
      InstantSource time) {
    this.rows = rows;
    this.reader = reader;
    this.receiveMessages = receiveMessages;
    this.times = times;
    this.time = time;
  }

  /**
   * What came of some rows.
   *
   * @param reached the whole import's progress after them
   * @param counts of these rows alone
   * @param lags of the new messages among them
   */
  record Batch(Progress reached, Counts counts, List<Rejection> rejections, List<Duration> lags) {}

  /**
   * Takes in the rows that follow; each becomes a message at once, however often this is repeated.
   *
   * @param beat called for each row
   * @return empty after the last row
   */
  Optional<Batch> next(Progress before, int most, Runnable beat) {
    var some = new ArrayList<Row>(most);
    while (some.size() < most) {
      var row = rows.next();
      beat.run();
      if (row == null) {
        break;
      }
      if (row.number() >= before.nextRow()) {
        some.add(row);
      }
    }
    return some.isEmpty() ? Optional.empty() : Optional.of(takeIn(some, before));
  }

  private Batch takeIn(List<Row> some, Progress before) {
    var tally = new Tally(before);
    var good = new ArrayList<Row>();
    var submissions = new ArrayList<Submission>();
    var now = time.instant();
    for (var row : some) {
      switch (reader.read(row, times, now)) {
        case Reading.Good(var submission) -> {
          good.add(row);
          submissions.add(submission);
        }
        case Reading.Bad(var rules) -> tally.reject(row, rules, Outcome.REJECTED);
      }
    }
    var receipts = receiveMessages.receive(submissions);
    for (int n = 0; n < receipts.size(); n++) {
      tally.add(good.get(n), receipts.get(n));
    }
    return tally.upTo(some.getLast().number() + 1, time.instant());
  }

  /** Counts outcomes. */
  private final class Tally {
    private final Progress before;
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Duration> lags = new ArrayList<>();
    private final Set<MessageId> seen = new HashSet<>();
    private Counts counts = Counts.NONE;
    private Lags allLags;

    Tally(Progress before) {
      this.before = before;
      this.allLags = before.lags();
    }

    void add(Row row, Receipt receipt) {
      switch (receipt) {
        case Receipt.Created(var message) -> create(message);
        case Receipt.Repeated(var message) when isOurs(message) -> create(message);
        case Receipt.Repeated _ -> counts = counts.plus(Outcome.REPEATED);
        case Receipt.Differs differs -> {
          reject(row, List.of(rule(differs)), Outcome.CONFLICTING);
        }
      }
    }

    private BrokenRule rule(Receipt.Differs there) {
      var fields = there.fields().stream().map(reader::headerOf).collect(joining(", "));
      var field = reader.headerOf(Field.EXTERNAL_ID.path());
      return new BrokenRule(field, "row-differs", List.of(there.id().value(), fields));
    }

    /**
     * Whether an attempt at this very batch that was cut off has created it: no earlier batch can
     * have, since it arrived after their progress was recorded. The first row of an id made it.
     */
    private boolean isOurs(Message message) {
      return !message.arrivedAt().isBefore(before.recordedAt()) && !seen.contains(message.id());
    }

    private void create(Message message) {
      seen.add(message.id());
      counts = counts.plus(Outcome.CREATED);
      var lag = Duration.between(message.submission().receivedAt(), message.arrivedAt());
      lags.add(lag);
      allLags = allLags.plus(lag);
    }

    void reject(Row row, List<BrokenRule> rules, Outcome outcome) {
      counts = counts.plus(outcome);
      rejections.add(new Rejection(row.number(), row.cells(), rules));
    }

    Batch upTo(int nextRow, Instant now) {
      var all = before.counts().plus(counts);
      var reached = new Progress(nextRow, before.rows(), all, allLags, now);
      return new Batch(reached, counts, rejections, lags);
    }
  }
}
