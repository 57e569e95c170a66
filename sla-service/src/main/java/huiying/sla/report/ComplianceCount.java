package huiying.sla.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up roll-ups by group. */
final class ComplianceCount {
  private static final Comparator<Compliance> BY_GROUP =
      Comparator.comparing(
          Compliance::group, Comparator.nullsLast(Comparator.<String>naturalOrder()));

  private final Selection selection;
  private final GroupBy by;
  private final Instant now;
  private final Map<Optional<String>, ComplianceSum> groups = new HashMap<>();
  private final ComplianceSum total;

  ComplianceCount(Selection selection, GroupBy by, Instant now) {
    this.selection = selection;
    this.by = by;
    this.now = now;
    this.total = new ComplianceSum(now);
  }

  void add(LocalDate day, List<Cell> cells) {
    cells.stream().filter(selection::has).forEach(cell -> add(day, cell));
  }

  private void add(LocalDate day, Cell cell) {
    receive(day, cell);
    for (var tally : cell.clocks()) {
      if (selection.has(tally)) {
        group(by.groupOf(day, cell, tally.limit())).add(tally);
        total.add(tally);
      }
    }
  }

  /** A message with two clocks is one message, but one of each limit. */
  private void receive(LocalDate day, Cell cell) {
    var wanted = cell.clocks().stream().filter(selection::has).toList();
    var messages =
        selection.limit().isEmpty()
            ? cell.messages()
            : wanted.stream().mapToInt(ClockTally::messages).sum();
    total.receive(messages);
    if (by == GroupBy.LIMIT) {
      wanted.forEach(tally -> group(tally.limit()).receive(tally.messages()));
      receive(null, selection.limit().isEmpty() ? cell.withoutClock() : 0);
    } else {
      receive(by.groupOf(day, cell, null), messages);
    }
  }

  private void receive(@Nullable String name, int messages) {
    if (messages > 0) {
      group(name).receive(messages);
    }
  }

  private ComplianceSum group(@Nullable String name) {
    return groups.computeIfAbsent(Optional.ofNullable(name), _ -> new ComplianceSum(now));
  }

  /** In order of group, those without one last. */
  List<Compliance> rows() {
    return groups.entrySet().stream()
        .map(one -> one.getValue().of(one.getKey().orElse(null)))
        .sorted(BY_GROUP)
        .toList();
  }

  Compliance total() {
    return total.of(null);
  }
}
